using Microsoft.Extensions.Options;
using NewsBot.Core.Settings;

namespace NewsBot.Core.Suggestions;

/// <summary>Which questions are offered to be asked next. Section <c>Suggestions</c>.</summary>
public sealed class SuggestionOptions
{
    /// <summary>How many are offered at most; 0 offers none. Default: 3.</summary>
    [Within(0, 6, ErrorMessage = "Suggestions:Most must lie between 0 and 6.")]
    public int Most { get; set; } = 3;

    /// <summary>How many questions about one article are tried out, once, when it is first cited. Default: 10.</summary>
    [Within(1, 50, ErrorMessage = "Suggestions:TriesPerArticle must lie between 1 and 50.")]
    public int TriesPerArticle { get; set; } = 10;

    /// <summary>How long an answer waits for questions that are still being tried out; later ones are offered another time. Default: 0.25 seconds.</summary>
    [Within(typeof(TimeSpan), "00:00:00", "00:01:00", ErrorMessage = "Suggestions:WaitAtMost must lie between 00:00:00 and 00:01:00.")]
    public TimeSpan WaitAtMost { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Of how many articles the questions are kept in memory; the oldest are forgotten first. Default: 2000.</summary>
    [Within(1, 1_000_000, ErrorMessage = "Suggestions:KeptArticles must lie between 1 and 1000000.")]
    public int KeptArticles { get; set; } = 2000;
}

/// <summary>Checks <see cref="SuggestionOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class SuggestionOptionsValidator : IValidateOptions<SuggestionOptions>;
