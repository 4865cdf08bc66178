using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NewsBot.Core.Archive;
using NewsBot.Core.Newspapers;
using NewsBot.Hosting;
using NewsBot.Intake;
using NewsBot.Tests.Hosting;
using static NewsBot.TestKit.InventedNews;

namespace NewsBot.Tests.Intake;

public sealed class FeedIntakeTests : IAsyncLifetime
{
    private const string Link = "https://example.org/1";
    private readonly Workplace place = new();
    private LocalFeed feed = null!;
    private WebApplication app = null!;

    public async ValueTask InitializeAsync()
    {
        feed = await LocalFeed.StartAsync();
        feed.Entries[Link] = ("步道完工", Footpath);
        app = NewsBotHost.ForServing(place.SettingsWithFeed(feed.Address));
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await feed.DisposeAsync();
        place.Dispose();
    }

    [Fact]
    public async Task Poll_Entry_IsStoredOnceWithItsPaperDayAndAddress()
    {
        await PollAsync();
        await PollAsync();

        var article = Archive.Find(Archive.List(VersionState.Current, 0, 10).Single().Id)!.Article;

        Assert.Equal(("步道完工", "甲报", new DateOnly(2022, 3, 10), DateSource.Article, Link), (article.Headline, article.Newspaper!, article.Date!.Value, article.DateSource!.Value, article.Url!));
        Assert.Empty(Archive.Problems(0, 10));
    }

    [Fact]
    public async Task Poll_EntryCorrected_TakesTheOldOnesPlace()
    {
        await PollAsync();
        feed.Entries[Link] = ("步道完工", Footpath.Replace("八座", "十九座", StringComparison.Ordinal));

        await PollAsync();

        Assert.Equal((1, 1), (Archive.Count().Current, Archive.Count().Superseded));
    }

    [Fact]
    public async Task Poll_EntryFallenOutOfTheFeed_Stays()
    {
        await PollAsync();
        feed.Entries.Clear();
        feed.Entries["https://example.org/2"] = ("图书馆开放", Library);

        await PollAsync();

        Assert.Equal(2, Archive.Count().Current);
    }

    [Fact]
    public async Task Poll_FeedThatFails_IsAProblemUntilItAnswersAgain()
    {
        feed.IsWell = false;
        await PollAsync();

        var problem = Archive.Problems(0, 10).Single();
        feed.IsWell = true;
        await PollAsync();

        Assert.Equal((feed.Address, "the feed answered 500; check its address."), (problem.File, problem.Message));
        Assert.Empty(Archive.Problems(0, 10));
        Assert.Equal(1, Archive.Count().Current);
    }

    [Fact]
    public async Task Serve_Feed_ShowsInAnswers()
    {
        await using var bot = await ServedArchive.StartAsync(place, feed: feed.Address);

        await bot.AskUntilAsync("健身步道沿途设有几座休息亭？", "八座");
    }

    private INewsArchive Archive => app.Services.GetRequiredService<INewsArchive>();

    private Task PollAsync() => app.Services.GetRequiredService<FeedIntake>().PollAsync(TestContext.Current.CancellationToken);
}
