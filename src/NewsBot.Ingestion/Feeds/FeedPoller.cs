using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Microsoft.Extensions.Options;
using NewsBot.Core.Newspapers;
using NewsBot.Ingestion.Sources;

namespace NewsBot.Ingestion.Feeds;

/// <summary>What a feed's server said of the state that was last read, to be sent back when it is asked again. Kept by whoever polls.</summary>
/// <param name="ETag">Its entity tag.</param>
/// <param name="LastModified">When it was last changed.</param>
public sealed record FeedState(string? ETag = null, DateTimeOffset? LastModified = null);

/// <summary>What asking a feed gave.</summary>
/// <param name="Articles">Its articles; none where nothing changed or it could not be read.</param>
/// <param name="Problems">What could not be read, and why.</param>
/// <param name="State">What to send with the next question.</param>
/// <param name="IsChanged">Whether the feed had something to read.</param>
public sealed record FeedAnswer(IReadOnlyList<Article> Articles, IReadOnlyList<SourceProblem> Problems, FeedState State, bool IsChanged);

/// <summary>Asks feeds for their articles, within limits of size and time, and only for what changed.</summary>
public sealed class FeedPoller(IHttpClientFactory clients, IOptions<SourceOptions> options)
{
    /// <summary>The name of the HTTP client, which <see cref="IngestionExtensions"/> sets up.</summary>
    internal const string ClientName = "Feeds";

    private const int MostRedirects = 5;

    private static readonly string[] Accepted = ["application/rss+xml", "application/atom+xml", "application/xml;q=0.9", "text/xml;q=0.9", "*/*;q=0.1"];

    /// <summary>The articles of the feed at <paramref name="address"/>, if it changed since <paramref name="state"/>. Nothing is thrown but for cancelling.</summary>
    public async Task<FeedAnswer> PollAsync(string address, FeedState state, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.Value.FeedTimeout);
        try
        {
            using var response = await AskAsync(new Uri(address), state, limit.Token).ConfigureAwait(false);
            if (response.StatusCode == HttpStatusCode.NotModified)
            {
                return new FeedAnswer([], [], state, false);
            }

            if (!response.IsSuccessStatusCode)
            {
                return Refused(SourceProblemKind.NoAnswer, $"the feed answered {(int)response.StatusCode}; check its address.");
            }

            var bytes = await ReadAsync(response, limit.Token).ConfigureAwait(false);
            return Read(address, bytes, new FeedState(response.Headers.ETag?.ToString(), response.Content.Headers.LastModified));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Refused(SourceProblemKind.TooSlow, $"the feed took longer than {options.Value.FeedTimeout.TotalSeconds:0} seconds; try it later, or raise Sources:FeedTimeout.");
        }
        catch (SourceRefusedException exception)
        {
            return Refused(exception.Kind, exception.Message);
        }
        catch (HttpRequestException exception) when (exception.InnerException is SourceRefusedException refused)
        {
            return Refused(refused.Kind, refused.Message);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or SocketException)
        {
            return Refused(SourceProblemKind.NoAnswer, $"the feed did not answer ({exception.Message.ReplaceLineEndings(" ").TrimEnd('.')}); check its address and the network.");
        }

        FeedAnswer Refused(SourceProblemKind kind, string message) => new([], [new SourceProblem(address, null, kind, message)], state, false);
    }

    /// <summary>Redirects are followed here and not by the client, which is told of each, so that it connects to public addresses only.</summary>
    private async Task<HttpResponseMessage> AskAsync(Uri address, FeedState state, CancellationToken cancellationToken)
    {
        using var client = clients.CreateClient(ClientName);
        for (var redirects = 0; ; redirects++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            foreach (var type in Accepted)
            {
                request.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse(type));
            }

            request.Options.Set(FeedConnection.SentOn, redirects > 0);
            request.Headers.IfModifiedSince = state.LastModified;
            if (state.ETag is not null)
            {
                request.Headers.TryAddWithoutValidation("If-None-Match", state.ETag);
            }

            var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308))
            {
                return response;
            }

            using (response)
            {
                var next = response.Headers.Location is { } location ? new Uri(address, location) : throw new SourceRefusedException(SourceProblemKind.NoAnswer, "the feed was moved, without saying where to; check its address.");
                if (redirects >= MostRedirects)
                {
                    throw new SourceRefusedException(SourceProblemKind.NoAnswer, $"the feed sends on more than {MostRedirects} times; give its last address.");
                }

                if (next.Scheme != Uri.UriSchemeHttp && next.Scheme != Uri.UriSchemeHttps)
                {
                    throw new SourceRefusedException(SourceProblemKind.Hostile, $"the feed sends on to {next.Scheme}, which is not followed; give its last address.");
                }

                address = next;
            }
        }
    }

    private async Task<byte[]> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var most = options.Value.MaxPageMegabytes * 1024L * 1024L;
        using var bytes = new MemoryStream();
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var buffer = new byte[81_920];
        for (int read; (read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0;)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > most)
            {
                throw new SourceRefusedException(SourceProblemKind.TooLarge, $"the feed has more than {options.Value.MaxPageMegabytes} MB; ask its publisher for a shorter one, or raise Sources:MaxPageMegabytes.");
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Reads the feed as a file of the same content is read, with the same limits.</summary>
    private FeedAnswer Read(string address, byte[] bytes, FeedState state)
    {
        var problems = new List<SourceProblem>();
        var name = new Uri(address).Host;
        var pages = GuardedReading.Read(new FeedFileReader(), SourceFile.InMemory(name, bytes), options.Value, problem => problems.Add(problem with { File = address })).ToList();
        return new FeedAnswer([.. pages.SelectMany(page => page.Articles)], problems, problems.Exists(problem => problem.Kind != SourceProblemKind.Malformed) ? new FeedState() : state, true);
    }
}
