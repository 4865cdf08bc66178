using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using NewsBot.Channels.BotFramework;
using NewsBot.Core.Newspapers;
using NewsBot.Core.Transcripts.Recording;
using Polly.Timeout;

namespace NewsBot.Replay.Against;

/// <summary>
/// A running bot, asked by <c>POST /api/messages</c> with <c>expectReplies</c>. Conversations are new to it: each has a name of this run, so that it does not answer
/// from what it remembers of an earlier one. No name and no address of a run stands in what is reported.
/// </summary>
internal sealed class RunningBots(IHttpClientFactory clients, RunningBotOptions options) : IPlayedBots
{
    /// <summary>The name of the client.</summary>
    public const string Client = nameof(RunningBots);

    private readonly string run = RandomNumberGenerator.GetHexString(16, lowercase: true);
    private int begun;

    /// <inheritdoc/>
    public IPlayedBot Begin(string conversation) => new Bot(clients, options, string.Create(CultureInfo.InvariantCulture, $"replay-{run}-{Interlocked.Increment(ref begun)}"));

    /// <summary>Why the bot cannot be reached at all; null where it answers, whatever it says.</summary>
    public async Task<string?> UnreachableAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var client = clients.CreateClient(Client);
            using var answer = await client.GetAsync(new Uri(options.Address, "/healthz"), HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return null;
        }
        catch (Exception exception) when (exception is HttpRequestException or TimeoutRejectedException)
        {
            return $"{options.Address.GetLeftPart(UriPartial.Authority)} cannot be reached ({Why(exception)}); start the bot, or check the address.";
        }
    }

    private static string Why(Exception exception) => exception switch
    {
        TimeoutRejectedException => "it does not answer in time",
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => "the connection is refused",
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => "there is no such host",
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => "no secure connection can be made",
        _ => "the connection breaks off",
    };

    private sealed class Bot(IHttpClientFactory clients, RunningBotOptions options, string conversation) : IPlayedBot
    {
        public async Task<IReadOnlyList<Activity>> SendAsync(Activity incoming, CancellationToken cancellationToken)
        {
            try
            {
                var sent = incoming with { Conversation = new() { Id = conversation } };
                using var client = clients.CreateClient(Client);
                using var request = new HttpRequestMessage(HttpMethod.Post, options.Address) { Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(sent, BotFrameworkJson.Relaxed.Activity)) };
                request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
                request.Headers.Authorization = options.Token is { } token ? new("Bearer", token) : null;
                using var answer = await client.SendAsync(request, cancellationToken);
                return answer.IsSuccessStatusCode || (incoming.Type == "invoke" && answer.StatusCode == HttpStatusCode.NotImplemented) ? Replies(incoming, await answer.Content.ReadAsByteArrayAsync(cancellationToken)) : throw new TurnFailedException(Refusal(answer.StatusCode));
            }
            catch (Exception exception) when (exception is HttpRequestException or TimeoutRejectedException)
            {
                throw new TurnFailedException($"The running bot gave no answer: {Why(exception)}.");
            }
        }

        /// <summary>A running bot does not say why.</summary>
        public Task<TurnEvidence?> EvidenceAsync(Activity incoming, CancellationToken cancellationToken) => Task.FromResult<TurnEvidence?>(null);

        public Func<string, Article?>? Find => null;

        /// <inheritdoc/>
        public async Task<bool> HoldsAsync(string article, CancellationToken cancellationToken)
        {
            try
            {
                using var client = clients.CreateClient(Client);
                using var answer = await client.GetAsync(new Uri(options.Address, "/articles/" + Uri.EscapeDataString(article)), HttpCompletionOption.ResponseHeadersRead, cancellationToken);
                return answer.IsSuccessStatusCode;
            }
            catch (Exception exception) when (exception is HttpRequestException or TimeoutRejectedException)
            {
                return false;
            }
        }

        private static IReadOnlyList<Activity> Replies(Activity incoming, byte[] body)
        {
            try
            {
                return body.Length == 0 || incoming.Type == "invoke" ? [] : JsonSerializer.Deserialize(body, BotFrameworkJson.Default.ExpectedReplies)?.Activities ?? throw new JsonException();
            }
            catch (JsonException)
            {
                throw new TurnFailedException("The running bot answered something that is no list of activities; check that the address is a bot's, and that it knows expectReplies.");
            }
        }

        private static string Refusal(HttpStatusCode status) => status switch
        {
            HttpStatusCode.Unauthorized => "The running bot did not let the request in (401); name a variable with a token that is valid for it, --token-from NAME.",
            HttpStatusCode.Forbidden => "The running bot did not let the request in (403); as long as it has no app id, play on its own machine.",
            HttpStatusCode.NotFound => "There is no bot at this address (404); check --against.",
            HttpStatusCode.TooManyRequests => "The running bot was asked too much (429), also after waiting as it asked; play with --parallel 1, or raise its limits.",
            >= HttpStatusCode.InternalServerError => string.Create(CultureInfo.InvariantCulture, $"The running bot failed ({(int)status}); its log says why."),
            _ => string.Create(CultureInfo.InvariantCulture, $"The running bot did not take the request ({(int)status})."),
        };
    }
}
