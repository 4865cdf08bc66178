using NewsBot.Evaluation;

namespace NewsBot.Tests.Evaluation;

public class GoldAnswerTests
{
    [Theory]
    [InlineData("新建步道12公里。", "12公里", 8)]
    [InlineData("新建步道１２ 公里。", "12公里", 9)]
    [InlineData("臺北動物園開放。", "动物园", 5)]
    [InlineData("gdp增长。", "GDP", 3)]
    [InlineData("新建步道12公里。", "13公里", null)]
    [InlineData("", "12公里", null)]
    public void ContainedAt_OneAnswer_IsTheLeastLengthThatHoldsIt(string reply, string answer, int? expected) =>
        Assert.Equal(expected, new GoldAnswer([answer], []).ContainedAt(reply));

    [Fact]
    public void ContainedAt_SeveralAnswers_TakesTheOneThatComesFirst() => Assert.Equal(3, new GoldAnswer(["丁", "丙"], []).ContainedAt("甲乙丙丁"));

    [Theory]
    [InlineData("李楼村和张桥村", 7)]
    [InlineData("张桥村和李楼", 6)]
    [InlineData("李楼村", null)]
    public void ContainedAt_Groups_NeedsOneOfEach(string reply, int? expected) =>
        Assert.Equal(expected, new GoldAnswer(["李楼村"], [["李楼村", "李楼"], ["张桥村"]]).ContainedAt(reply));

    [Fact]
    public void ContainedAt_NoAnswerKnown_IsNone() => Assert.Null(GoldAnswer.None.ContainedAt("甲"));
}
