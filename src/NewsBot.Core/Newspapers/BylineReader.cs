using System.Text.RegularExpressions;

namespace NewsBot.Core.Newspapers;

/// <summary>Reads the people out of a byline such as 「■本报记者 张体儒 / 本报通讯员 邓红梅」, 「记者 刘传伏 通讯员 高德雨 胡宽」 or 「■记者 张体儒 摄」.</summary>
public static partial class BylineReader
{
    /// <summary>Whether a whole line is a byline and nothing else.</summary>
    public static bool IsByline(string line) => WholeLine().IsMatch(line) && ReadPeople(line).Count > 0;

    /// <summary>Where a byline begins that stands at the end of <paramref name="line"/> (a photo's credit, a reporter's signature); −1 where there is none.</summary>
    public static int FindCredit(string line)
    {
        var match = Credit().Match(line);
        return match.Success && match.Index > 0 ? match.Index : -1;
    }

    /// <summary>The people named, in order, each with the role that was last printed before the name. 摄 or 文/图 after the names makes the role 记者·摄影.</summary>
    public static IReadOnlyList<Contributor> ReadPeople(string text)
    {
        var people = new List<Contributor>();
        var photographed = Photographed().IsMatch(text);
        foreach (Match part in RoleAndNames().Matches(text))
        {
            var role = part.Groups["role"].Value;
            role = role.Length == 0 ? "摄影" : photographed && !role.Contains('摄', StringComparison.Ordinal) ? role + "·摄影" : role;
            var names = Photographed().Replace(part.Groups["names"].Value, "");
            people.AddRange(JoinSpacedNames(Separators().Split(names.Trim())).Select(name => new Contributor(name, role)));
        }

        return people;
    }

    /// <summary>A two-character name is printed with a space inside (周 倩) to fill the width of three; two single characters in a row are one name.</summary>
    private static IEnumerable<string> JoinSpacedNames(IEnumerable<string> parts)
    {
        var pending = "";
        foreach (var part in parts.Where(part => part.Length > 0))
        {
            if (part.Length == 1 && pending.Length == 0)
            {
                pending = part;
                continue;
            }

            if (pending.Length > 0 && part.Length > 1)
            {
                yield return pending;
                pending = "";
            }

            yield return pending + part;
            pending = "";
        }

        if (pending.Length > 0)
        {
            yield return pending;
        }
    }

    private const string Roles = "特约记者|实习记者|见习记者|全媒体记者|融媒体记者|首席记者|记者|特约通讯员|通讯员|实习生|摄影报道|摄影|评论员|撰文|作者|文/图|图/文|图|文";

    [GeneratedRegex(@"^\s*[■□●◆◇▲△★☆○◎□\*]?\s*[（(]?(?:(?:本报|本刊|本网|本台)?\s?(?:" + Roles + @")[\s：:/]*[\u4e00-\u9fff·]{1,4}(?:[\s、，,/]+[\u4e00-\u9fff·/]{1,8})*\s*)+[）)]?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex WholeLine();

    [GeneratedRegex(@"\s*(?:[■□●◆◇▲△]\s*(?:本报)?(?:" + Roles + @")?\s*[\u4e00-\u9fff·]{2,4}(?:[\s、/]+[\u4e00-\u9fff·]{1,4})*\s*/?摄?(?:影报道)?|[（(](?:本报|本刊)?(?:" + Roles + @")[\s：:]*[\u4e00-\u9fff·]{1,4}(?:[\s、，/]+[\u4e00-\u9fff·]{1,6})*\s*/?摄?(?:影报道)?[）)]|(?:本报)?(?:记者|通讯员)\s+[\u4e00-\u9fff·]{1,4}(?:[\s、]+[\u4e00-\u9fff·]{1,4})*\s*/?摄(?:影报道)?)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Credit();

    [GeneratedRegex(@"(?<role>" + Roles + @"|(?<=[■□●◆◇▲△]\s*))[\s：:]*(?<names>(?:(?!" + Roles + @"|本报|本刊|本网|本台)[\u4e00-\u9fff·\s、，,/])+)", RegexOptions.CultureInvariant)]
    private static partial Regex RoleAndNames();

    [GeneratedRegex(@"\s*[/／]?\s*摄(?:影)?(?:报道)?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Photographed();

    [GeneratedRegex(@"[\s、，,/]+", RegexOptions.CultureInvariant)]
    private static partial Regex Separators();
}
