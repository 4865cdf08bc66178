using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using NewsBot.Core.Settings;

namespace NewsBot.Core.Embedding;

/// <summary>Search by meaning beside search by words, from an endpoint that turns texts into vectors. Section <c>Embedding</c>.</summary>
public sealed class EmbeddingOptions : IValidatableObject
{
    /// <summary>The most numbers a vector may have: a vector is one value of the index, and those have up to 32,766 bytes.</summary>
    public const int MostDimensions = 8000;

    /// <summary>
    /// The address that an OpenAI-compatible service has its <c>/embeddings</c> under, such as http://127.0.0.1:11434/v1. Empty: no vectors are made or searched.
    /// Default: empty.
    /// </summary>
    public string Endpoint { get; set; } = "";

    /// <summary>The key sent as a bearer token; belongs into the environment or the user secrets. Empty: none is sent. Default: empty.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>The model's name, as the service calls it. Another name means other vectors: all are made anew. Default: empty.</summary>
    public string Model { get; set; } = "";

    /// <summary>How many numbers the model's vectors have. Another number means other vectors: all are made anew. Default: 1024.</summary>
    [Within(1, MostDimensions, ErrorMessage = "Embedding:Dimensions must lie between 1 and 8000.")]
    public int Dimensions { get; set; } = 1024;

    /// <summary>Whether <see cref="Dimensions"/> is asked of the service, which some models cut their vectors to and other services refuse. Default: false.</summary>
    public bool SendDimensions { get; set; }

    /// <summary>What is put before a passage, for models that want it so. Another text means other vectors: all are made anew. Default: empty.</summary>
    public string PassagePrefix { get; set; } = "";

    /// <summary>What is put before a question, for models that want it so. Default: empty.</summary>
    public string QuestionPrefix { get; set; } = "";

    /// <summary>How many passages are sent at once. Default: 10, which every service takes.</summary>
    [Within(1, 1000, ErrorMessage = "Embedding:BatchSize must lie between 1 and 1000.")]
    public int BatchSize { get; set; } = 10;

    /// <summary>How long the vectors of such a batch may take. Default: 30 seconds.</summary>
    [Within(typeof(TimeSpan), "00:00:00.1", "00:10:00", ErrorMessage = "Embedding:BatchTimeLimit must lie between 0.1 seconds and 10 minutes.")]
    public TimeSpan BatchTimeLimit { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a question waits for its vector; after that it is searched for by its words alone. Default: 1 second.</summary>
    [Within(typeof(TimeSpan), "00:00:00.01", "00:01:00", ErrorMessage = "Embedding:QuestionTimeLimit must lie between 0.01 seconds and 1 minute.")]
    public TimeSpan QuestionTimeLimit { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>After so many failures in a row no question asks the service until <see cref="Rest"/> is over. Default: 3.</summary>
    [Within(1, 1000, ErrorMessage = "Embedding:FailuresBeforeRest must lie between 1 and 1000.")]
    public int FailuresBeforeRest { get; set; } = 3;

    /// <summary>How long the service is then left alone; longer where it says so itself. Default: 30 seconds.</summary>
    [Within(typeof(TimeSpan), "00:00:01", "01:00:00", ErrorMessage = "Embedding:Rest must lie between 1 second and 1 hour.")]
    public TimeSpan Rest { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many questions' vectors are kept in memory. Default: 1000.</summary>
    [Within(0, 1_000_000, ErrorMessage = "Embedding:CachedQuestions must lie between 0 and 1000000.")]
    public int CachedQuestions { get; set; } = 1000;

    /// <summary>The k of reciprocal rank fusion: the larger, the less the first places count beside the later ones. Default: 60, as published.</summary>
    [Within(0, 10_000, ErrorMessage = "Embedding:FusionConstant must lie between 0 and 10000.")]
    public int FusionConstant { get; set; } = 60;

    /// <summary>What a place among the nearest vectors counts beside the same place among those found by words. Default: 1.</summary>
    [Within(0.0, 100.0, ErrorMessage = "Embedding:VectorWeight must lie between 0 and 100.")]
    public double VectorWeight { get; set; } = 1;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Endpoint.Length > 0 && !(Uri.TryCreate(Endpoint, UriKind.Absolute, out var endpoint) && (endpoint.Scheme == Uri.UriSchemeHttp || endpoint.Scheme == Uri.UriSchemeHttps) && endpoint.Query.Length == 0 && endpoint.UserInfo.Length == 0))
        {
            yield return new ValidationResult("Embedding:Endpoint must be an http or https address without a user or a query, such as http://127.0.0.1:11434/v1, or empty for none.");
        }

        if (Endpoint.Length > 0 && string.IsNullOrWhiteSpace(Model))
        {
            yield return new ValidationResult("Embedding:Model needs the model's name where Embedding:Endpoint is set, such as bge-m3.");
        }

        if (ApiKey.Any(character => char.IsControl(character) || char.IsWhiteSpace(character) || !char.IsAscii(character)))
        {
            yield return new ValidationResult("Embedding:ApiKey must be the key alone, without spaces or line ends.");
        }
    }
}

/// <summary>Checks <see cref="EmbeddingOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class EmbeddingOptionsValidator : IValidateOptions<EmbeddingOptions>;
