using Microsoft.Extensions.Options;
using NewsBot.Core.Settings;

namespace NewsBot.Core.Answering;

/// <summary>How answers are written and when none is given. Section <c>Answering</c>.</summary>
public sealed class AnsweringOptions
{
    /// <summary>The most sentences an answer has; the items of an announced list (四项行动: …) do not count. Default: 3.</summary>
    [Within(1, 10, ErrorMessage = "Answering:MaxSentences must lie between 1 and 10.")]
    public int MaxSentences { get; set; } = 3;

    /// <summary>A further sentence is left out when the answer would grow past this many UTF-16 units. Default: 220.</summary>
    [Within(40, 2000, ErrorMessage = "Answering:MaxLength must lie between 40 and 2000 characters.")]
    public int MaxLength { get; set; } = 220;

    /// <summary>
    /// An answer is given only where it is at least this likely (0 to 1) that the best sentence answers the question. Higher refuses more; the
    /// trade is measured by <c>newsbot eval</c>, whose report draws it. Default: 0.13.
    /// </summary>
    [Within(0.0, 1.0, ErrorMessage = "Answering:MinConfidence must lie between 0 and 1.")]
    public double MinConfidence { get; set; } = 0.13;
}

/// <summary>Checks <see cref="AnsweringOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class AnsweringOptionsValidator : IValidateOptions<AnsweringOptions>;
