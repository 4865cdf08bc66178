using System.Globalization;

namespace NewsBot.Replay;

/// <summary>The reasons of a turn in words, the same in all reports.</summary>
internal static class ReplayWords
{
    /// <summary>A citation on one line: headline, article and span, the quoted words, what became of the article.</summary>
    public static string Of(CitationChange change) => string.Join(' ', new[]
    {
        change.Cited.Headline.Length > 0 ? $"《{change.Cited.Headline}》" : "", Place(change.Cited), change.Cited.Quote.Length > 0 ? $"“{change.Cited.Quote}”" : "", change.Note is { } note ? $"({note})" : "",
    }.Where(part => part.Length > 0));

    /// <summary>Article and span, such as <c>ed7ec7c15c9885ff 139-167</c>.</summary>
    public static string Place(ShownCitation cited) => string.Create(CultureInfo.InvariantCulture, $"{cited.Article}{(cited is { Start: { } start, End: { } end } ? $" {start}-{end}" : "")}");

    /// <summary>The confidence then and now; null where neither is known.</summary>
    public static string? Confidence(TurnReasons reasons) => (reasons.ConfidenceThen, reasons.ConfidenceNow) switch
    {
        (null, null) => null,
        ({ } then, null) => $"{Number(then, "0.00")} then",
        (null, { } now) => $"{Number(now, "0.00")} now",
        ({ } then, { } now) => $"{Number(then, "0.00")} then, {Number(now, "0.00")} now",
    };

    /// <summary>A passage's place and score then and now.</summary>
    public static string Scores(PassageChange passage) => (passage.Then, passage.Now) switch
    {
        ({ } then, null) => $"{Rank(then)} then, not found now",
        (null, { } now) => $"{Rank(now)} now",
        ({ } then, { } now) => $"{Rank(then)} then, {Rank(now)} now",
        _ => "",
    };

    /// <summary>A place and a score, such as <c>no. 1 with 12.500</c>.</summary>
    public static string Rank(PassageRank rank) => string.Create(CultureInfo.InvariantCulture, $"no. {rank.Rank} with {rank.Score:F3}");

    private static string Number(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
