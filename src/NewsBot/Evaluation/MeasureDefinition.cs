namespace NewsBot.Evaluation;

/// <summary>What a measure counts in.</summary>
internal enum MeasureUnit
{
    /// <summary>A share or a mean of shares, 0 to 1.</summary>
    Share,

    /// <summary>UTF-16 units of text.</summary>
    Characters,

    /// <summary>Milliseconds.</summary>
    Milliseconds,
}

/// <summary>How something is measured.</summary>
/// <param name="Key">Its name in JSON.</param>
/// <param name="Title">Its name for readers.</param>
/// <param name="Unit">What it counts in.</param>
/// <param name="Of">The measure of results; NaN where none of them counts.</param>
internal sealed record MeasureDefinition(string Key, string Title, MeasureUnit Unit, Func<IReadOnlyList<QuestionResult>, double> Of)
{
    /// <summary>For a mean over questions: what one question counts, null where it does not count. Null for measures that are no such mean.</summary>
    public Func<QuestionResult, double?>? PerQuestion { get; private init; }

    /// <summary>Whether a question counts either 0 or 1.</summary>
    public bool IsYesNo { get; private init; }

    /// <summary>The mean of what each question counts.</summary>
    public static MeasureDefinition Mean(string key, string title, Func<QuestionResult, double?> perQuestion, MeasureUnit unit = MeasureUnit.Share) =>
        new(key, title, unit, results => results.Average(perQuestion) ?? double.NaN) { PerQuestion = perQuestion };

    /// <summary>The share of the questions that count of which it is so.</summary>
    /// <param name="key">Its name in JSON.</param>
    /// <param name="title">Its name for readers.</param>
    /// <param name="counts">Which questions count.</param>
    /// <param name="isSo">Of which it is so.</param>
    public static MeasureDefinition Share(string key, string title, Func<QuestionResult, bool> counts, Func<QuestionResult, bool> isSo) =>
        Mean(key, title, result => counts(result) ? isSo(result) ? 1 : 0 : null) with { IsYesNo = true };
}
