using Microsoft.Extensions.Options;
using NewsBot.Core.Settings;

namespace NewsBot.Core.Questions;

/// <summary>How questions are read. Section <c>Questions</c>.</summary>
public sealed class QuestionOptions
{
    /// <summary>The longest question looked up, in UTF-16 units; a longer one gets a reply that says so. Default: 500.</summary>
    [Within(20, 1000, ErrorMessage = "Questions:MaxLength must lie between 20 and 1000 characters.")]
    public int MaxLength { get; set; } = 500;
}

/// <summary>Checks <see cref="QuestionOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class QuestionOptionsValidator : IValidateOptions<QuestionOptions>;
