using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsBot.Evaluation;

/// <summary>The JSON of evaluations, camelCase, Chinese written as itself.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(QuestionLine))]
[JsonSerializable(typeof(SentenceLine))]
[JsonSerializable(typeof(ClaimLine))]
[JsonSerializable(typeof(ClaimMeasures))]
[JsonSerializable(typeof(Dialogue))]
[JsonSerializable(typeof(DialogueResult))]
[JsonSerializable(typeof(EvaluationRun))]
[JsonSerializable(typeof(EvaluationResult))]
[JsonSerializable(typeof(SentenceResult))]
internal sealed partial class EvaluationJson : JsonSerializerContext
{
    /// <summary>The same, with Chinese written as itself and not as escapes.</summary>
    public static EvaluationJson Relaxed => field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}

/// <summary>What <c>eval --json</c> prints.</summary>
/// <param name="Run">The run.</param>
/// <param name="Comparison">Held against the baseline, where there is one.</param>
internal sealed record EvaluationResult(EvaluationRun Run, RunComparison? Comparison);
