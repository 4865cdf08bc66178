using Microsoft.Extensions.Options;
using NewsBot.Core.Settings;

namespace NewsBot.Core.Feedback;

/// <summary>What is kept of answers and of what people thought of them. Section <c>Feedback</c>.</summary>
public sealed class FeedbackOptions
{
    /// <summary>How long an answer is kept, and what was said of it. Default: 180 days.</summary>
    [Within(typeof(TimeSpan), "01:00:00", "3650.00:00:00", ErrorMessage = "Feedback:KeepFor must lie between 01:00:00 and 3650.00:00:00 (ten years).")]
    public TimeSpan KeepFor { get; set; } = TimeSpan.FromDays(180);

    /// <summary>How many answers are kept; the oldest are dropped first. Default: 200000.</summary>
    [Within(1, 10_000_000, ErrorMessage = "Feedback:MostAnswers must lie between 1 and 10000000.")]
    public int MostAnswers { get; set; } = 200_000;

    /// <summary>How much of a comment is kept, in UTF-16 units; 0 keeps no comments. Default: 500.</summary>
    [Within(0, 10_000, ErrorMessage = "Feedback:LongestComment must lie between 0 and 10000 characters.")]
    public int LongestComment { get; set; } = 500;

    /// <summary>How many notes may wait to be written while the database is busy; further ones are not kept. Default: 10000.</summary>
    [Within(10, 1_000_000, ErrorMessage = "Feedback:Waiting must lie between 10 and 1000000.")]
    public int Waiting { get; set; } = 10_000;
}

/// <summary>Checks <see cref="FeedbackOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class FeedbackOptionsValidator : IValidateOptions<FeedbackOptions>;
