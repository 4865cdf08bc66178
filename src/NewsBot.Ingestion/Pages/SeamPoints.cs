namespace NewsBot.Ingestion.Pages;

/// <summary>
/// The points for one paragraph's going on with the subject of those before it: the share of its telling pairs that the few paragraphs before hold, and
/// the other way round (after Hearst, TextTiling, 1997). Two articles of a page have few telling pairs in common.
/// </summary>
internal sealed class SeamPoints
{
    /// <summary>How many paragraphs before and after a place are looked at.</summary>
    private const int Looked = 3;

    /// <summary>A shorter piece, or one that may be a head, tells nothing.</summary>
    private const int ShortestTold = 24;

    /// <summary>A piece shorter than this counts less, in proportion.</summary>
    private const int LongEnough = 80;

    private readonly double[] points;
    private readonly bool[] tells;

    public SeamPoints(IReadOnlyList<PieceTraits> pieces, PairIndex pairs)
    {
        points = new double[pieces.Count];
        tells = [.. pieces.Select(piece => piece.Piece.Kind == PieceKind.Text && piece.Piece.Text.Length >= ShortestTold && !piece.CanBeHead)];
        var told = Enumerable.Range(0, pieces.Count).Where(at => tells[at]).ToList();
        for (var i = 1; i < told.Count; i++)
        {
            var before = told[Math.Max(0, i - Looked)..i];
            before.Reverse();
            var after = told[i..Math.Min(told.Count, i + Looked)];
            var seam = Share(after, before, pairs) + Share(before, after, pairs);
            points[told[i]] = Math.Clamp(PageWeights.Seam * Math.Log((seam + PageWeights.SeamFloor) / (PageWeights.FairSeam + PageWeights.SeamFloor)), PageWeights.LeastSeam, PageWeights.MostSeam) * Math.Min(1, pieces[told[i]].Piece.Text.Length / (double)LongEnough);
        }
    }

    /// <summary>Whether the piece at <paramref name="at"/> is long enough to tell.</summary>
    public bool Tells(int at) => tells[at];

    /// <summary>The points for the piece's going on with what stands before it.</summary>
    public double At(int at) => points[at];

    /// <summary>The highest share of the nearest, the two nearest, … pieces' pairs that the others hold.</summary>
    private static double Share(IReadOnlyList<int> nearest, IReadOnlyList<int> others, PairIndex pairs)
    {
        var text = new HashSet<int>(others.SelectMany(other => pairs.Pairs[other]));
        var (seen, covered, all, best) = (new HashSet<int>(), 0.0, 0.0, 0.0);
        foreach (var piece in nearest)
        {
            foreach (var pair in pairs.Pairs[piece].Where(seen.Add))
            {
                all += pairs.WeightOf(pair);
                covered += text.Contains(pair) ? pairs.WeightOf(pair) : 0;
            }

            best = all > 0 ? Math.Max(best, covered / all) : best;
        }

        return best;
    }
}
