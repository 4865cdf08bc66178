using Microsoft.Extensions.Options;
using NewsBot.Core.Conversations;

namespace NewsBot.Core.Tests.Conversations;

public class MemoryConversationLogTests
{
    private static readonly DateTimeOffset Start = new(2022, 3, 10, 8, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Append_Shown_IsReadAndFoundByItsClientId()
    {
        var log = Log(new());
        await log.BeginAsync("c", "dl_u", Start, Cancelled);
        await log.AppendAsync("c", Entry(1) with { IsShown = false }, Cancelled);
        await log.AppendAsync("c", Entry(2) with { ClientId = "a" }, Cancelled);

        Assert.Equal([2], (await log.ReadAsync("c", 0, 10, Cancelled)).Select(activity => activity.Number));
        Assert.Equal(2, (await log.FindAsync("c", Cancelled))!.ClientIds["a"]);
        Assert.False(await log.AppendAsync("c", Entry(2), Cancelled));
    }

    [Fact]
    public async Task Append_MoreThanAreKept_LetsTheOldestGo()
    {
        var log = Log(new() { MaxActivities = 10 });
        await log.BeginAsync("c", "dl_u", Start, Cancelled);

        for (var number = 1; number <= 25; number++)
        {
            await log.AppendAsync("c", Entry(number), Cancelled);
        }

        Assert.Equal(Enumerable.Range(16, 10).Select(number => (long)number), (await log.ReadAsync("c", 0, 100, Cancelled)).Select(activity => activity.Number));
    }

    [Fact]
    public async Task Read_MoreThanOneReadingGives_IsReadOnPieceByPiece()
    {
        var log = Log(new());
        await log.BeginAsync("c", "dl_u", Start, Cancelled);
        foreach (var (number, kilobytes) in new[] { (1, 400), (2, 400), (3, 400), (4, 3000), (5, 1) })
        {
            await log.AppendAsync("c", Entry(number) with { Json = new byte[kilobytes * 1024] }, Cancelled);
        }

        var read = new List<long[]>();
        while (await log.ReadAsync("c", read.Count == 0 ? 0 : read[^1][^1], 100, Cancelled) is { Count: > 0 } some)
        {
            read.Add([.. some.Select(activity => activity.Number)]);
        }

        Assert.Equal([[1, 2], [3], [4], [5]], read);
    }

    [Fact]
    public async Task Clean_TooOldOrTooMany_GivesUpTheLongestSilent()
    {
        var log = Log(new() { KeepFor = TimeSpan.FromHours(1), MaxConversations = 2 });
        foreach (var (name, hours) in new[] { ("old", 0), ("c1", 9), ("c2", 10), ("c3", 8) })
        {
            await log.BeginAsync(name, "dl_u", Start.AddHours(hours), Cancelled);
        }

        Assert.Equal(["old", "c3"], await log.CleanAsync(Start.AddHours(9), Cancelled));
        Assert.Null(await log.FindAsync("c3", Cancelled));
    }

    private static MemoryConversationLog Log(ConversationLogOptions options) => new(Options.Create(options));

    private static LoggedActivity Entry(long number) => new(number, Start.AddSeconds(number), "{}"u8.ToArray());
}
