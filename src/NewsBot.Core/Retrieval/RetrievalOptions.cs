using Microsoft.Extensions.Options;
using NewsBot.Core.Settings;

namespace NewsBot.Core.Retrieval;

/// <summary>How many passages are found and kept. Section <c>Retrieval</c>.</summary>
public sealed class RetrievalOptions
{
    /// <summary>How many passages are taken from the index, to be ranked by what they and their articles say. Default: 60.</summary>
    [Within(1, 1000, ErrorMessage = "Retrieval:Candidates must lie between 1 and 1000.")]
    public int Candidates { get; set; } = 60;

    /// <summary>How many articles are listed for a question, each with its best passage. Default: 10.</summary>
    [Within(1, 100, ErrorMessage = "Retrieval:Passages must lie between 1 and 100.")]
    public int Passages { get; set; } = 10;

    /// <summary>How many of them, the best ones, an answer may be drawn from. Default: 10.</summary>
    [Within(1, 100, ErrorMessage = "Retrieval:EvidencePassages must lie between 1 and 100.")]
    public int EvidencePassages { get; set; } = 10;
}

/// <summary>Checks <see cref="RetrievalOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class RetrievalOptionsValidator : IValidateOptions<RetrievalOptions>;
