using System.Text.Json;
using System.Threading.Channels;
using NewsBot.Channels;
using NewsBot.Channels.BotFramework;
using NewsBot.Channels.Streaming;

namespace NewsBot.Tests.Channels.Streaming;

/// <summary>A route that notes what goes by it: type and text without sources.</summary>
internal sealed class StreamedRoute(StreamManner? manner) : IReplyRoute
{
    private readonly Channel<bool> partSent = Channel.CreateUnbounded<bool>();
    private int parts;

    public int RefusedFrom { get; init; } = int.MaxValue;

    public bool RefusesLast { get; init; }

    public List<string> Sent { get; } = [];

    public List<(string? Id, string? Type, int? Sequence)> Infos { get; } = [];

    public bool ShowsTyping => true;

    public StreamManner? StreamsTo(Activity incoming) => manner;

    public Task<SentPart> SendPartAsync(Activity part, CancellationToken cancellationToken)
    {
        Note("typing", part);
        partSent.Writer.TryWrite(true);
        return Task.FromResult(++parts < RefusedFrom ? new SentPart(parts == 1 ? "s1" : null, true) : default);
    }

    public Task<SentPart> SendLastAsync(Activity reply, CancellationToken cancellationToken)
    {
        Note("last", reply);
        return Task.FromResult(RefusesLast ? default : new SentPart("m1", true));
    }

    public Task<string?> SendAsync(Activity reply, CancellationToken cancellationToken)
    {
        Sent.Add(reply.Text is null ? reply.Type! : $"{reply.Type}:{Words(reply)}");
        return Task.FromResult<string?>("m1");
    }

    public async Task UntilAsync(int count)
    {
        while (Infos.Count < count)
        {
            await partSent.Reader.ReadAsync(TestContext.Current.CancellationToken);
        }
    }

    private void Note(string type, Activity part)
    {
        Sent.Add($"{type}:{Words(part)}");
        var entity = part.Entities!.Single(one => one.TryGetProperty("type", out var kind) && kind.GetString() == "streaminfo");
        var info = Read(entity);
        Assert.Equal(info, Read(part.ChannelData!.Value));
        Infos.Add(info);
    }

    private static (string? Id, string? Type, int? Sequence) Read(JsonElement info) => (
        info.TryGetProperty("streamId", out var id) ? id.GetString() : null,
        info.GetProperty("streamType").GetString(),
        info.TryGetProperty("streamSequence", out var sequence) ? sequence.GetInt32() : null);

    private static string Words(Activity reply) => reply.Text!.Split("\n\n")[0];
}
