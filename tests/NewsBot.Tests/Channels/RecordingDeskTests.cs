using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using NewsBot.Channels.BotFramework;
using NewsBot.Channels.Recording;
using NewsBot.Core.Transcripts.Recording;
using NewsBot.Hosting;

namespace NewsBot.Tests.Channels;

public sealed class RecordingDeskTests : IDisposable
{
    private static readonly Activity Message = new() { Type = "message", ChannelId = "webchat", Text = "问" };
    private readonly ServingState state = new();
    private readonly MemoryBook book = new();
    private readonly LogRecord log = new();
    private readonly RecordingDesk desk;

    public RecordingDeskTests() => desk = new(book, state, Options.Create(new RecordingOptions { Mode = RecordingMode.All, Waiting = 10 }), new FakeTimeProvider(), new LoggerFactory([log]).CreateLogger<RecordingDesk>());

    public void Dispose() => desk.Dispose();

    [Fact]
    public void Begin_TemporaryIndex_RecordsNothing()
    {
        state.UseTemporary();

        Assert.Null(desk.Begin(Message, new CollectedReplies()));
    }

    [Fact]
    public async Task Note_MoreThanMayWait_LosesTheRestAndSaysHowMany()
    {
        for (var count = 0; count < 15; count++)
        {
            desk.Note(Message);
        }

        await desk.StartAsync(TestContext.Current.CancellationToken);
        var said = await log.UntilAsync(3500);
        await desk.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal(10, book.Turns.Count);
        Assert.StartsWith("5 turns were not recorded", said, StringComparison.Ordinal);
    }

    private sealed class MemoryBook : IRecordBook
    {
        public List<RecordedTurn> Turns { get; } = [];

        public byte[] PseudonymKey { get; } = new byte[32];

        public void Write(IReadOnlyList<RecordedTurn> turns) => Turns.AddRange(turns);

        public void Drop(DateTimeOffset before, int mostConversations, int mostTurns)
        {
        }

        public int Count(bool refusedOnly) => throw new NotSupportedException();

        public IReadOnlyList<ConversationSummary> List(int skip, int take, bool refusedOnly) => throw new NotSupportedException();

        public IReadOnlyList<ConversationSummary> Since(DateTimeOffset since) => throw new NotSupportedException();

        public ConversationSummary? Find(string conversation) => throw new NotSupportedException();

        public IReadOnlyList<string> Channels() => throw new NotSupportedException();

        public IReadOnlyList<RecordedTurn> Read(string conversation) => throw new NotSupportedException();
    }
}
