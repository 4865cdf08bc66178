using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace NewsBot.Core.Answering;

/// <summary>How answers are written and when none is given. Section <c>Answering</c>.</summary>
public sealed class AnsweringOptions
{
    /// <summary>The most sentences an answer has; the items of an announced list (四项行动: …) do not count. Default: 3.</summary>
    [Range(1, 10, ErrorMessage = "Answering:MaxSentences must lie between 1 and 10.")]
    public int MaxSentences { get; set; } = 3;

    /// <summary>A further sentence is left out when the answer would grow past this many UTF-16 units. Default: 180.</summary>
    [Range(40, 2000, ErrorMessage = "Answering:MaxLength must lie between 40 and 2000 characters.")]
    public int MaxLength { get; set; } = 180;

    /// <summary>
    /// An answer is given only where at least this share of the question's words, weighted by how telling they are, is found in the answer's
    /// sentence, its paragraph, its article or their headlines, the further away the less (0 to 1). Higher refuses more. Default: 0.45.
    /// </summary>
    [Range(0.0, 1.0, ErrorMessage = "Answering:MinSupport must lie between 0 and 1.")]
    public double MinSupport { get; set; } = 0.45;
}

/// <summary>Checks <see cref="AnsweringOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class AnsweringOptionsValidator : IValidateOptions<AnsweringOptions>;
