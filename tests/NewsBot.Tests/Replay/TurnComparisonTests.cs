using NewsBot.Core.Transcripts.Expectations;
using NewsBot.Replay;

namespace NewsBot.Tests.Replay;

public class TurnComparisonTests
{
    [Fact]
    public void Of_NumberChanged_NamesTheNumber() =>
        Assert.Equal(["\"4329件\" of the recorded answer is gone."], Differences(Answer("共有4329件。", "a", "甲"), Answer("共有14329件。", "a", "甲")));

    [Fact]
    public void Of_WordsChangedAroundTheNumber_Passes() =>
        Assert.Empty(Differences(Answer("共有4329件。", "a", "甲"), Answer("一共是4329件了。", "a", "甲")));

    [Fact]
    public void Of_IdsOfTwoArticlesSwapped_NamesBoth() =>
        Assert.Equal(["No longer cited: a 甲.", "Newly cited: b 甲."], Differences(Answer("共有3件。", "a", "甲"), Answer("共有3件。", "b", "甲")));

    [Fact]
    public void Of_ArticleReplacedByANewVersion_Passes() =>
        Assert.Empty(TurnComparison.Of(Answer("共有3件。", "a", "甲"), Answer("共有3件。", "b", "甲"), new TurnExpectation(), _ => false));

    [Fact]
    public void Of_NowRefused_NamesOutcomeAndSource() =>
        Assert.Equal(["It was answered, and is refused.", "No longer cited: a 甲."], Differences(Answer("是的。", "a", "甲"), new("报上没有找到这个问题的答案。", ExpectedOutcome.Refused, [], [], [])));

    private static IReadOnlyList<string> Differences(ShownReply recorded, ShownReply actual) => TurnComparison.Of(recorded, actual, new TurnExpectation(), _ => true);

    private static ShownReply Answer(string text, string article, string headline) => new(text, ExpectedOutcome.Answered, [new(article, headline, 0, 5)], [], []);
}
