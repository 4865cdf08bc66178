using System.Globalization;
using System.Text.RegularExpressions;
using NewsBot.Core.Chinese;
using NewsBot.Core.Newspapers;

namespace NewsBot.Core.Citations.Claims;

/// <summary>Reads numbers with their units: 18亿元, 20多万人, 百分之三十, 三成, 1.15倍, 3-4亿立方米, 近20.</summary>
internal static partial class QuantityReader
{
    private const int Before = 4;
    private const int After = 3;

    /// <summary>The numbers of a folded text, in order, without those that are part of one of <paramref name="dates"/>.</summary>
    public static IReadOnlyList<Quantity> Read(string folded, IReadOnlyList<DateMention> dates)
    {
        var found = new List<Quantity>();
        foreach (Match match in Fraction().Matches(folded))
        {
            if (Value(match.Groups["of"].Value) is { } whole and not 0 && Value(match.Groups["part"].Value) is { } part && part < 1_000_000)
            {
                found.Add(new Quantity(new TextSpan(match.Index, match.Index + match.Length), Math.Round(100 * part / whole, 6), QuantityUnits.Percent, Bound(folded, match.Index, match.Index + match.Length)));
            }
        }

        var numerals = Numerals.Find(folded).Where(number => !dates.Any(date => date.Span.Overlaps(number.Span)) && !found.Any(fraction => fraction.Span.Overlaps(number.Span)) && !IsOne(folded, number.Span)).ToList();
        for (var at = 0; at < numerals.Count; at++)
        {
            var (start, end, value) = (numerals[at].Span.Start, numerals[at].Span.End, numerals[at].Value);

            // 1亿3000万元 is one number.
            while (at + 1 < numerals.Count && numerals[at + 1].Span.Start == end && folded[end - 1] is '万' or '亿' && at + 1 < numerals.Count && numerals[at + 1].Span.Start == end && numerals[at + 1].Value < value)
            {
                at++;
                (end, value) = (numerals[at].Span.End, value + numerals[at].Value);
            }

            found.Add(Complete(folded, start, end, value, at + 1 < numerals.Count ? numerals[at + 1] : null));
        }

        return [.. found.OrderBy(quantity => quantity.Span.Start)];
    }

    /// <summary>一名, 一个: an article, not a count.</summary>
    private static bool IsOne(string folded, TextSpan span) => span.Length == 1 && folded[span.Start] == '一';

    private static Quantity Complete(string folded, int start, int end, decimal value, Numeral? next)
    {
        var more = end < folded.Length && folded[end] is '多' or '余' ? 1 : 0;
        var scale = Scale().Match(folded, end + more);
        if (more > 0 && scale.Success && scale.Length > 0)
        {
            value = Times(value, scale.Value);
            end += more + scale.Length;
        }
        else if (more > 0)
        {
            end += more;
        }

        // 3-4亿立方米, 20至50人: the first takes the unit, and the scale, of the second.
        var unitAt = end;
        if (next is not null && next.Span.Start == end + 1 && folded[end] is '-' or '~' or '至' or '到')
        {
            unitAt = next!.Span.End;
            var last = folded[next.Span.End - 1];
            value = last is '万' or '亿' && value < 10_000 && !(folded[end - 1] is '万' or '亿') ? Times(value, last.ToString()) : value;
        }

        var bound = more > 0 ? QuantityBound.Above : QuantityBound.Exact;
        if (start > 0 && folded[start - 1] == '第')
        {
            return new Quantity(new TextSpan(start - 1, end), value, QuantityUnits.Ordinal, bound);
        }

        if (value <= 10 && unitAt < folded.Length && folded[unitAt] == '成' && !(unitAt + 1 < folded.Length && "立为功果员绩本就都交长年熟品分效了".Contains(folded[unitAt + 1], StringComparison.Ordinal)))
        {
            var half = unitAt + 1 < folded.Length && folded[unitAt + 1] == '半';
            return new Quantity(new TextSpan(start, unitAt + (half ? 2 : 1)), (value * 10) + (half ? 5 : 0), QuantityUnits.Percent, bound is QuantityBound.Above ? bound : Bound(folded, start, unitAt + 1));
        }

        var unit = QuantityUnits.At(folded, unitAt);
        var stop = unitAt == end ? end + unit.Length : end;
        return new Quantity(new TextSpan(start, stop), value, unit, more > 0 ? bound : Bound(folded, start, stop));
    }

    private static QuantityBound Bound(string folded, int start, int end)
    {
        var before = folded[Math.Max(0, start - Before)..start];
        var after = folded[end..Math.Min(folded.Length, end + After)];
        return BelowBefore().IsMatch(before) || after.StartsWith("以下", StringComparison.Ordinal) || after.StartsWith("以内", StringComparison.Ordinal) ? QuantityBound.Below
            : AboveBefore().IsMatch(before) || after.StartsWith("以上", StringComparison.Ordinal) || (after.Length > 0 && after[0] is '余' or '多') ? QuantityBound.Above
            : before.EndsWith('约') || before.EndsWith("约为", StringComparison.Ordinal) || before.EndsWith("大概", StringComparison.Ordinal) || after.StartsWith("左右", StringComparison.Ordinal) || after.StartsWith("上下", StringComparison.Ordinal) ? QuantityBound.About
            : QuantityBound.Exact;
    }

    private static decimal Times(decimal value, string scale) => value > 1_000_000_000_000m ? value : value * scale switch { "万亿" => 1_000_000_000_000m, "亿" => 100_000_000m, "万" => 10_000m, "千" => 1000m, _ => 100m };

    private static decimal? Value(string text)
    {
        if (text is "百" or "千" or "万")
        {
            return text == "百" ? 100 : text == "千" ? 1000 : 10_000;
        }

        var parts = text.Split('点');
        if (parts.Length == 2)
        {
            return Value(parts[0]) is { } whole && parts[1].Length is > 0 and <= 6 ? whole + (parts[1].Aggregate(0m, (sum, digit) => (sum * 10) + Math.Max(0, Digits.IndexOf(digit, StringComparison.Ordinal))) / (decimal)Math.Pow(10, parts[1].Length)) : null;
        }

        // A single Chinese numeral counts only before a counting word.
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? Math.Min(value, 1_000_000_000)
            : Numerals.Find(text + "个").FirstOrDefault() is { } numeral && numeral.Span.Length == text.Length ? numeral.Value : null;
    }

    private const string Digits = "零一二三四五六七八九";

    [GeneratedRegex(@"(?<of>[百千万]|[二两三四五六七八九十]{1,3}|\d{1,3})分之(?<part>\d{1,6}(?:\.\d{1,4})?|[〇零一二两三四五六七八九十百点]{1,9})", RegexOptions.CultureInvariant)]
    private static partial Regex Fraction();

    [GeneratedRegex(@"\G(?:万亿|亿|万|千|百)", RegexOptions.CultureInvariant)]
    private static partial Regex Scale();

    [GeneratedRegex(@"(?:(?<![附最临靠邻新贴])近|接近|不到|不足|不满|未满|低于|少于|小于|至多|最多|不超过|不高于)$", RegexOptions.CultureInvariant)]
    private static partial Regex BelowBefore();

    [GeneratedRegex(@"(?:(?<!不)(?:超|超过|超出|高于|多于|大于)|逾|突破|至少|不少于|不低于)$", RegexOptions.CultureInvariant)]
    private static partial Regex AboveBefore();
}
