using System.Globalization;
using NewsBot.Core.Newspapers;

namespace NewsBot.Search.Tests.Finding;

public sealed class LucenePassageSourceTests(SearchFixture index) : IClassFixture<SearchFixture>
{
    [Theory]
    [InlineData("济宁哪里办专利？", "patent")]
    [InlineData("消防抖音有多少粉丝？", "fire")]
    [InlineData("走访了多少户村民？", "village")]
    public async Task Find_Question_RanksTheRightArticleFirst(string question, string expected) =>
        Assert.Equal(expected, (await index.FindAsync(question)).Passages[0].Passage.Id.Article.Value);

    [Theory]
    [InlineData("济宁有效发明专利有多少件？", "濟寧有效發明專利有多少件？")]
    [InlineData("流量突破50亿了吗？", "流量突破５０亿了吗？")]
    public async Task Find_OtherScriptOrWidth_GivesTheSameScores(string question, string same)
    {
        var (one, other) = (await index.FindAsync(question), await index.FindAsync(same));

        Assert.Equal(one.Passages.Select(scored => (scored.Passage.Id, scored.Score)), other.Passages.Select(scored => (scored.Passage.Id, scored.Score)));
    }

    [Theory]
    [InlineData("哪个县走访了六百五十七户？", "village")]
    [InlineData("4项行动是什么行动？", "village")]
    public async Task Find_NumberInOtherNumerals_IsFound(string question, string expected) =>
        Assert.Equal(expected, (await index.FindAsync(question)).Passages[0].Passage.Id.Article.Value);

    [Fact]
    public async Task Explain_FoundPassage_AddsUpToItsScore()
    {
        var query = SearchFixture.Query("济宁专利工作站");
        var best = (await index.Source.FindAsync(query, 1, CancellationToken.None)).Passages[0];

        var lines = index.Source.Explain(query, best.Passage.Id)!.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var parts = lines.Skip(1).Select(line => double.Parse(line.Trim().Split(' ')[0], CultureInfo.InvariantCulture)).ToList();

        Assert.Contains(lines, line => line.Contains("words:", StringComparison.Ordinal));
        Assert.InRange(parts.Sum(), best.Score - 0.05, best.Score + 0.05);
    }

    [Fact]
    public void Explain_UnknownPassage_GivesNothing() =>
        Assert.Null(index.Source.Explain(SearchFixture.Query("济宁专利"), new PassageId(ArticleId.Create("none"), 0)));

    [Fact]
    public async Task Find_WordsCutIntoCharacters_AreOneWordAgain() =>
        Assert.Contains("局长", (await index.FindAsync("审计局局长是谁？")).Terms.Words.Select(word => word.Text));

    [Fact]
    public async Task Find_ManyThreads_AllGetWhatOneGets()
    {
        var expected = (await index.FindAsync("消防抖音有多少粉丝？")).Passages.Select(scored => scored.Score).ToList();

        var results = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => index.FindAsync("消防抖音有多少粉丝？"))));

        Assert.All(results, result => Assert.Equal(expected, result.Passages.Select(scored => scored.Score)));
    }

    [Fact]
    public async Task Find_LongestQuestion_IsAnsweredWithoutError()
    {
        var question = string.Concat(Enumerable.Range(0, 500).Select(offset => (char)('\u4e00' + (offset * 7))));

        Assert.NotNull(await index.FindAsync(question));
    }

    [Fact]
    public void Store_ArticleById_IsTheArticleThatWasIndexed()
    {
        var stored = index.Store.Find(ArticleId.Create("village"))!;

        Assert.Equal(SearchFixture.Articles[2].Text, stored.Text);
        Assert.Equal(SearchFixture.Articles[2].Blocks.Select(block => (block.Kind, block.Span)), stored.Blocks.Select(block => (block.Kind, block.Span)));
        Assert.Equal(SearchFixture.Articles[2].Blocks[1].Lines, stored.Blocks[1].Lines);
        Assert.Null(index.Store.Find(ArticleId.Create("none")));
        Assert.Equal((3, 3), (index.Store.Count, index.Store.List(0, 10).Count));
    }
}
