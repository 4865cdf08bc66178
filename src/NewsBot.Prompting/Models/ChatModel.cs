using System.ClientModel;
using System.ClientModel.Primitives;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using OpenAI;

namespace NewsBot.Prompting.Models;

/// <summary>Asks the model, through Semantic Kernel, and gives what it writes as it comes.</summary>
internal sealed class ChatModel(IHttpClientFactory clients, IOptions<LanguageModelOptions> options)
{
    /// <summary>The client has to send some key; services that ask for none pass over it.</summary>
    private const string NoKey = "none";

    /// <summary>The model's answer, piece by piece.</summary>
    /// <param name="prompt">The messages, as Semantic Kernel writes them.</param>
    /// <param name="mostTokens">The most tokens it may write.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="Exception">Whatever goes wrong; <see cref="ModelFault"/> gives it a name.</exception>
    public async IAsyncEnumerable<ModelPiece> AskAsync(string prompt, int mostTokens, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var set = options.Value;
        using var http = clients.CreateClient(nameof(ChatModel));
        var client = new OpenAIClient(new ApiKeyCredential(set.ApiKey.Length > 0 ? set.ApiKey : NoKey), new OpenAIClientOptions
        {
            Endpoint = new Uri(set.Endpoint),
            Transport = new HttpClientPipelineTransport(http),
            RetryPolicy = new ClientRetryPolicy(0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
        });
        var chat = new OpenAIChatCompletionService(set.Model, client);
        var settings = new OpenAIPromptExecutionSettings { Temperature = set.Temperature, MaxTokens = mostTokens };
        await foreach (var part in chat.GetStreamingChatMessageContentsAsync(prompt, settings, kernel: null, cancellationToken))
        {
            yield return ModelPiece.Of(part);
        }
    }
}
