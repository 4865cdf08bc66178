using NewsBot.Core.Transcripts.Expectations;
using NewsBot.Replay;

namespace NewsBot.Tests.Replay;

/// <summary>Each rule refuses what it is for, and nothing else.</summary>
public class TurnComparisonRuleTests
{
    private static readonly ShownReply Recorded = Played.Answer("共有3件。", end: 5) with { Actions = ["再问"], Attachments = ["{}"] };

    public static TheoryData<string, string> Rules => new()
    {
        { "must:件", "" }, { "must:地铁", "\"地铁\" is missing." }, { "must not:地铁", "" }, { "must not:件", "\"件\" must not be there." },
        { "matches:\\d+件", "" }, { "matches:^\\d+$", "Nothing matches ^\\d+$." }, { "matches:(?=3)3", "" }, { "at most:5", "" }, { "at most:4", "It has 5 characters, more than 4." },
        { "outcome:answered", "" }, { "outcome:refused", "It was to be refused, and is answered." }, { "cites:甲 0-5", "" }, { "cites:甲 1-5", "甲 1-5 is not cited." },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void Of_Rule_SaysWhatItIsFor(string rule, string expected)
    {
        var (name, value) = (rule[..rule.IndexOf(':', StringComparison.Ordinal)], rule[(rule.IndexOf(':', StringComparison.Ordinal) + 1)..]);

        Assert.Equal(expected, string.Join(' ', TurnComparison.Of(null, Recorded, ExpectationLine.Read(name, value, null).Expectation!, _ => true)));
    }

    [Fact]
    public void Of_EachAspect_FailsOnlyOnItsOwnChange()
    {
        Assert.Equal([ReplyAspect.Text], Failing(Recorded with { Text = "一共有3件。" }));
        Assert.Equal([ReplyAspect.Spans], Failing(Recorded with { Citations = [new("a", "甲", 1, 5)] }));
        Assert.Equal([ReplyAspect.Articles, ReplyAspect.Spans], Failing(Recorded with { Citations = [new("b", "甲", 0, 5)] }));
        Assert.Equal([ReplyAspect.Text, ReplyAspect.Names], Failing(Recorded with { Text = "共有4件。" }));
        Assert.Equal([ReplyAspect.Outcome], Failing(Recorded with { Outcome = ExpectedOutcome.Refused }));
        Assert.Equal([ReplyAspect.SuggestedActions], Failing(Recorded with { Actions = ["别的"] }));
        Assert.Equal([ReplyAspect.Attachments], Failing(Recorded with { Attachments = [] }));
    }

    private static IEnumerable<ReplyAspect> Failing(ShownReply actual) =>
        Enum.GetValues<ReplyAspect>().Where(aspect => TurnComparison.Of(Recorded, actual, new TurnExpectation { Same = [aspect] }, _ => true).Count > 0);
}
