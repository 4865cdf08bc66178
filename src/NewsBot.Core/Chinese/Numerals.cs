using System.Globalization;
using System.Text.RegularExpressions;
using NewsBot.Core.Newspapers;

namespace NewsBot.Core.Chinese;

/// <summary>A number as a text states it.</summary>
/// <param name="Span">Where it stands, its unit not included.</param>
/// <param name="Value">Its value, 万 and 亿 multiplied out.</param>
/// <param name="Unit">The one or two characters after it, such as 件, 名, 月 or 平; empty at the end of the text.</param>
public sealed record Numeral(TextSpan Span, decimal Value, string Unit);

/// <summary>Finds numbers, in Arabic and Chinese numerals alike: 75, 22.9, 18亿, 七十五, 两百, 二〇二一.</summary>
/// <remarks>
/// A single Chinese numeral counts only before a counting word (四项, 三月), because 一 and 十 stand inside so many words (第一书记, 十分);
/// numbers in fixed words such as 一体 or 四议两公开 may still be found, which costs nothing: they are found on both sides.
/// </remarks>
public static partial class Numerals
{
    private const string Digits = "〇零一二三四五六七八九";
    private const string CountingWords = "个名位人户件项条家次种起眼亩处所座届场类批套台辆支张份篇天日月年周岁元万亿千百米吨里号版期组岗村镇县区市省级等大多余成倍块道";

    /// <summary>The numbers in <paramref name="folded"/> (see <see cref="TextFolding"/>), in order.</summary>
    public static IEnumerable<Numeral> Find(string folded)
    {
        foreach (Match match in Expression().Matches(folded))
        {
            var end = match.Index + match.Length;
            var unit = folded[end..Math.Min(folded.Length, end + 2)];
            var chinese = match.Groups["chinese"];
            if (chinese.Success && chinese.Length == 1 && (unit.Length == 0 || !CountingWords.Contains(unit[0], StringComparison.Ordinal) || Follows(folded, match.Index, '第')))
            {
                continue;
            }

            if (Read(match) is { } value)
            {
                yield return new Numeral(new TextSpan(match.Index, end), value, unit);
            }
        }
    }

    private static bool Follows(string text, int index, char before) => index > 0 && text[index - 1] == before;

    private static decimal? Read(Match match)
    {
        decimal? value = match.Groups["arabic"].Success
            ? decimal.TryParse(match.Groups["arabic"].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null
            : ReadChinese(match.Groups["chinese"].Value);
        return match.Groups["scale"].Value switch
        {
            _ when value is null or > 1_000_000_000_000m => value,
            "万" => value * 10_000,
            "亿" => value * 100_000_000,
            "万亿" => value * 1_000_000_000_000,
            _ => value,
        };
    }

    private static decimal? ReadChinese(string text)
    {
        if (text.Length > 12)
        {
            return null;
        }

        if (text.Length > 1 && text.All(character => Digits.Contains(character, StringComparison.Ordinal)))
        {
            return text.Aggregate(0m, (value, digit) => (value * 10) + DigitOf(digit));
        }

        var (total, current) = (0m, 0m);
        foreach (var character in text)
        {
            switch (character)
            {
                case '十' or '百' or '千':
                    total += (current == 0 ? 1 : current) * (character == '十' ? 10 : character == '百' ? 100 : 1000);
                    current = 0;
                    break;
                default:
                    current = DigitOf(character);
                    break;
            }
        }

        return total + current;
    }

    private static decimal DigitOf(char digit) => digit == '两' ? 2 : Math.Max(0, Digits.IndexOf(digit, StringComparison.Ordinal) - 1);

    [GeneratedRegex(@"(?:(?<arabic>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,18}(?:\.\d{1,6})?)|(?<chinese>[〇零一二两三四五六七八九十百千]+))(?<scale>万亿|亿|万)?", RegexOptions.CultureInvariant)]
    private static partial Regex Expression();
}
