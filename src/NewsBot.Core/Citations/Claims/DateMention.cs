using System.Globalization;
using System.Text.RegularExpressions;
using NewsBot.Core.Chinese;
using NewsBot.Core.Dates;
using NewsBot.Core.Newspapers;

namespace NewsBot.Core.Citations.Claims;

/// <summary>A date as a text names it; what it leaves out is null.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Year">2023.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31.</param>
internal sealed partial record DateMention(TextSpan Span, int? Year, int? Month, int? Day)
{
    /// <summary>The dates named with figures in a folded text, in order.</summary>
    public static IReadOnlyList<DateMention> In(string folded)
    {
        var found = new List<DateMention>();
        foreach (Match match in Expression().Matches(folded))
        {
            var mention = new DateMention(new TextSpan(match.Index, match.Index + match.Length), Number(match.Groups["year"]), Number(match.Groups["month"]), Number(match.Groups["day"]));
            if (mention is { Month: null or (>= 1 and <= 12), Day: null or (>= 1 and <= 31) })
            {
                found.Add(mention);
            }
        }

        return found;
    }

    /// <summary>What <paramref name="evidence"/> names: its figures, those of an article's bare days with the month and year before them, and what its day of publication explains.</summary>
    public static IEnumerable<DateMention> Explained(ClaimEvidence evidence)
    {
        var folded = TextFolding.Fold(evidence.Text);
        int? year = null;
        int? month = null;
        if (evidence.Around.Length > 0)
        {
            var around = TextFolding.Fold(evidence.Around);
            var at = Math.Max(0, evidence.Around.IndexOf(evidence.Text, StringComparison.Ordinal));
            foreach (var mention in In(around).Where(mention => mention.Span.Start < at))
            {
                (year, month) = (mention.Year ?? year, mention.Month ?? month);
            }
        }

        foreach (var mention in In(folded))
        {
            (year, month) = (mention.Year ?? year, mention.Month ?? (mention.Day is null ? null : month));
            yield return mention;
            if (mention.Year is null || mention.Month is null)
            {
                yield return mention with { Year = year, Month = mention.Day is null ? mention.Month : month };
            }
        }

        foreach (var fact in evidence.Published is { } day ? RelativeDateReader.Read(evidence.Text, day) : [])
        {
            if (fact.Kind is DateFactKind.Day or DateFactKind.Month or DateFactKind.Year)
            {
                yield return new DateMention(fact.Span, fact.From.Year, fact.Kind == DateFactKind.Year ? null : fact.From.Month, fact.Kind == DateFactKind.Day ? fact.From.Day : null);
            }
        }
    }

    private static int? Number(Group group)
    {
        if (!group.Success || group.Length == 0)
        {
            return null;
        }

        return int.TryParse(group.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : Numerals.Find(group.Value + "个").FirstOrDefault() is { } numeral ? (int)Math.Min(numeral.Value, 9999) : null;
    }

    private const string Count = @"\d{1,2}|[一二三四五六七八九十]{1,3}";

    [GeneratedRegex(
        @"(?<!\d)(?:(?<year>(?:1[89]|20|21)\d{2}|[一二][〇零一二三四五六七八九]{3})年(?:(?<month>" + Count + @")月(?!球|饼|亮)份?(?:(?<day>" + Count + @")(?:[日号]|(?=[至到\-~、和](?:" + Count + @")[日号])))?)?"
        + @"|(?<![个\d])(?<month>" + Count + @")月(?!球|饼|亮)份?(?:(?<day>" + Count + @")(?:[日号]|(?=[至到\-~、和](?:" + Count + @")[日号])))?"
        + @"|(?<![\d个第])(?<day>" + Count + @")(?:[日号](?!线|楼|院|机|电)|(?=[至到\-~](?:" + Count + @")[日号])))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Expression();
}
