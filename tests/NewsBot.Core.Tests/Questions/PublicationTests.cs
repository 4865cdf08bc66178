using NewsBot.Core.Questions;
using NewsBot.TestKit;

namespace NewsBot.Core.Tests.Questions;

public class PublicationTests
{
    [Theory]
    [InlineData("3月9日的济宁日报上写了什么", "济宁日报", null, 3, 9)]
    [InlineData("《齐鲁晚报》报道了哪些学校", "齐鲁晚报", null, null, null)]
    [InlineData("2022年3月9日的报纸上有哪些活动", null, 2022, 3, 9)]
    public void Find_PaperNamed_IsRead(string folded, string? newspaper, int? year, int? month, int? day) =>
        Assert.Equal(new Publication(newspaper, year, month, day), Publication.Find(folded)?.Publication);

    [Theory]
    [InlineData("3月9日济宁工作站揭牌了吗")]
    [InlineData("报名时间是什么时候")]
    public void Find_DateOfTheNewsOnly_IsNone(string folded) => Assert.Null(Publication.Find(folded));

    [Fact]
    public void Read_PaperNamed_IsNotSearchedFor() =>
        Assert.DoesNotContain("日报", QuestionText.Read("3月9日的济宁日报上梁营村做了什么").SearchText, StringComparison.Ordinal);
}
