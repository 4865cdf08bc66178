using System.Net.Http.Headers;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Extensions.Options;

namespace NewsBot.Channels.BotFramework;

/// <summary>
/// Posts replies to the channel, after the channel's own request has been answered. Replies of one conversation go out in order; a channel that does not
/// answer holds up the conversations of its own lane only, and only as long as the tries last.
/// </summary>
internal sealed class ReplyDelivery : BackgroundService
{
    private const int Lanes = 8;

    private readonly Channel<Activity>[] lanes;
    private readonly IHttpClientFactory clients;
    private readonly ILogger<ReplyDelivery> logger;

    public ReplyDelivery(IHttpClientFactory clients, IOptions<BotFrameworkOptions> options, ILogger<ReplyDelivery> logger)
    {
        (this.clients, this.logger) = (clients, logger);
        var perLane = Math.Max(1, options.Value.WaitingReplies / Lanes);
        lanes = [.. Enumerable.Range(0, Lanes).Select(_ => Channel.CreateBounded<Activity>(perLane))];
    }

    /// <summary>Takes a reply for posting; false where too many wait already.</summary>
    public bool TryQueue(Activity reply) => lanes[(uint)string.GetHashCode(reply.Conversation?.Id ?? "", StringComparison.Ordinal) % Lanes].Writer.TryWrite(reply);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.WhenAll(lanes.Select(lane => DeliverAsync(lane.Reader, stoppingToken)));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops; what still waits is not delivered.
        }
    }

    private async Task DeliverAsync(ChannelReader<Activity> lane, CancellationToken cancellationToken)
    {
        await foreach (var reply in lane.ReadAllAsync(cancellationToken))
        {
            try
            {
                await PostAsync(reply, cancellationToken);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                logger.ReplyNotDelivered(exception.GetType().Name);
            }
        }
    }

    private async Task PostAsync(Activity reply, CancellationToken cancellationToken)
    {
        using var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(reply, BotFrameworkJson.Relaxed.Activity));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        using var client = clients.CreateClient(nameof(ReplyDelivery));
        using var response = await client.PostAsync(AddressOf(reply), content, cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            var status = (int)response.StatusCode;
            logger.ReplyRefused(status);
        }
    }

    private static Uri AddressOf(Activity reply)
    {
        var conversation = Uri.EscapeDataString(reply.Conversation?.Id ?? "");
        var answered = reply.ReplyToId is { } id ? "/" + Uri.EscapeDataString(id) : "";
        return new Uri($"{reply.ServiceUrl!.TrimEnd('/')}/v3/conversations/{conversation}/activities{answered}");
    }
}
