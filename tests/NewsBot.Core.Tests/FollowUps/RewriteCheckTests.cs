using NewsBot.Core.FollowUps;
using NewsBot.TestKit;

namespace NewsBot.Core.Tests.FollowUps;

public class RewriteCheckTests
{
    [Theory]
    [InlineData("汶上托育园的电话是多少？", true)]
    [InlineData("汶上托育园有多少个托育位？", false)]
    [InlineData("", false)]
    public void Keeps_TellingWord_HasToBeThere(string rewritten, bool kept)
    {
        var own = QuestionText.Read("电话多少？");

        Assert.Equal(kept, RewriteCheck.Keeps(own, QuestionTerms.Of(own, ["电话"]), rewritten));
    }

    [Theory]
    [InlineData("嘉祥县审计局2021年走访了多少户？", true)]
    [InlineData("嘉祥县审计局2022年走访了多少户？", false)]
    [InlineData("汶上县审计局2021年走访了多少户？", false)]
    public void Keeps_PlaceAndNumber_HaveToBeThere(string rewritten, bool kept)
    {
        var own = QuestionText.Read("那嘉祥县2021年走访了多少户？");

        Assert.Equal(kept, RewriteCheck.Keeps(own, QuestionTerms.Of(own, ["走访"]), rewritten));
    }

    [Fact]
    public void Keeps_MuchIsAdded_IsNotTheSameQuestion()
    {
        var own = QuestionText.Read("电话多少？");

        Assert.False(RewriteCheck.Keeps(own, QuestionTerms.Of(own, ["电话"]), "电话" + new string('多', 200)));
    }
}
