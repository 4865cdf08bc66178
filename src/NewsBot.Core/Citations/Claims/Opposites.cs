using NewsBot.Core.Newspapers;
using NewsBot.Core.Questions;

namespace NewsBot.Core.Citations.Claims;

/// <summary>Words and their opposites, from <c>opposites.txt</c>.</summary>
internal static class Opposites
{
    /// <summary>Each pair of sides.</summary>
    public static IReadOnlyList<(bool IsDirection, IReadOnlyList<string> One, IReadOnlyList<string> Other)> Pairs { get; } = Read();

    /// <summary>The words of <paramref name="folded"/> that have an opposite, each with the words of its own side and of the other.</summary>
    public static IEnumerable<(TextSpan Span, bool IsDirection, IReadOnlyList<string> Own, IReadOnlyList<string> Other)> In(string folded)
    {
        foreach (var (isDirection, one, other) in Pairs)
        {
            foreach (var (own, against) in new[] { (one, other), (other, one) })
            {
                foreach (var word in own)
                {
                    for (var at = folded.IndexOf(word, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(word, at + 1, StringComparison.Ordinal))
                    {
                        yield return (new TextSpan(at, at + word.Length), isDirection, own, against);
                    }
                }
            }
        }
    }

    private static List<(bool, IReadOnlyList<string>, IReadOnlyList<string>)> Read()
    {
        var pairs = new List<(bool, IReadOnlyList<string>, IReadOnlyList<string>)>();
        foreach (var line in WordFile.Lines("opposites.txt"))
        {
            var bar = Array.IndexOf(line, "|");
            pairs.Add((line[0] == "direction", line[1..bar], line[(bar + 1)..]));
        }

        return pairs;
    }
}
