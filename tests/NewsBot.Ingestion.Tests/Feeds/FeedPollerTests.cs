using System.Net;
using Microsoft.AspNetCore.Http;
using NewsBot.Core.Newspapers;
using NewsBot.Ingestion.Feeds;
using NewsBot.Ingestion.Sources;

namespace NewsBot.Ingestion.Tests.Feeds;

public class FeedPollerTests
{
    private const string Feed = """<?xml version="1.0"?><rss version="2.0"><channel><title>甲乙日报</title><link>https://example.org</link><description>d</description><item><title>天气很好</title><link>https://example.org/1</link><pubDate>Tue, 02 Apr 2024 23:30:00 GMT</pubDate><description>&lt;p&gt;今天天气很好。&lt;/p&gt;</description></item></channel></rss>""";

    [Fact]
    public async Task Poll_NewFeed_GivesItsArticlesAndWhatToSendNextTime()
    {
        await using var server = await FeedServer.StartAsync(context =>
        {
            context.Response.Headers.ETag = "\"v1\"";
            return context.Response.WriteAsync(Feed);
        });

        var answer = await server.AskAsync();

        var article = answer.Articles.Single();
        Assert.Equal(("天气很好", "今天天气很好。", "甲乙日报", "https://example.org/1"), (article.Headline, article.Text, article.Newspaper!, article.Url!));
        Assert.Equal("\"v1\"", answer.State.ETag);
        Assert.True(answer.IsChanged);
    }

    [Fact]
    public async Task Poll_TimeInGreenwich_GivesTheDayInChina()
    {
        await using var server = await FeedServer.StartAsync(context => context.Response.WriteAsync(Feed));

        var article = (await server.AskAsync()).Articles.Single();

        Assert.Equal((new DateOnly(2024, 4, 3), DateSource.Article), (article.Date!.Value, article.DateSource!.Value));
    }

    [Fact]
    public async Task Poll_SameFeedAgain_SendsItsTagAndReadsNothing()
    {
        string? sent = null;
        await using var server = await FeedServer.StartAsync(context =>
        {
            sent = context.Request.Headers.IfNoneMatch;
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        });

        var answer = await server.AskAsync(new FeedState("\"v1\""));

        Assert.Equal("\"v1\"", sent);
        Assert.Equal((false, "\"v1\""), (answer.IsChanged, answer.State.ETag));
        Assert.Empty(answer.Problems);
    }

    [Theory]
    [InlineData("http://127.0.0.1:9/secret")]
    [InlineData("http://localhost:9/secret")]
    [InlineData("http://[::1]:9/secret")]
    [InlineData("http://169.254.169.254/latest")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("file:///etc/passwd")]
    public async Task Poll_SentOnToAPrivateAddress_DoesNotFollow(string target)
    {
        await using var server = await FeedServer.StartAsync(context =>
        {
            context.Response.StatusCode = StatusCodes.Status302Found;
            context.Response.Headers.Location = target;
            return Task.CompletedTask;
        });

        Assert.Equal(SourceProblemKind.Hostile, (await server.AskAsync()).Problems.Single().Kind);
    }

    [Fact]
    public async Task Poll_EndlessFeed_StopsAtTheLimit()
    {
        await using var server = await FeedServer.StartAsync(async context =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.WriteAsync(new string('x', 100_000), context.RequestAborted);
            }
        }, options => options.MaxPageMegabytes = 1);

        Assert.Equal(SourceProblemKind.TooLarge, (await server.AskAsync()).Problems.Single().Kind);
    }

    [Fact]
    public async Task Poll_FeedThatNeverEnds_GivesUpInTime()
    {
        await using var server = await FeedServer.StartAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted), options => options.FeedTimeout = TimeSpan.FromSeconds(1));

        Assert.Equal(SourceProblemKind.TooSlow, (await server.AskAsync()).Problems.Single().Kind);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.InternalServerError)]
    public async Task Poll_Error_SaysWhichAndKeepsTheState(HttpStatusCode status)
    {
        await using var server = await FeedServer.StartAsync(context =>
        {
            context.Response.StatusCode = (int)status;
            return Task.CompletedTask;
        });

        var answer = await server.AskAsync(new FeedState("\"v1\""));

        Assert.Contains($"{(int)status}", answer.Problems.Single().Message, StringComparison.Ordinal);
        Assert.Equal("\"v1\"", answer.State.ETag);
    }

    [Fact]
    public async Task Poll_NoServer_SaysThatItDidNotAnswer()
    {
        await using var server = await FeedServer.StartAsync(_ => Task.CompletedTask);

        var answer = await server.Poller.PollAsync("http://127.0.0.1:9/", new FeedState(), TestContext.Current.CancellationToken);

        Assert.Equal(SourceProblemKind.NoAnswer, answer.Problems.Single().Kind);
    }
}
