using System.Text.RegularExpressions;

namespace NewsBot.Core.Newspapers;

/// <summary>
/// The words a report opens with, such as 「本报汶上讯（通讯员 郭桂花）」 or 「新华社北京5月3日电（记者 张三、李四）」: who reports, from where.
/// </summary>
/// <param name="Length">How many UTF-16 units of the paragraph the lead-in takes, its closing bracket included.</param>
/// <param name="Place">The place named, or null.</param>
/// <param name="Byline">The people named, with their roles.</param>
public sealed partial record LeadIn(int Length, string? Place, IReadOnlyList<Contributor> Byline)
{
    /// <summary>The lead-in at the start of <paramref name="paragraph"/>, or null where there is none.</summary>
    public static LeadIn? Find(string paragraph)
    {
        var match = Opening().Match(paragraph);
        if (!match.Success)
        {
            return null;
        }

        var place = match.Groups["place"].Value.Trim();
        var byline = match.Groups["people"].Success ? BylineReader.ReadPeople(match.Groups["people"].Value) : [];
        return new LeadIn(match.Length, place.Length == 0 ? null : place, byline);
    }

    // Who: 本报/本台/…, an agency, or a paper's own name. Then a place and a date, then 讯/电/报道, then perhaps the people in brackets.
    [GeneratedRegex("""
        ^\s*
        (?:本报|本刊|本台|本网|本社|新华社|新华网|中新社|中新网|人民网|央视网|据?[\u4e00-\u9fff]{2,7}(?:日报|晚报|早报|晨报|时报|商报|青年报|都市报|新闻网|在线|客户端))
        (?:社|客户端|全媒体)?
        \s?(?<place>[\u4e00-\u9fff·]{0,8}?)\s?
        (?:\d{1,4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?\s?
        (?:综合消息|消息|专电|(?<!通)讯(?!员)|电)
        (?:\s*[（(](?<people>[^（）()。]{2,60})[）)])?
        [\s：:，]*
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();
}
