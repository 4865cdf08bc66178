using System.Text.Json;
using NewsBot.Core.Transcripts;
using NewsBot.Core.Transcripts.Recording;
using NewsBot.TestKit;

namespace NewsBot.Tests.Replay;

/// <summary>
/// Something is broken on purpose, and the recorded conversations are played again. Each test holds the turns that somebody would name who knows what was broken and
/// has read the recordings, as file and question.
/// </summary>
public sealed class BrokenOnPurposeTests(RecordedTalks talks, RecordedReadyTalks readyTalks) : IClassFixture<RecordedTalks>, IClassFixture<RecordedReadyTalks>, IDisposable
{
    private const string Patents = "又一“国字号”窗口落地济宁";
    private const string Campaign = "跑出“加速度”干出高效率";

    private static readonly string[] CitePatents =
    [
        "card-submit-with-question: 济宁市有多少件有效发明专利？",
        "card-submit-with-text: 在济宁哪里可以办理专利业务？",
        "citizen-greets-first: 济宁工作站可以办理哪些专利业务？",
        "citizen-greets-first: 济宁市有多少件有效发明专利？",
        "citizen-joins-and-asks: 在济宁哪里可以办理专利业务？",
        "feedback-event: 济宁市有多少件有效发明专利？",
        "refused-then-answered: 济宁的地理标志商标在全省排第几呀？有多少件",
        "traditional-script: 濟寧市有多少件有效發明專利？",
        "two-users: 在济宁哪里可以办理专利业务？",
        "two-users: 济宁市有多少件有效发明专利？",
        "typing-error: 济宁市有多少件有效发明专利啊??",
        "what-can-you-do: 济宁工作站可以办理哪些专利业务？",
        "written-by-hand: 济宁市有多少件有效发明专利？",
    ];

    /// <summary>Of the ready-made articles, which do not have the line under the headline that answers 大活动叫啥名字.</summary>
    private static readonly string[] CiteCampaign =
    [
        "citizen-campaign: 梁营村第一书记段成国做了什么？",
        "citizen-patents: “上马干事 勇当标兵”系列活动是哪个区组织的？",
        "citizen-patents: 上马干事勇当标兵活动开展了多长时间？",
        "feedback-reaction: “上马干事 勇当标兵”系列活动是哪个区组织的？",
        "feedback-reaction: 上马干事勇当标兵活动开展了多长时间？",
        "only-signs: 上马干事勇当标兵活动开展了多长时间？",
        "staff-before-a-meeting: “上马干事 勇当标兵”活动里，梁营村做了什么？",
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("newsbot-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Replay_NothingBroken_NamesNoTurn()
    {
        Assert.Empty(await NamedAsync(talks, [RepositoryFiles.Page]));
        Assert.Empty(await NamedAsync(readyTalks, [PageArticles.Write(Path.Combine(folder, "articles.jsonl"), id => id)]));
    }

    [Fact]
    public async Task Replay_ArticleWithdrawn_NamesTheTurnsThatCitedIt()
    {
        using var place = new Workplace();
        await place.RunAsync("ingest", RepositoryFiles.Page);
        Assert.Empty(await NamedAsync(talks, [], place.Environment));

        await place.RunAsync("withdraw", PageArticles.IdOf(Patents), "--why", "撤稿");

        Assert.Equal(CitePatents, await NamedAsync(talks, [], place.Environment));
    }

    [Fact]
    public async Task Replay_NumberInAnArticleChanged_NamesTheTurnsThatSaidIt()
    {
        var page = Path.Combine(folder, "page.txt");
        var text = await File.ReadAllTextAsync(RepositoryFiles.Page, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(page, text.Replace("4329", "4392", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        // One asks for another number; the newspaper's sentence has both.
        Assert.Equal(
            [
                "card-submit-with-question: 济宁市有多少件有效发明专利？",
                "citizen-greets-first: 济宁市有多少件有效发明专利？",
                "feedback-event: 济宁市有多少件有效发明专利？",
                "refused-then-answered: 济宁的地理标志商标在全省排第几呀？有多少件",
                "traditional-script: 濟寧市有多少件有效發明專利？",
                "two-users: 济宁市有多少件有效发明专利？",
                "typing-error: 济宁市有多少件有效发明专利啊??",
                "written-by-hand: 济宁市有多少件有效发明专利？",
            ],
            await NamedAsync(talks, [page]));
    }

    [Fact]
    public async Task Replay_IdsOfTwoArticlesSwapped_NamesTheTurnsThatCitedEither()
    {
        var (one, other) = (PageArticles.IdOf(Patents), PageArticles.IdOf(Campaign));
        var swapped = PageArticles.Write(Path.Combine(folder, "articles.jsonl"), id => id == one ? other : id == other ? one : id);

        var named = await NamedAsync(readyTalks, [swapped]);

        Assert.Equal(CitePatents.Concat(CiteCampaign).Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
        Assert.Equal(Answered(readyTalks).Where(turn => turn.Cited.Any(cited => cited.Article == one || cited.Article == other)).Select(turn => turn.Name), named);
    }

    [Fact]
    public async Task Replay_RefusalRuleStricter_NamesTheTurnsThatWereLessSure()
    {
        var named = await NamedAsync(talks, [RepositoryFiles.Page], new Dictionary<string, string?> { ["Answering__MinConfidence"] = "0.8" });

        Assert.Equal(["staff-before-a-meeting: 這張關愛困境兒童的照片是誰拍的？", "tester-second-round: 我们任城那个第一书记的大活动叫啥名字来着"], named);
        Assert.Equal(named, Answered(talks).Where(turn => turn.Confidence < 0.8).Select(turn => turn.Name));
    }

    [Fact]
    public async Task Replay_EverythingRefused_NamesAllTurnsThatWereAnswered() =>
        Assert.Equal(Answered(talks).Select(turn => turn.Name), await NamedAsync(talks, [RepositoryFiles.Page], new Dictionary<string, string?> { ["Answering__MinConfidence"] = "1" }));

    /// <summary>The turns that were answered when they were recorded.</summary>
    private static IEnumerable<(string Name, double Confidence, IReadOnlyList<CitedSpan> Cited)> Answered(RecordedTalks recorded) =>
        Directory.EnumerateFiles(recorded.Folder).Order(StringComparer.Ordinal).SelectMany(file => TranscriptFiles.Read(file, null, TranscriptLimits.Default).Transcript!.Turns()
            .Select(turn => (Question: turn.User.Text ?? turn.User.Members["value"]?.AsObject().First().Value?.GetValue<string>(), Evidence: turn.Replies.Select(TurnEvidence.In).FirstOrDefault()))
            .Where(turn => turn.Evidence?.Outcome == "answered").Select(turn => ($"{Path.GetFileNameWithoutExtension(file)}: {turn.Question}", turn.Evidence!.Confidence, turn.Evidence.Cited)));

    /// <summary>Plays the recordings; the turns that the JSON report names.</summary>
    private async Task<IReadOnlyList<string>> NamedAsync(RecordedTalks recorded, IReadOnlyList<string> sources, IReadOnlyDictionary<string, string?>? settings = null)
    {
        var report = Path.Combine(folder, "report.json");
        var (exitCode, output, error) = await NewsBotProcess.RunWithAsync(settings ?? new Dictionary<string, string?>(), ["replay", recorded.Folder, "--report", "json", "-o", report, .. sources.SelectMany(source => new[] { "--source", source })]);
        Assert.True(exitCode < 2, error);
        TestContext.Current.TestOutputHelper?.WriteLine(output);
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken));
        return [.. json.RootElement.GetProperty("files").EnumerateArray().SelectMany(file => file.GetProperty("turns").EnumerateArray().Where(turn => !turn.GetProperty("passed").GetBoolean())
            .Select(turn => $"{Path.GetFileNameWithoutExtension(file.GetProperty("file").GetString())}: {turn.GetProperty("question").GetString()}"))];
    }
}
