using NewsBot.Ingestion.ReadyArticles;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NewsBot.Ingestion.Markdown;

/// <summary>What stands between the two lines of dashes at a Markdown file's top; every part may be missing.</summary>
internal sealed record FrontMatter(string? Title, DateOnly? Date, string? Newspaper, string? Page, string? Url)
{
    /// <summary>No front matter is longer, in characters.</summary>
    private const int Longest = 65_536;

    private static readonly string[] Ends = ["---", "..."];

    /// <summary>The front matter of <paramref name="text"/>, and the text below it. A wrong one is reported and left out.</summary>
    public static (FrontMatter Front, string Body) Split(string text, Action<string> report)
    {
        var lines = text.ReplaceLineEndings("\n");
        var none = new FrontMatter(null, null, null, null, null);
        if (!lines.StartsWith("---\n", StringComparison.Ordinal))
        {
            return (none, lines);
        }

        var end = Ends.Select(mark => lines.IndexOf("\n" + mark + "\n", 3, StringComparison.Ordinal)).Where(at => at >= 0).DefaultIfEmpty(-1).Min();
        if (end is < 0 or > Longest)
        {
            return (none, lines);
        }

        try
        {
            return (Read(lines[4..(end + 1)], report), lines[(end + 5)..]);
        }
        catch (YamlException exception)
        {
            report($"the front matter is not YAML ({exception.Message.ReplaceLineEndings(" ")}); the text was read without it.");
            return (none, lines[(end + 5)..]);
        }
    }

    /// <summary>Only plain values at the top are taken, event by event: nothing is expanded and nothing nests.</summary>
    private static FrontMatter Read(string yaml, Action<string> report)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var parser = new Parser(new StringReader(yaml));
        var (depth, key) = (0, (string?)null);
        while (parser.MoveNext())
        {
            depth += parser.Current is MappingStart or SequenceStart ? 1 : parser.Current is MappingEnd or SequenceEnd ? -1 : 0;
            if (depth == 1)
            {
                key = parser.Current is not Scalar scalar ? null : key is null ? scalar.Value : Take(key, scalar.Value);
            }
        }

        var date = Value("date", "published", "日期");
        var day = DateText.Read(date);
        if (date is not null && day is null)
        {
            report("\"date\" in the front matter is not a day; write it as 2022-03-10, or leave it out.");
        }

        return new FrontMatter(Value("title", "headline", "标题"), day, Value("newspaper", "source", "报纸"), Value("page", "版"), WebAddress.OrNull(Value("url", "link")));

        string? Value(params string[] names) => names.Select(name => values.GetValueOrDefault(name)).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value))?.Trim();

        string? Take(string name, string value)
        {
            values.TryAdd(name, value);
            return null;
        }
    }
}
