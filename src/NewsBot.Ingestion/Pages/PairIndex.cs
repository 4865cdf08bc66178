using NewsBot.Core.Chinese;

namespace NewsBot.Ingestion.Pages;

/// <summary>The pairs of neighbouring characters in each piece of a page, as numbers, each pair weighted by how few paragraphs hold it.</summary>
internal sealed class PairIndex
{
    private readonly List<double> weights;

    public PairIndex(IReadOnlyList<PagePiece> pieces)
    {
        var numbers = new Dictionary<string, int>();
        Pairs = [.. pieces.Select(piece => PairsOf(piece.Text, numbers))];

        var counts = new int[numbers.Count];
        foreach (var pair in pieces.Zip(Pairs).Where(entry => entry.First.Kind == PieceKind.Text).SelectMany(entry => entry.Second))
        {
            counts[pair]++;
        }

        var bodies = Math.Max(1, pieces.Count(piece => piece.Kind == PieceKind.Text));
        weights = [.. counts.Select(count => Math.Log((bodies + 1.0) / Math.Max(0.5, count)))];
    }

    /// <summary>The pairs of each piece.</summary>
    public IReadOnlyList<HashSet<int>> Pairs { get; }

    /// <summary>The weight of a pair: natural logarithm of its inverse document frequency.</summary>
    public double WeightOf(int pair) => weights[pair];

    private static HashSet<int> PairsOf(string text, Dictionary<string, int> numbers)
    {
        var folded = TextFolding.Fold(text);
        var pairs = new HashSet<int>();
        for (var at = 0; at + 1 < folded.Length; at++)
        {
            if (char.IsLetterOrDigit(folded[at]) && char.IsLetterOrDigit(folded[at + 1]))
            {
                var pair = folded.Substring(at, 2);
                pairs.Add(numbers.TryGetValue(pair, out var number) ? number : numbers[pair] = numbers.Count);
            }
        }

        return pairs;
    }
}
