using System.Text.RegularExpressions;

namespace NewsBot.Ingestion.Web;

/// <summary>How deep a web page's tags are nested, counted before it is parsed: parsing takes time that grows with the square of the depth.</summary>
internal static partial class TagDepth
{
    private static readonly HashSet<string> NeedNoEnd = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot", "option", "optgroup", "colgroup", "rp", "rt", "html", "head", "body",
    };

    /// <summary>The greatest number of tags open at once, at most about <paramref name="enough"/>, where counting ends.</summary>
    public static int Of(string html, int enough)
    {
        var (depth, deepest) = (0, 0);
        for (var match = Tag().Match(html); match.Success && deepest <= enough; match = match.NextMatch())
        {
            if (NeedNoEnd.Contains(match.Groups["name"].Value))
            {
                continue;
            }

            depth = match.Groups["end"].Success ? Math.Max(0, depth - 1) : depth + 1;
            deepest = Math.Max(deepest, depth);
        }

        return deepest;
    }

    [GeneratedRegex("<(?<end>/)?(?<name>[A-Za-z][A-Za-z0-9:-]{0,30})", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
