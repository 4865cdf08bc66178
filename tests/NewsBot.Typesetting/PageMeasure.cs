using NewsBot.Core.Newspapers;
using NewsBot.TestKit;

namespace NewsBot.Typesetting;

/// <summary>How well pages were read. White space counts nowhere.</summary>
public sealed class PageMeasure
{
    private const int EdgeLength = 10;
    private readonly List<string> wrong = [];
    private int expected;
    private int found;
    private int bounded;
    private int headlines;
    private double accuracy;
    private double bodies;

    /// <summary>What was read otherwise, for looking at.</summary>
    public IReadOnlyList<string> Wrong => wrong;

    /// <summary>Of articles whose first and last ten characters are right: the harmonic mean of the share of those read and the share of those printed.</summary>
    public double BoundaryF1 => 2.0 * bounded / (expected + found);

    /// <summary>The share of the articles printed whose headline was read to the letter.</summary>
    public double HeadlineExact => (double)headlines / expected;

    /// <summary>One less the edit distance per character of the text, an article that was not found counting as empty.</summary>
    public double BodyAccuracy => accuracy / bodies;

    /// <summary>Compares what was read of a page with what stands on it.</summary>
    public void Add(string page, IReadOnlyList<TypesetArticle> printed, IReadOnlyList<Article> read)
    {
        (expected, found) = (expected + printed.Count, found + read.Count);
        foreach (var article in printed)
        {
            var text = Squeeze(article.Text);
            var best = read.MaxBy(candidate => Shared(text, Squeeze(candidate.Text)));
            var body = Squeeze(best?.Text ?? "");
            var distance = EditDistance.Between(text, body);
            accuracy += Math.Max(0, text.Length - distance);
            bodies += text.Length;
            var bounds = body.StartsWith(text[..Math.Min(EdgeLength, text.Length)], StringComparison.Ordinal) && body.EndsWith(text[^Math.Min(EdgeLength, text.Length)..], StringComparison.Ordinal) && body.Length < 2 * text.Length;
            var head = Squeeze(best?.FullHeadline ?? "") == Squeeze(article.Kicker + article.Headline + article.Subheadline) && Squeeze(best?.Headline ?? "") == Squeeze(article.Headline);
            (bounded, headlines) = (bounded + (bounds ? 1 : 0), headlines + (head ? 1 : 0));
            if (!bounds || !head || distance > 0)
            {
                wrong.Add($"{page}: {(bounds ? "" : "BOUNDS ")}{(head ? "" : "HEAD ")}{distance} wrong in {text.Length} [{article.Headline}] read as [{best?.Kicker}|{best?.Headline}|{best?.Subheadline}] {Differences(text, body)}");
            }
        }
    }

    /// <summary>The first and the last place where the two differ, with what stands around.</summary>
    private static string Differences(string text, string body)
    {
        var start = 0;
        while (start < Math.Min(text.Length, body.Length) && text[start] == body[start])
        {
            start++;
        }

        var end = 0;
        while (end < Math.Min(text.Length, body.Length) - start && text[^(end + 1)] == body[^(end + 1)])
        {
            end++;
        }

        return text == body ? "" : $"«{Cut(text, start, text.Length - end)}» read as «{Cut(body, start, body.Length - end)}»";

        static string Cut(string whole, int from, int to) => to - from < 60 ? whole[Math.Max(0, from - 6)..Math.Min(whole.Length, to + 6)] : whole[Math.Max(0, from - 6)..(from + 20)] + "…" + whole[(to - 20)..Math.Min(whole.Length, to + 6)];
    }

    private static string Squeeze(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character) && character != '\u200b'));

    private static int Shared(string first, string second)
    {
        var pairs = Enumerable.Range(0, Math.Max(0, first.Length - 3)).Select(at => first.Substring(at, 4)).ToHashSet();
        return Enumerable.Range(0, Math.Max(0, second.Length - 3)).Select(at => second.Substring(at, 4)).ToHashSet().Count(pairs.Contains);
    }
}
