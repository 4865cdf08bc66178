using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using NewsBot.Core.Embedding;

namespace NewsBot.Prompting.Embedding;

/// <summary>
/// An OpenAI-compatible <c>/embeddings</c>. Written out here because the OpenAI package reads only vectors in base64, which it asks for and many compatible services
/// do not give; this one asks for plain numbers and reads both. Follows no redirection, so that the key goes nowhere else.
/// </summary>
internal sealed class EmbeddingEndpoint(IOptions<EmbeddingOptions> options) : IEmbeddingGenerator<string, Embedding<float>>
{
    /// <summary>A number of a vector, written out, takes no more than this.</summary>
    private const int BytesPerNumber = 40;
    private const int BytesBeside = 1 << 20;

    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>The vectors of <paramref name="values"/>, in their order.</summary>
    /// <exception cref="EmbeddingStatusException">The service answers with another status than 200.</exception>
    /// <exception cref="HttpRequestException">It cannot be reached, or sends far more than vectors take.</exception>
    /// <exception cref="JsonException">What it sends is no list of vectors.</exception>
    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        var texts = values.ToList();
        using var request = RequestFor(texts);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (response.StatusCode != System.Net.HttpStatusCode.OK)
        {
            throw new EmbeddingStatusException(response.StatusCode, response.Headers.RetryAfter?.Delta);
        }

        await response.Content.LoadIntoBufferAsync(BytesBeside + ((long)texts.Count * EmbeddingOptions.MostDimensions * BytesPerNumber), cancellationToken);
        using var body = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(cancellationToken), cancellationToken: cancellationToken);
        return [.. EmbeddingReply.Read(body.RootElement, texts.Count).Select(vector => new Embedding<float>(vector))];
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private HttpRequestMessage RequestFor(IReadOnlyList<string> texts)
    {
        var set = options.Value;
        var body = new EmbeddingRequest(set.Model, texts, "float", set.SendDimensions ? set.Dimensions : null);
        var request = new HttpRequestMessage(HttpMethod.Post, set.Endpoint.TrimEnd('/') + "/embeddings")
        {
            Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, EmbeddingJson.Default.EmbeddingRequest)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
        };
        request.Headers.Authorization = set.ApiKey.Length > 0 ? new AuthenticationHeaderValue("Bearer", set.ApiKey) : null;
        return request;
    }

}
