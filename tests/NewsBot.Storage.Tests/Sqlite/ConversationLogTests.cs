using System.Text;
using Microsoft.Extensions.Options;
using NewsBot.Core.Conversations;
using NewsBot.Storage.Sqlite;

namespace NewsBot.Storage.Tests.Sqlite;

public sealed class ConversationLogTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2022, 3, 10, 8, 0, 0, TimeSpan.Zero);

    private readonly string folder = Directory.CreateTempSubdirectory("newsbot-test-").FullName;
    private readonly ConversationLogOptions limits = new();
    private readonly List<SqliteConversationLog> opened = [];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Append_OpenedAgain_IsAllThere()
    {
        var log = Open();
        await log.BeginAsync("c", "dl_u", Start, Cancelled);
        await log.AppendAsync("c", Entry(1) with { IsShown = false }, Cancelled);
        await log.AppendAsync("c", Entry(2) with { ClientId = "a" }, Cancelled);

        var found = await Open().FindAsync("c", Cancelled);
        var read = await Open().ReadAsync("c", 0, 10, Cancelled);

        Assert.Equal(("dl_u", 2, Start.AddSeconds(2), 2), (found!.User, found.LastNumber, found.LastAt, found.ClientIds["a"]));
        Assert.Equal([(2, Start.AddSeconds(2), "{\"n\":2}")], read.Select(activity => (activity.Number, activity.At, Encoding.UTF8.GetString(activity.Json.Span))));
    }

    [Fact]
    public async Task Begin_Twice_IsNewOnce()
    {
        var log = Open();

        Assert.Equal((true, false), (await log.BeginAsync("c", "dl_u", Start, Cancelled), await log.BeginAsync("c", "dl_u", Start, Cancelled)));
    }

    [Fact]
    public async Task Append_NumberTakenOrNoConversation_IsRefused()
    {
        var log = Open();
        await log.BeginAsync("c", "dl_u", Start, Cancelled);
        await log.AppendAsync("c", Entry(2), Cancelled);

        Assert.Equal((false, false, false), (await log.AppendAsync("c", Entry(2), Cancelled), await log.AppendAsync("c", Entry(1), Cancelled), await log.AppendAsync("none", Entry(1), Cancelled)));
    }

    [Fact]
    public async Task Append_ManyAtOnce_AreAllThereInTheirOrder()
    {
        var log = Open();
        var names = Enumerable.Range(0, 50).Select(number => $"c{number}").ToList();
        await Task.WhenAll(names.Select(name => log.BeginAsync(name, "dl_u", Start, Cancelled)));

        await Task.WhenAll(names.Select(async name =>
        {
            for (var number = 1; number <= 20; number++)
            {
                Assert.True(await log.AppendAsync(name, Entry(number), Cancelled));
            }
        }));

        foreach (var name in names)
        {
            Assert.Equal(Enumerable.Range(1, 20).Select(number => (long)number), (await Open().ReadAsync(name, 0, 100, Cancelled)).Select(activity => activity.Number));
        }
    }

    [Fact]
    public async Task TakeUnfinished_AfterARun_GivesWhatWasNeitherAnsweredNorEnded()
    {
        var log = Open();
        await log.BeginAsync("c", "dl_u", Start, Cancelled);
        foreach (var number in new[] { 1, 2, 3, 4 })
        {
            await log.AppendAsync("c", Entry(number) with { IsPending = true }, Cancelled);
        }

        await log.AppendAsync("c", Entry(5) with { Answers = 1 }, Cancelled);
        await log.EndAsync("c", 3, Cancelled);

        var (second, third) = (await Open().TakeUnfinishedAsync(Cancelled), await Open().TakeUnfinishedAsync(Cancelled));

        Assert.Equal([(2, 2), (4, 2)], second.Select(left => (left.Activity.Number, left.Starts)));
        Assert.Equal([(2, 3), (4, 3)], third.Select(left => (left.Activity.Number, left.Starts)));
        Assert.All(third, left => Assert.Equal(("c", "dl_u"), (left.Conversation, left.User)));
    }

    [Fact]
    public async Task Append_MoreThanAreKept_LetsTheOldestGo()
    {
        limits.MaxActivities = 10;
        var log = Open();
        await log.BeginAsync("c", "dl_u", Start, Cancelled);

        for (var number = 1; number <= 25; number++)
        {
            await log.AppendAsync("c", Entry(number), Cancelled);
        }

        Assert.Equal((16, 10), ((await log.ReadAsync("c", 0, 100, Cancelled))[0].Number, (await log.ReadAsync("c", 0, 100, Cancelled)).Count));
    }

    [Fact]
    public async Task Append_LargerThanIsKept_LetsTheOldestGoButNotTheNewest()
    {
        limits.MaxConversationMegabytes = 1;
        var log = Open();
        await log.BeginAsync("c", "dl_u", Start, Cancelled);

        for (var number = 1; number <= 3; number++)
        {
            await log.AppendAsync("c", Entry(number) with { Json = new byte[600 * 1024] }, Cancelled);
        }

        Assert.Equal([3], (await log.ReadAsync("c", 0, 100, Cancelled)).Select(activity => activity.Number));
    }

    [Fact]
    public async Task Read_MoreThanOneReadingGives_IsReadOnPieceByPiece()
    {
        var log = Open();
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
        (limits.KeepFor, limits.MaxConversations) = (TimeSpan.FromHours(1), 2);
        var log = Open();
        foreach (var (name, hours) in new[] { ("old", 0), ("c1", 9), ("c2", 10), ("c3", 8) })
        {
            await log.BeginAsync(name, "dl_u", Start.AddHours(hours), Cancelled);
            await log.AppendAsync(name, Entry(1) with { At = Start.AddHours(hours) }, Cancelled);
        }

        var given = await log.CleanAsync(Start.AddHours(9), Cancelled);

        Assert.Equal(["old", "c3"], given);
        Assert.Equal((null, 0), (await log.FindAsync("old", Cancelled), (await log.ReadAsync("old", 0, 10, Cancelled)).Count));
        Assert.NotNull(await log.FindAsync("c1", Cancelled));
        Assert.Empty(await log.CleanAsync(Start.AddHours(9), Cancelled));
    }

    [Fact]
    public void SigningKey_OpenedAgain_IsTheSameAndForTheOwnUserOnly()
    {
        var key = Open().SigningKey;

        Assert.Equal(32, key.Length);
        Assert.Equal(key, Open().SigningKey);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder, "news-conversations.db")));
        }
    }

    public void Dispose()
    {
        opened.ForEach(log => log.Dispose());
        Directory.Delete(folder, recursive: true);
    }

    private static LoggedActivity Entry(long number) => new(number, Start.AddSeconds(number), Encoding.UTF8.GetBytes($"{{\"n\":{number}}}"));

    /// <summary>The same log, opened as a program started anew would.</summary>
    private SqliteConversationLog Open()
    {
        var log = new SqliteConversationLog(Options.Create(new StorageOptions { DatabasePath = Path.Combine(folder, "news.db") }), Options.Create(limits));
        opened.Add(log);
        return log;
    }
}
