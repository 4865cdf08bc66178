using NewsBot.Evaluation;

namespace NewsBot.Tests.Evaluation;

public class ComparableTextTests
{
    // The longest common subsequence of 甲乙丙丁 and 甲丙戊 is 甲丙: precision 2/4, recall 2/3, F 4/7.
    [Theory]
    [InlineData("甲乙丙丁", "甲丙戊", 4.0 / 7)]
    [InlineData("甲乙", "甲乙", 1)]
    [InlineData("甲乙", "乙甲", 0.5)]
    [InlineData("", "甲", 0)]
    public void RougeL_SmallTexts_IsAsComputedByHand(string reply, string gold, double expected) => Assert.Equal(expected, ComparableText.RougeL(reply, gold), 12);

    // 甲甲乙 and 甲丙 have one 甲 in common: precision 1/3, recall 1/2, F 2/5. Order and punctuation do not count.
    [Theory]
    [InlineData("甲甲乙。", "甲，丙", 0.4)]
    [InlineData("甲乙", "乙甲", 1)]
    [InlineData("。", "。", 0)]
    public void CharacterF1_SmallTexts_IsAsComputedByHand(string reply, string gold, double expected) => Assert.Equal(expected, ComparableText.CharacterF1(reply, gold), 12);
}
