using System.Text.RegularExpressions;
using NewsBot.Core.Chinese;
using NewsBot.Core.Newspapers;

namespace NewsBot.Ingestion.Pages;

/// <summary>The lines over an article, by their roles.</summary>
internal sealed record Headlines(string Headline, string? Kicker, string? Subheadline);

/// <summary>Tells headline, kicker and subheadline apart.</summary>
internal static partial class HeadlineReader
{
    private const int LongestMadeUp = 30;

    /// <summary>
    /// The roles of an article's heads, in printed order. A line with a dash opens the subheadline; what stands above the last other head is the
    /// kicker. Null where there are no heads.
    /// </summary>
    public static Headlines? Read(IReadOnlyList<PagePiece> heads)
    {
        var parts = heads.SelectMany(head => SplitByRole(head.Lines)).Select(lines => PagePiece.Join(lines).Text).ToList();
        if (parts.Count == 0)
        {
            return null;
        }

        var main = parts.FindLastIndex(part => !IsSubheadline(part));
        if (main < 0)
        {
            return new Headlines(parts[0], null, parts.Count > 1 ? string.Join(' ', parts.Skip(1)) : null);
        }

        return new Headlines(parts[main], JoinOrNull(parts.Take(main)), JoinOrNull(parts.Skip(main + 1)));
    }

    /// <summary>A name for a caption that has no headline: what it calls its event, or else its first clause that is not a date.</summary>
    public static string NameOf(string caption)
    {
        if (EventName().Match(caption) is { Success: true } named)
        {
            return named.Groups[1].Value;
        }

        var lead = LeadIn.Find(caption)?.Length ?? 0;
        var clauses = Clauses.Split(caption, new TextSpan(lead < caption.Length ? lead : 0, caption.Length)).Select(span => span.In(caption).TrimEnd('，', '。', '；', '：')).ToList();
        var clause = clauses.FirstOrDefault(text => text.Length > 8, clauses[0]);
        return clause.Length <= LongestMadeUp ? clause : clause[..LongestMadeUp] + "…";
    }

    /// <summary>A head's lines by role: an office or place on its first line is its kicker, a dash opens its subheadline.</summary>
    private static IEnumerable<IReadOnlyList<PageLine>> SplitByRole(IReadOnlyList<PageLine> lines)
    {
        if (lines.Count > 1 && OfficeOrPlace().IsMatch(lines[0].Text))
        {
            return [[lines[0]], .. SplitByRole([.. lines.Skip(1)])];
        }

        var dash = Enumerable.Range(1, lines.Count - 1).FirstOrDefault(at => IsSubheadline(lines[at].Text));
        return dash == 0 ? [lines] : [[.. lines.Take(dash)], [.. lines.Skip(dash)]];
    }

    /// <summary>Whether the line opens with the dash of a subheadline.</summary>
    internal static bool IsSubheadline(string text) => text.StartsWith("——", StringComparison.Ordinal) || text.StartsWith("--", StringComparison.Ordinal) || text.StartsWith('—') || text.StartsWith('─');

    private static string? JoinOrNull(IEnumerable<string> parts) => string.Join(' ', parts) is { Length: > 0 } joined ? joined : null;

    [GeneratedRegex("(?:开展|举行|举办|启动|组织|参加|进行|主题为|题为|以)[^，。“”]{0,12}“([^”]{4,40})”")]
    private static partial Regex EventName();

    [GeneratedRegex("^[\u4e00-\u9fff]{1,6}[省市县区镇乡](?:[\u4e00-\u9fff]{0,6}(?:局|委|院|街道|社区|村|镇|乡|中心|学校|医院|法院|检察院|公司|支队|大队))?$")]
    private static partial Regex OfficeOrPlace();
}
