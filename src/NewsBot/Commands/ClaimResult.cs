using System.Text.Json;
using System.Text.Json.Serialization;
using NewsBot.Core.Citations.Claims;

namespace NewsBot.Commands;

/// <summary>What <c>check --json</c> prints of a claim.</summary>
/// <param name="Id">Its id, as the line gave it; left out where there is none.</param>
/// <param name="Supported">Whether the article bears it out.</param>
/// <param name="Score">How likely, 0 to 1.</param>
/// <param name="Reasons">What stands against it.</param>
internal sealed record ClaimResult([property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] JsonElement? Id, bool Supported, double Score, IReadOnlyList<ClaimResultReason> Reasons)
{
    /// <summary>The result for a verdict.</summary>
    public static ClaimResult Of(JsonElement? id, ClaimVerdict verdict) =>
        new(id, verdict.Supported, verdict.Score, [.. verdict.Reasons.Select(reason => new ClaimResultReason(reason.Fault, reason.Words, reason.Sentence))]);
}

/// <summary>One thing that stands against a claim.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Words">The words of the claim concerned.</param>
/// <param name="Sentence">The same as a sentence.</param>
internal sealed record ClaimResultReason(ClaimFault Kind, string Words, string Sentence);
