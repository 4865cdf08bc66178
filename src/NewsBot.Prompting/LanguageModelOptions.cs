using Microsoft.Extensions.Options;
using NewsBot.Core.Settings;

namespace NewsBot.Prompting;

/// <summary>The language model that may write answers. Section <c>LanguageModel</c>.</summary>
public sealed class LanguageModelOptions
{
    /// <summary>
    /// The address of an OpenAI-compatible service, up to and with its version, such as <c>http://127.0.0.1:11434/v1</c> or <c>https://NAME.openai.azure.com/openai/v1</c>;
    /// empty for no model. Default: empty.
    /// </summary>
    public string Endpoint { get; set; } = "";

    /// <summary>The key that is sent to it; empty where it asks for none. From the environment or the user secrets, not from a file. Default: empty.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>The model's name there. Default: empty, which goes only with an empty endpoint.</summary>
    public string Model { get; set; } = "";

    /// <summary>How freely it chooses its words, 0 to 2. Default: 0.</summary>
    [Within(0.0, 2.0, ErrorMessage = "LanguageModel:Temperature must lie between 0 and 2.")]
    public double Temperature { get; set; }

    /// <summary>How long one answer may take it, with all tries; then the newspaper's own sentences are given. Some channels wait five seconds for the whole reply. Default: 3.5 seconds.</summary>
    [Within(typeof(TimeSpan), "00:00:00.1", "00:02:00", ErrorMessage = "LanguageModel:TimeLimit must lie between 00:00:00.1 and 00:02:00.")]
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromSeconds(3.5);

    /// <summary>How often a request is sent again that was refused for the moment, within the time limit. Default: 1.</summary>
    [Within(0, 5, ErrorMessage = "LanguageModel:Retries must lie between 0 and 5.")]
    public int Retries { get; set; } = 1;

    /// <summary>About how many tokens of passages it is given for one answer, the best first. Default: 3000.</summary>
    [Within(200, 100_000, ErrorMessage = "LanguageModel:MaxPassageTokens must lie between 200 and 100000.")]
    public int MaxPassageTokens { get; set; } = 3000;

    /// <summary>The most tokens that it may write for one answer. Default: 500.</summary>
    [Within(50, 10_000, ErrorMessage = "LanguageModel:MaxAnswerTokens must lie between 50 and 10000.")]
    public int MaxAnswerTokens { get; set; } = 500;

    /// <summary>The most sentences that it may write for one answer; one that writes more is not listened to. Default: 5.</summary>
    [Within(1, 20, ErrorMessage = "LanguageModel:MaxSentences must lie between 1 and 20.")]
    public int MaxSentences { get; set; } = 5;

    /// <summary>How many answers it may be at work on at the same time; further questions get the newspaper's own sentences. Default: 16.</summary>
    [Within(1, 1000, ErrorMessage = "LanguageModel:Parallel must lie between 1 and 1000.")]
    public int Parallel { get; set; } = 16;

    /// <summary>The most tokens it may read and write between two midnights, local time; 0 for no limit. A start of the program begins anew. Default: 5000000.</summary>
    [Within(0, int.MaxValue, ErrorMessage = "LanguageModel:TokensPerDay must not be negative.")]
    public int TokensPerDay { get; set; } = 5_000_000;

    /// <summary>After how many failures in a row it is left alone. Default: 5.</summary>
    [Within(1, 1000, ErrorMessage = "LanguageModel:FailuresInARow must lie between 1 and 1000.")]
    public int FailuresInARow { get; set; } = 5;

    /// <summary>For how long. Then one question tries it again. Default: 30 seconds.</summary>
    [Within(typeof(TimeSpan), "00:00:01", "01:00:00", ErrorMessage = "LanguageModel:RestFor must lie between 00:00:01 and 01:00:00.")]
    public TimeSpan RestFor { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>While this file exists, the model is not asked: <c>newsbot model off</c> makes it, <c>newsbot model on</c> takes it away. A relative path starts at the program's own folder. Default: model-off.</summary>
    public string SwitchFile { get; set; } = "model-off";

    /// <summary>Whether there is a model.</summary>
    public bool HasModel() => Endpoint.Length > 0;
}

/// <summary>Checks the bounds of <see cref="LanguageModelOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class LanguageModelOptionsValidator : IValidateOptions<LanguageModelOptions>;
