using System.Collections.Frozen;

namespace NewsBot.Core.Citations.Claims;

/// <summary>Units of numbers, and which of them are one and the same.</summary>
internal static class QuantityUnits
{
    /// <summary>The unit of percentages, of fractions and of 成.</summary>
    public const string Percent = "%";

    /// <summary>The unit of ordinals: 第三.</summary>
    public const string Ordinal = "第";

    /// <summary>The longest unit known, in characters.</summary>
    public const int Longest = 5;

    private const string Generic = "个";

    private static readonly FrozenDictionary<string, string> Classes = new Dictionary<string, string[]>
    {
        [Percent] = [Percent],
        ["百分点"] = ["百分点", "个百分点"],
        ["元"] = ["元", "块钱", "元人民币", "人民币"],
        ["美元"] = ["美元"],
        ["欧元"] = ["欧元"],
        ["港元"] = ["港元", "港币"],
        ["日元"] = ["日元"],
        ["英镑"] = ["英镑"],
        ["卢布"] = ["卢布"],
        ["名"] = ["名", "人", "位"],
        ["人次"] = ["人次"],
        ["公里"] = ["公里", "千米"],
        ["米"] = ["米"],
        ["厘米"] = ["厘米"],
        ["毫米"] = ["毫米"],
        ["公斤"] = ["公斤", "千克"],
        ["吨"] = ["吨"],
        ["克"] = ["克"],
        ["斤"] = ["斤"],
        ["平方米"] = ["平方米", "平米"],
        ["平方公里"] = ["平方公里", "平方千米"],
        ["立方米"] = ["立方米"],
        ["亩"] = ["亩"],
        ["公顷"] = ["公顷"],
        ["千瓦"] = ["千瓦"],
        ["千瓦时"] = ["千瓦时", "度"],
        ["岁"] = ["岁", "周岁"],
        ["天"] = ["天"],
        ["小时"] = ["小时", "个小时"],
        ["时"] = ["时", "点"],
        ["分钟"] = ["分钟"],
        ["秒"] = ["秒"],
        ["年"] = ["年"],
        ["月"] = ["个月"],
        ["周"] = ["周"],
        ["摄氏度"] = ["摄氏度", "℃"],
        ["倍"] = ["倍"],
        [Ordinal] = [Ordinal],
        ["户"] = ["户"],
        ["件"] = ["件"],
        ["台"] = ["台"],
        ["辆"] = ["辆"],
        ["次"] = ["次"],
        ["家"] = ["家"],
        ["股"] = ["股"],
        ["元桶"] = ["美元每桶"],
        [Generic] = ["个", "项", "款", "条", "种"],
    }.SelectMany(pair => pair.Value.Select(unit => (unit, pair.Key))).ToFrozenDictionary(pair => pair.unit, pair => pair.Key);

    private static readonly FrozenSet<string> Counted = new[] { "名", "户", "件", "台", "辆", "次", "家", Generic }.ToFrozenSet();

    /// <summary>Whether it is a sum of money.</summary>
    public static bool IsMoney(string unit) => Classes.GetValueOrDefault(unit) is "元" or "美元" or "欧元" or "港元" or "日元" or "英镑" or "卢布";

    /// <summary>The unit that begins at <paramref name="at"/>; the character there where none is known; empty where no letter stands there.</summary>
    public static string At(string folded, int at)
    {
        for (var length = Math.Min(Longest, folded.Length - at); length > 0; length--)
        {
            if (folded.Substring(at, length) is var unit && Classes.ContainsKey(unit))
            {
                return unit;
            }
        }

        return at < folded.Length && char.IsLetter(folded[at]) ? folded[at].ToString() : "";
    }

    /// <summary>Whether two units can be of the same number: the same kind, or one of them not known.</summary>
    public static bool Fit(string one, string other)
    {
        var (left, right) = (Classes.GetValueOrDefault(one), Classes.GetValueOrDefault(other));
        if (left is null || right is null)
        {
            return left is not (Percent or "倍") && right is not (Percent or "倍");
        }

        return left == right || (left == Generic && Counted.Contains(right)) || (right == Generic && Counted.Contains(left));
    }
}
