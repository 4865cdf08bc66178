using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using NewsBot.Core.Embedding;
using NewsBot.Search.Vectors;
using NewsBot.TestKit;

namespace NewsBot.Search.Tests.Vectors;

public sealed class QuestionVectorsTests : IDisposable
{
    private const string Question = "我的手机号是13800001111，哪里可以办理专利？";
    private readonly FakeTimeProvider time = new();
    private readonly MeaningEmbedder embedder = new();
    private readonly LinesOfLog log = new();
    private readonly EmbeddingCounts counts = new();
    private readonly QuestionVectors questions;

    public QuestionVectorsTests()
    {
        var options = Options.Create(new EmbeddingOptions { Dimensions = 512, QuestionPrefix = "问：", CachedQuestions = 2, Rest = TimeSpan.FromSeconds(30) });
        questions = new QuestionVectors(new CheckedEmbedder(embedder, options), options, counts, time, log);
    }

    public void Dispose()
    {
        questions.Dispose();
        counts.Dispose();
    }

    [Fact]
    public async Task FindAsync_SameQuestionAgain_AsksOnce()
    {
        var first = await FindAsync();
        var second = await FindAsync();

        Assert.Equal(["问：" + Question], embedder.Asked);
        Assert.Same(first, second);
        Assert.Equal(1, first!.Sum(number => number * number), 1e-4);
    }

    [Fact]
    public async Task FindAsync_MoreQuestionsThanAreKept_AsksAgain()
    {
        foreach (var number in Enumerable.Range(0, 50))
        {
            await FindAsync($"第{number}个问题");
        }

        embedder.Asked.Clear();
        foreach (var number in Enumerable.Range(0, 50))
        {
            await FindAsync($"第{number}个问题");
        }

        Assert.InRange(embedder.Asked.Count, 48, 50);
    }

    [Fact]
    public async Task FindAsync_ThreeFailuresInARow_RestsAndTriesAgain()
    {
        embedder.Instead = _ => Embedded.Failed(EmbeddingFailure.Unreachable);
        for (var number = 0; number < 5; number++)
        {
            Assert.Null(await FindAsync());
        }

        Assert.Equal((3, 3), (embedder.Asked.Count, (int)counts.Of(EmbeddingFailure.Unreachable)));
        embedder.Instead = _ => null;
        time.Advance(TimeSpan.FromSeconds(31));

        Assert.NotNull(await FindAsync());
        Assert.Contains(log.Lines, line => line.Contains("gives vectors again", StringComparison.Ordinal));
    }

    [Fact]
    public async Task FindAsync_ServiceNamesATime_IsLeftAloneForThatLong()
    {
        embedder.Instead = _ => Embedded.Failed(EmbeddingFailure.Overloaded, TimeSpan.FromSeconds(60));
        await FindAsync();
        time.Advance(TimeSpan.FromSeconds(59));
        await FindAsync();
        Assert.Single(embedder.Asked);

        time.Advance(TimeSpan.FromSeconds(2));
        await FindAsync();
        Assert.Equal(2, embedder.Asked.Count);
    }

    [Fact]
    public async Task FindAsync_ServiceNamesAYear_IsAskedAgainAfterTenMinutes()
    {
        embedder.Instead = _ => Embedded.Failed(EmbeddingFailure.Overloaded, TimeSpan.FromDays(365));
        await FindAsync();
        time.Advance(TimeSpan.FromMinutes(11));
        await FindAsync();

        Assert.Equal(2, embedder.Asked.Count);
    }

    [Fact]
    public async Task FindAsync_QuestionsThatAreRefused_BringNoRest()
    {
        embedder.Instead = _ => Embedded.Failed(EmbeddingFailure.Refused);
        for (var number = 0; number < 5; number++)
        {
            await FindAsync();
        }

        Assert.Equal(5, embedder.Asked.Count);
    }

    [Fact]
    public async Task FindAsync_Failure_IsLoggedWithItsReasonAndCountAndNotAWordOfTheQuestion()
    {
        embedder.Instead = _ => Embedded.Failed(EmbeddingFailure.TooSlow);
        await FindAsync();
        await FindAsync();

        Assert.Contains(log.Lines, line => line.Contains("TooSlow, 2 times", StringComparison.Ordinal));
        Assert.All(log.Lines, line => Assert.DoesNotContain(line, character => character >= '\u4e00'));
        Assert.All(log.Lines, line => Assert.DoesNotContain("13800001111", line, StringComparison.Ordinal));
    }

    private ValueTask<float[]?> FindAsync(string question = Question) => questions.FindAsync(question, CancellationToken.None);

    private sealed class LinesOfLog : ILogger<QuestionVectors>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Add(formatter(state, exception));
    }
}
