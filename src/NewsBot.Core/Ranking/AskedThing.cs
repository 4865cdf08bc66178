using System.Text.RegularExpressions;
using NewsBot.Core.Chinese;
using NewsBot.Core.Questions;

namespace NewsBot.Core.Ranking;

/// <summary>Whether a folded text holds a thing of the kind asked for: a number with a fitting unit that the question did not name itself, a date, a duration.</summary>
internal static partial class AskedThing
{
    /// <summary>Whether the kind of thing can be told from the words at all; where it cannot, nothing is demanded.</summary>
    public static bool CanBeTold(NewsQuery query) => query.Type is QuestionType.HowMany or QuestionType.When or QuestionType.HowLong;

    /// <summary>Whether <paramref name="folded"/> holds one. True where the kind cannot be told.</summary>
    public static bool IsIn(string folded, NewsQuery query) => query.Type switch
    {
        QuestionType.HowMany => NumbersIn(folded, query).Any(),
        QuestionType.When => query.Units.Count > 0 ? Clock().IsMatch(folded) : Time().IsMatch(folded),
        QuestionType.HowLong => Duration().IsMatch(folded),
        _ => true,
    };

    /// <summary>The values in <paramref name="folded"/> that may answer how many: with a fitting unit, and not named by the question itself.</summary>
    public static IEnumerable<decimal> NumbersIn(string folded, NewsQuery query) =>
        Numerals.Find(folded).Where(number => !query.Numbers.Contains(number.Value) && Fits(number, folded, query.Units)).Select(number => number.Value);

    private static bool Fits(Numeral number, string folded, IReadOnlyList<string> units)
    {
        if (units.Count == 0)
        {
            // Any count will do, but a date is not one.
            return !(number.Unit.StartsWith('年') || number.Unit.StartsWith('月') || number.Unit.StartsWith('日'));
        }

        var unit = folded[number.Span.End..Math.Min(folded.Length, number.Span.End + 6)].TrimStart('余', '多', '几', ' ', '万', '亿');
        var rest = unit.TrimStart('平');
        return units.Any(asked => unit.StartsWith(asked, StringComparison.Ordinal) || rest.StartsWith(asked, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\d{4}年|\d{1,2}月|\d{1,2}[日号]|[一二三四五六七八九十]{1,3}月(?!份额)|[一二三四五六七八九十]{1,3}日(?=[,，。上下]|$)|周[一二三四五六日]|星期|去年|今年|明年|昨[日天]|今[日天]|明[日天]|前[日天]|当[日天]|近日|日前|上午|下午|晚上|凌晨|\d{1,2}[时点:]|春节|元旦|国庆|中秋|年底|年初|月底|上半年|下半年|季度|每[周月天日年季]")]
    private static partial Regex Time();

    [GeneratedRegex(@"\d{1,2}\s?(?:时|点|:\d{2})|[一二三四五六七八九十]{1,2}点|24小时|全天|上午|下午|晚上|凌晨|早上")]
    private static partial Regex Clock();

    [GeneratedRegex(@"每[天日周月季年]|(?:\d+|[一二两三四五六七八九十半数几]+)\s?(?:多|余)?(?:个)?(?:年|月|天|日|小时|分钟|周|季度|星期)")]
    private static partial Regex Duration();
}
