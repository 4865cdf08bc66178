namespace NewsBot.Ingestion.Pages;

/// <summary>Which share of a head's pairs a growing body holds. Short heads tell little, so their share is drawn towards the fair one.</summary>
internal sealed class HeadShare
{
    private readonly PairIndex index;
    private readonly List<int> missing;
    private readonly double all;
    private double covered;

    public HeadShare(PairIndex index, int piece)
    {
        this.index = index;
        Piece = piece;
        missing = [.. index.Pairs[piece]];
        all = missing.Sum(index.WeightOf);
    }

    /// <summary>The head, as its place in the list of pieces.</summary>
    public int Piece { get; }

    /// <summary>The weighted share found so far, 0 to 1.</summary>
    public double Share => Drawn(covered, all);

    /// <summary>The weighted share of a piece's pairs in a whole text.</summary>
    public static double In(HashSet<int> text, PairIndex index, int piece)
    {
        var (covered, all) = (0.0, 0.0);
        foreach (var pair in index.Pairs[piece])
        {
            var weight = index.WeightOf(pair);
            all += weight;
            covered += text.Contains(pair) ? weight : 0;
        }

        return Drawn(covered, all);
    }

    /// <summary>Looks for the missing pairs in some more of the body.</summary>
    public void Add(HashSet<int> body)
    {
        for (var i = missing.Count - 1; i >= 0; i--)
        {
            if (body.Contains(missing[i]))
            {
                covered += index.WeightOf(missing[i]);
                missing.RemoveAt(i);
            }
        }
    }

    private static double Drawn(double covered, double all) => (covered + (PageWeights.FairShare * PageWeights.ShareDraw)) / (all + PageWeights.ShareDraw);
}
