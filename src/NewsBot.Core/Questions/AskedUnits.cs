using System.Text.RegularExpressions;

namespace NewsBot.Core.Questions;

/// <summary>Which units the number in an answer may carry, read from how the number is asked for.</summary>
internal static partial class AskedUnits
{
    private static readonly IReadOnlyList<(Regex Asked, string[] Units)> Table =
    [
        (Money(), ["元", "万元", "亿", "块"]),
        (Age(), ["岁", "周"]),
        (Share(), ["%", "个百", "成", "倍"]),
        (Area(), ["平", "亩", "公顷", "顷"]),
        (Distance(), ["米", "千米", "公里", "里"]),
        (Rank(), ["级", "等", "位", "名"]),
        (CountedPeople(), ["人", "名", "位"]),
        (People(), ["人", "名", "位", "个", "户"]),
        (Things(), ["个", "家", "处", "座", "名", "位", "户"]),
    ];

    /// <summary>Counting words that one text uses where another uses the other: 多少起案子, 1100余件.</summary>
    private static readonly string[][] Alike = [["起", "件", "宗"], ["家", "户", "个"], ["次", "场", "届"], ["处", "个", "座"], ["条", "个"], ["项", "个", "件"]];

    /// <summary>The units for the folded question; empty where any number may answer.</summary>
    public static IReadOnlyList<string> Of(string folded)
    {
        if (Clock().IsMatch(folded))
        {
            return ["点", "时", ":"];
        }

        foreach (var (asked, units) in Table)
        {
            if (asked.IsMatch(folded))
            {
                return units;
            }
        }

        var counted = Counted().Match(folded);
        return counted.Success ? Alike.FirstOrDefault(units => units.Contains(counted.Groups[1].Value)) ?? [counted.Groups[1].Value] : [];
    }

    [GeneratedRegex("多少(?:万|亿)?[钱元]|几[万亿]?元|(?:资金|金额|费用|价格|票价|工资|补贴|补助|投资|收费|手续费|学费|票钱|押金).{0,6}(?:多少|几)|花了?多少|多少(?:资金|费用|金额|投资|补助)|投了?多少")]
    private static partial Regex Money();

    [GeneratedRegex("几岁|多少岁|多大(?:岁数|年纪|年龄|了$)|年龄|高寿")]
    private static partial Regex Age();

    [GeneratedRegex("百分之|比例|占比|增幅|增速|比率|(?<!效)率(?:是|为)?多少|几成")]
    private static partial Regex Share();

    [GeneratedRegex("面积|多少平|多少亩|几亩|占地多|多大地方")]
    private static partial Regex Area();

    [GeneratedRegex("多长(?!时间)|多远|多少(?:千?米|公里|里)|多高|多宽|距离")]
    private static partial Regex Distance();

    [GeneratedRegex("几点")]
    private static partial Regex Clock();

    [GeneratedRegex("第几|排几|几[级等]|排名")]
    private static partial Regex Rank();

    [GeneratedRegex("(?:多少|几)[名位]|(?:多少|几)个?人")]
    private static partial Regex CountedPeople();

    [GeneratedRegex("(?:多少|几)个?(?:村民|群众|儿童|孩子|老人|居民|干部|党员|代表|学生|职工|书记|成员|员工|记者)")]
    private static partial Regex People();

    [GeneratedRegex("(?:多少|(?<!哪)几)个(?![亿万千百件户项条家次种起眼亩处所座届场批套台辆支张份篇岁级月年小])")]
    private static partial Regex Things();

    [GeneratedRegex("(?:多少|几)个?([件户项条家次起眼亩处所座届场批套台辆支张份篇岁级])")]
    private static partial Regex Counted();
}
