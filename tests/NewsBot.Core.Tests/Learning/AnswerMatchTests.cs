using NewsBot.Core.Learning;

namespace NewsBot.Core.Tests.Learning;

public class AnswerMatchTests
{
    [Theory]
    [InlineData("有效发明专利拥有量４３２９件。", "4329 件", 1)]
    [InlineData("濟寧設站", "济宁", 1)]
    [InlineData("济宁设站。", "任城", 0)]
    public void In_ShortAnswer_IsThereOrNot(string text, string answer, double expected) =>
        Assert.Equal(expected, AnswerMatch.In(AnswerMatch.Squeeze(text), [AnswerMatch.Squeeze(answer)]));

    [Fact]
    public void In_HalfOfALongAnswer_IsHalfThere() =>
        Assert.InRange(AnswerMatch.In(AnswerMatch.Squeeze("免费为老人体检"), [AnswerMatch.Squeeze("免费为老人体检并发放药品")]), 0.4, 0.7);
}
