using NewsBot.Core.Transcripts.Recording;
using NewsBot.Replay;
using NewsBot.TestKit;

namespace NewsBot.Tests.Replay;

public class CitationChangeTests
{
    [Fact]
    public void Between_ArticleGone_SaysSo() =>
        Assert.Equal("The article is no longer there.", Lost(Played.Store()).Note);

    [Fact]
    public void Between_ArticleChanged_NamesTheOneThatHasItsHeadline() =>
        Assert.Equal("The article has changed; of this headline there is now b.", Lost(Played.Store(ArticleBuilder.Article("b", "甲", "另一些话。"))).Note);

    [Fact]
    public void Between_IdBelongsToAnotherArticle_NamesThatOne() =>
        Assert.Equal("This id is another article now: 乙.", Lost(Played.Store(ArticleBuilder.Article("a", "乙", "原来的话。"))).Note);

    [Fact]
    public void Between_OtherWordsAtThatPlace_SaysSo() =>
        Assert.Equal("The article has other words at this place now.", Lost(Played.Store(ArticleBuilder.Article("a", "甲", "后来的话。"))).Note);

    [Fact]
    public void Between_ArticleAsItWas_SaysNothing() =>
        Assert.Null(Lost(Played.Store(ArticleBuilder.Article("a", "甲", "原来的话。"))).Note);

    [Fact]
    public void Between_OtherSpan_IsLostAndGained() =>
        Assert.Equal(
            [(CitationState.Lost, 0), (CitationState.Gained, 7)],
            CitationChange.Between(Played.Answer("话。"), Played.Answer("话。", start: 7, end: 9), null, _ => null).Select(change => (change.State, change.Cited.Start!.Value)));

    [Fact]
    public void Between_RecordedByHand_GainsNothing() =>
        Assert.Equal(CitationState.Kept, CitationChange.Between(Played.Answer("话。") with { Citations = [] }, Played.Answer("话。"), null, _ => null).Single().State);

    /// <summary>What became of the citation of a, where the new answer is a refusal, and b was found for it.</summary>
    private static CitationChange Lost(Func<string, Core.Newspapers.Article?> store) => CitationChange.Between(
        Played.Answer("原来的话。", quote: "原来的话。"), Played.Refusal, new TurnEvidence("refused", 0, null, [new FoundPassage("b#0", "b", 1)], []), store).Single();
}
