using System.Text;
using Microsoft.Extensions.Options;
using NewsBot.Core.Transcripts.Recording;
using NewsBot.Storage.Sqlite;

namespace NewsBot.Storage.Tests.Sqlite;

public sealed class RecordBookTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2022, 3, 10, 12, 0, 0, TimeSpan.Zero);
    private readonly string folder = Directory.CreateTempSubdirectory("newsbot-test-").FullName;
    private readonly SqliteRecordBook book;

    public RecordBookTests() => book = Open();

    public void Dispose()
    {
        book.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Write_OpenedAgain_IsAllThereInOrder()
    {
        book.Write([Turn("c", 0, "answered"), Turn("d", 1, null), Turn("c", 2, "refused")]);

        using var again = Open();
        Assert.Equal(new ConversationSummary("c", "webchat", Noon, Noon.AddMinutes(2), 2, 1), again.Find("c"));
        Assert.Equal(["[0]", "[2]"], again.Read("c").Select(turn => Encoding.UTF8.GetString(turn.Json.Span)));
        Assert.Equal(book.PseudonymKey, again.PseudonymKey);
    }

    [Fact]
    public void Write_ActivityDeliveredTwice_IsOneTurn()
    {
        book.Write([Turn("c", 0, null) with { Activity = "m" }]);
        book.Write([Turn("c", 1, null) with { Activity = "m" }, Turn("d", 1, null) with { Activity = "m" }]);

        Assert.Equal((1, 1), (book.Read("c").Count, book.Read("d").Count));
    }

    [Fact]
    public void List_NewestFirst_PagedAndFiltered()
    {
        book.Write([Turn("a", 0, "refused"), Turn("b", 1, "answered"), Turn("c", 2, "refused"), Turn("a", 3, "answered")]);

        Assert.Equal(["a", "c", "b"], book.List(0, 10, refusedOnly: false).Select(one => one.Id));
        Assert.Equal(["c"], book.List(1, 1, refusedOnly: true).Select(one => one.Id));
        Assert.Equal((3, 2), (book.Count(refusedOnly: false), book.Count(refusedOnly: true)));
    }

    [Fact]
    public void List_RefusedOnly_SaysWhatWasRefused()
    {
        book.Write([Turn("a", 0, "refused", """[{"type":"message","text":"one"}]"""), Turn("a", 1, "answered", """[{"type":"message","text":"two"}]"""), Turn("a", 2, null, """[{"type":"event"}]""")]);

        Assert.Equal(("two", "one"), (book.List(0, 1, refusedOnly: false)[0].Asked, book.List(0, 1, refusedOnly: true)[0].Asked));
    }

    [Fact]
    public void Since_Moment_HasTheConversationsThatWentOnAfterIt()
    {
        book.Write([Turn("a", 0, null), Turn("b", 1, null), Turn("a", 5, null)]);

        Assert.Equal(["a"], book.Since(Noon.AddMinutes(2)).Select(one => one.Id));
    }

    [Fact]
    public void Drop_OldTurns_GoWithTheirBytes()
    {
        book.Write([Turn("old", 0, null, "[\"forget these words\"]"), Turn("both", 1, null), Turn("both", 100, null)]);
        book.Drop(Noon.AddMinutes(50), 100, 100);

        Assert.Equal((null, 1), (book.Find("old"), book.Read("both").Count));
        Assert.DoesNotContain(Directory.GetFiles(folder), file => Bytes(file).Contains("forget these words", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(2, 100, "d c")]
    [InlineData(100, 2, "d c")]
    public void Drop_TooMany_KeepsTheNewest(int conversations, int turns, string left)
    {
        book.Write([Turn("a", 0, null), Turn("b", 1, null), Turn("c", 2, null), Turn("d", 3, null)]);
        book.Drop(Noon, conversations, turns);

        Assert.Equal(left, string.Join(' ', book.List(0, 10, refusedOnly: false).Select(one => one.Id)));
    }

    [Fact]
    public void Drop_NothingEverRecorded_MakesNoDatabase()
    {
        book.Drop(Noon, 1, 1);

        Assert.Empty(Directory.GetFiles(folder));
    }

    [Fact]
    public void Open_NewDatabase_IsForItsOwnUserOnly()
    {
        book.Write([Turn("c", 0, null)]);

        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Path.Combine(folder, "newsbot-recordings.db")) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    private static RecordedTurn Turn(string conversation, int minute, string? outcome, string? json = null) =>
        new(conversation, "webchat", null, Noon.AddMinutes(minute), outcome, Encoding.UTF8.GetBytes(json ?? $"[{minute}]"));

    private static string Bytes(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return reader.ReadToEnd();
    }

    private SqliteRecordBook Open() => new(Options.Create(new StorageOptions { DatabasePath = Path.Combine(folder, "newsbot.db") }));
}
