using System.Text.RegularExpressions;

namespace NewsBot.Replay;

/// <summary>Finds the numbers with their units and the names in a text: places and offices by how they end, what stands in quotation marks, people behind their titles, foreign words.</summary>
internal static partial class NamesAndNumbers
{
    /// <summary>They, each once, in the order in which they stand there.</summary>
    public static IReadOnlyList<string> In(string text) =>
        [.. Numbers().Matches(text).Concat(Names().Matches(text)).OrderBy(match => match.Index).Select(match => match.Groups.Cast<Group>().Skip(1).FirstOrDefault(group => group.Success)?.Value ?? match.Value).Distinct()];

    /// <summary>Those of <paramref name="expected"/> that <paramref name="actual"/> does not hold, white space aside.</summary>
    public static IReadOnlyList<string> Missing(string expected, string actual)
    {
        var held = White().Replace(actual, "");
        return [.. In(White().Replace(expected, "")).Where(name => char.IsAsciiDigit(name[0]) ? !HoldsNumber(held, name) : !held.Contains(name, StringComparison.Ordinal))];
    }

    /// <summary>A number is not held by a longer one: 4329 is not in 14329.</summary>
    private static bool HoldsNumber(string text, string number)
    {
        for (var at = text.IndexOf(number, StringComparison.Ordinal); at >= 0; at = text.IndexOf(number, at + 1, StringComparison.Ordinal))
        {
            var end = at + number.Length;
            if ((at == 0 || !IsNumeral(text[at - 1])) && (!char.IsAsciiDigit(number[^1]) || end == text.Length || !IsNumeral(text[end])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNumeral(char character) => char.IsAsciiDigit(character) || character == '.';

    [GeneratedRegex(@"\d+(?:[.,]\d+)*(?:[%％‰]|[余多]?[万亿]?[余多]?\p{IsCJKUnifiedIdeographs})?|[一二三四五六七八九十百千万亿两]{2,}(?:余|多)?[个名人件位户次年月日天项家所元]")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"[“《「]([^”》」]{2,30})[”》」]|[A-Za-z][A-Za-z0-9.\-]+|\p{IsCJKUnifiedIdeographs}{2,4}(?:代办处|工作站|服务中心|[省市县区镇村局]|街道)|(?:书记|主任|局长|市长|县长|区长|镇长|院长|校长|记者|通讯员)([王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段][\p{IsCJKUnifiedIdeographs}]{1,2})(?=[说介表告,，。、])")]
    private static partial Regex Names();

    [GeneratedRegex(@"\s")]
    private static partial Regex White();
}
