using System.Text;
using NewsBot.Core.Transcripts;
using NewsBot.TestKit;
using NewsBot.Tests.Hosting;

namespace NewsBot.Tests.Replay;

/// <summary>What the bot answered from the user's page in conversations of <c>tests/transcripts</c>: recorded by itself and exported, so with its evidence.</summary>
public class RecordedTalks : IAsyncLifetime
{
    /// <summary>The conversations whose turns the tests name: one more conversation does not make their lists longer.</summary>
    private static readonly string[] Talks =
    [
        "card-submit-with-question", "card-submit-with-text", "citizen-campaign", "citizen-greets-first", "citizen-joins-and-asks",
        "citizen-patents", "citizen-several-questions", "feedback-event", "feedback-reaction", "only-signs",
        "refused-once", "refused-then-answered", "refused-twice", "staff-before-a-meeting", "staff-checks-figures",
        "staff-checks-names", "tester-first-round", "tester-second-round", "traditional-script", "two-users",
        "typing-error", "what-can-you-do", "written-by-hand",
    ];

    private readonly Workplace place;

    public RecordedTalks()
        : this(RepositoryFiles.Page)
    {
    }

    private protected RecordedTalks(string source) => place = new() { Source = source, More = { ["Recording:Mode"] = "All" } };

    /// <summary>The folder of the recordings, which are called as the conversations are.</summary>
    public string Folder => Path.Combine(Path.GetDirectoryName(place.DatabasePath)!, "recorded");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var chats = Talks.Select(talk => Path.Combine(RepositoryFiles.Root, "tests", "transcripts", talk + ".chat")).ToList();
        await using (var bot = await ServedArchive.StartAsync(place))
        {
            foreach (var chat in chats)
            {
                await TalkAsync(bot, chat);
            }
        }

        // The export names the conversations in the order in which they began.
        var lines = (await place.RunAsync("transcripts", "export", "--since", "2000-01-01", "-o", Folder)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(chats.Count, lines.Length);
        foreach (var (chat, line) in chats.Zip(lines))
        {
            File.Move(line[..line.IndexOf(": ", StringComparison.Ordinal)], Path.Combine(Folder, Path.GetFileNameWithoutExtension(chat) + ".transcript"));
        }
    }

    /// <inheritdoc/>
    public virtual ValueTask DisposeAsync()
    {
        place.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private static async Task TalkAsync(ServedArchive bot, string chat)
    {
        var number = 0;
        foreach (var turn in TranscriptFiles.Read(chat, null, TranscriptLimits.Default).Transcript!.Turns())
        {
            var activity = turn.User.Members;
            activity["id"] = $"turn-{++number}";
            activity["channelId"] = "emulator";
            activity["deliveryMode"] = "expectReplies";
            activity["conversation"] = new System.Text.Json.Nodes.JsonObject { ["id"] = Path.GetFileName(chat) };
            var response = await bot.Client.PostAsync("/api/messages", new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
            response.EnsureSuccessStatusCode();
        }
    }
}

/// <summary>The same from the page's articles as ready-made ones, which have the ids that their file gives them.</summary>
public sealed class RecordedReadyTalks : RecordedTalks
{
    private readonly string folder;

    public RecordedReadyTalks()
        : this(Directory.CreateTempSubdirectory("newsbot-test-").FullName)
    {
    }

    private RecordedReadyTalks(string folder)
        : base(PageArticles.Write(Path.Combine(folder, "articles.jsonl"), id => id)) => this.folder = folder;

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
