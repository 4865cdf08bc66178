using NewsBot.Core.Chinese;

namespace NewsBot.Ingestion.Pages;

/// <summary>Which pairs of neighbouring characters the pieces of a page share, each pair weighted by how few pieces hold it.</summary>
internal sealed class PairIndex
{
    private readonly IReadOnlyList<HashSet<string>> pairs;
    private readonly Dictionary<string, double> weights;

    public PairIndex(IReadOnlyList<PagePiece> pieces)
    {
        pairs = [.. pieces.Select(piece => PairsOf(piece.Text))];
        var bodies = Math.Max(1, pieces.Count(piece => piece.Kind == PieceKind.Body));
        var counts = new Dictionary<string, int>();
        foreach (var pair in pieces.Zip(pairs).Where(entry => entry.First.Kind == PieceKind.Body).SelectMany(entry => entry.Second))
        {
            counts[pair] = counts.GetValueOrDefault(pair) + 1;
        }

        weights = counts.ToDictionary(entry => entry.Key, entry => Math.Log((bodies + 1.0) / entry.Value));
        Unknown = Math.Log((bodies + 1.0) / 0.5);
    }

    /// <summary>The weight of a pair that stands in no paragraph.</summary>
    private double Unknown { get; }

    /// <summary>The weighted share of piece <paramref name="piece"/>'s pairs that stand in any of <paramref name="others"/>, 0 to 1.</summary>
    public double ShareIn(int piece, IEnumerable<int> others)
    {
        var (covered, all) = (0.0, 0.0);
        var list = others as IReadOnlyList<int> ?? [.. others];
        foreach (var pair in pairs[piece])
        {
            var weight = weights.GetValueOrDefault(pair, Unknown);
            all += weight;
            covered += list.Any(other => pairs[other].Contains(pair)) ? weight : 0;
        }

        return all == 0 ? 0 : covered / all;
    }

    private static HashSet<string> PairsOf(string text)
    {
        var folded = TextFolding.Fold(text);
        return [.. Enumerable.Range(0, Math.Max(0, folded.Length - 1)).Select(at => folded.Substring(at, 2)).Where(pair => pair.All(char.IsLetterOrDigit))];
    }
}
