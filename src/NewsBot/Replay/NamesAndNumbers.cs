using System.Text;
using System.Text.RegularExpressions;

namespace NewsBot.Replay;

/// <summary>
/// Finds in a text what may not change behind a reader's back: numbers with their units, whether they rise or fall, and names, which are places and offices by how
/// they end, what stands in quotation marks, people behind their titles, foreign words. Width, white space and thousands separators do not matter.
/// </summary>
internal static partial class NamesAndNumbers
{
    private const string Rising = "增长|增加|上升|提高|提升|上涨|增幅|扩大|增至|升至";
    private const string Falling = "下降|减少|降低|下滑|下跌|降幅|缩小|降至|减至";

    private const string Titles = "书记|主任|局长|市长|县长|区长|镇长|乡长|院长|校长|站长|所长|队长|会长|主席|董事长|总经理|负责人|创始人|记者|通讯员|摄影|作者|编辑|村民|居民|市民";
    private const string Surnames = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧肖程曹袁邓许傅付沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎闫余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段殷季";

    /// <summary>Those surnames that hardly ever are the beginning of a common word.</summary>
    private const string OnlySurnames = "王李张刘陈杨赵吴徐孙胡朱郭罗梁宋郑谢韩唐冯董萧肖曹袁邓傅沈彭吕苏卢蒋蔡贾魏薛闫潘杜戴汪姜姚谭廖邹郝崔邱秦侯邵孟殷";

    private const string Han = @"\p{IsCJKUnifiedIdeographs}";

    /// <summary>Characters but for those that stand between names: 在济宁代办处 names 济宁代办处.</summary>
    private const string Naming = @"[\p{IsCJKUnifiedIdeographs}-[在到去于从向由对把被和与及是的了有为]]";

    /// <summary>Those of <paramref name="expected"/> that <paramref name="actual"/> does not hold, each once: numbers, then names, in the order in which they stand there.</summary>
    public static IReadOnlyList<string> Missing(string expected, string actual)
    {
        var (before, after) = (Folded(expected), Folded(actual));
        var (numbers, held) = (White().Replace(before, ""), White().Replace(after, ""));
        return
        [
            .. Numbers().Matches(numbers).Select(match => match.Value).Where(number => !Holds(held, number))
                .Concat(Names().Matches(before).Select(match => White().Replace(match.Groups.Cast<Group>().Skip(1).FirstOrDefault(group => group.Success)?.Value ?? match.Value, "")).Concat(Replaced(numbers, held)).Where(name => !held.Contains(name, StringComparison.Ordinal)))
                .Distinct(),
        ];
    }

    /// <summary>What rose in <paramref name="expected"/> and falls in <paramref name="actual"/>, or the other way round: the words of both, such as 增长12.5% and 下降12.5%.</summary>
    public static IReadOnlyList<(string Before, string After)> Turned(string expected, string actual)
    {
        var (before, after) = (White().Replace(Folded(expected), ""), White().Replace(Folded(actual), ""));
        var moves = Moves().Matches(after);
        var turned = Moves().Matches(before).Select(move => (Move: move, Others: moves.Where(other => other.Groups["number"].Value == move.Groups["number"].Value).ToList()))
            .Where(one => one.Others.Count > 0 && one.Others.All(other => Rises(other) != Rises(one.Move))).Select(one => (one.Move.Value, one.Others[0].Value)).Distinct().ToList();
        if (turned.Count > 0)
        {
            return turned;
        }

        // Without a number the words alone tell, where each text has them of one kind only.
        var (was, becomes) = (Directions().Matches(before), Directions().Matches(after));
        return was.Count > 0 && becomes.Count > 0 && was.Select(Rises).Distinct().Count() == 1 && becomes.All(word => Rises(word) != Rises(was[0])) ? [(was[0].Value, becomes[0].Value)] : [];
    }

    /// <summary>Names of people without a title in which a character has been put in place of another: 张体儒 where it reads 张体如 now.</summary>
    private static IEnumerable<string> Replaced(string before, string after)
    {
        var pieces = WordDiff.Of(before, after);
        for (var index = 0; index + 1 < pieces.Count; index++)
        {
            var (gone, put) = (pieces[index], pieces[index + 1]);
            if (gone.Kind != DiffKind.Gone || put.Kind != DiffKind.New || gone.Text.Length != put.Text.Length || gone.Text.Length > 2 || !Chinese().IsMatch(gone.Text + put.Text))
            {
                continue;
            }

            var lead = index > 0 ? pieces[index - 1].Text : "";
            var start = Enumerable.Range(1, 3 - gone.Text.Length).Where(length => lead.Length >= length && OnlySurnames.Contains(lead[^length]) && Chinese().IsMatch(lead[^length..])).Select(length => lead[^length..]).LastOrDefault();
            if (start is not null)
            {
                yield return start + gone.Text;
            }
            else if (OnlySurnames.Contains(gone.Text[0]) && OnlySurnames.Contains(put.Text[0]) && index + 2 < pieces.Count && pieces[index + 2].Text is { Length: > 0 } rest && Chinese().IsMatch(rest[..1]))
            {
                yield return gone.Text + rest[..Math.Min(rest.Length, 3 - gone.Text.Length)];
            }
        }
    }

    /// <summary>A number is not held by a longer one: 4329 is not in 14329.</summary>
    private static bool Holds(string text, string number)
    {
        for (var at = text.IndexOf(number, StringComparison.Ordinal); at >= 0; at = text.IndexOf(number, at + 1, StringComparison.Ordinal))
        {
            var end = at + number.Length;
            if ((at == 0 || !IsSameNumber(text[at - 1], number[0])) && (end == text.Length || !IsSameNumber(text[end], number[^1])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSameNumber(char outside, char inside) =>
        char.IsAsciiDigit(inside) ? char.IsAsciiDigit(outside) || outside == '.' : "一二三四五六七八九十百千万亿两".Contains(inside, StringComparison.Ordinal) && "一二三四五六七八九十百千万亿两".Contains(outside, StringComparison.Ordinal);

    private static bool Rises(Match match) => Up().IsMatch(match.Value);

    private static string Folded(string text) => Thousands().Replace(string.Concat(text.EnumerateRunes()).Normalize(NormalizationForm.FormKC), "");

    [GeneratedRegex($@"[0-9]+(?:\.[0-9]+)*(?:[%‰]|[余多]?[万亿]?[余多]?{Han})?|[一二三四五六七八九十百千万亿两]{{2,}}(?:余|多)?[个名人件位户次年月日天项家所元]")]
    private static partial Regex Numbers();

    [GeneratedRegex($@"[“《「]([^”》」]{{2,30}})[”》」]|[A-Za-z][A-Za-z0-9.\-]+|{Naming}{{2,4}}(?:代办处|工作站|服务中心|[省市县区镇村局]|街道)|(?:{Titles})[:\s]*(?:([{Surnames}]{Han}{{1,2}})(?=[说介表告在与和及带为,.。、;:()（）\s]|本报|$)|([{Surnames}]{Han}))")]
    private static partial Regex Names();

    [GeneratedRegex($"(?:{Rising}|{Falling})[^,.。;:0-9]{{0,4}}(?<number>[0-9]+(?:\\.[0-9]+)*[%‰万亿]?)")]
    private static partial Regex Moves();

    [GeneratedRegex($"{Rising}|{Falling}")]
    private static partial Regex Directions();

    [GeneratedRegex($"^(?:{Rising})")]
    private static partial Regex Up();

    [GeneratedRegex($"^{Han}+$")]
    private static partial Regex Chinese();

    [GeneratedRegex("(?<=[0-9]),(?=[0-9]{3}(?![0-9]))")]
    private static partial Regex Thousands();

    [GeneratedRegex(@"\s")]
    private static partial Regex White();
}
