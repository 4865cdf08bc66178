using NewsBot.Core.Feedback;

namespace NewsBot.Core.Tests.Feedback;

public class CommentMaskTests
{
    [Theory]
    [InlineData("请打13812345678找我", "请打〔电话〕找我")]
    [InlineData("请打138-1234-5678", "请打〔电话〕")]
    [InlineData("１３８１２３４５６７８", "〔电话〕")]
    [InlineData("0537-2345678转", "〔电话〕转")]
    [InlineData("+86 138 1234 5678", "〔电话〕")]
    [InlineData("身份证37080219900101123X。", "身份证〔身份证号〕。")]
    [InlineData("写信到wang.li@mail.example.cn吧", "写信到〔邮箱〕吧")]
    [InlineData("编号 1234567", "编号 ***")]
    [InlineData("75个托育位是2021年的", "75个托育位是2021年的")]
    [InlineData("  好\n的\u0007 ", "好 的")]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Apply_Comment_KeepsNothingThatTellsWho(string? comment, string? expected) => Assert.Equal(expected, CommentMask.Apply(comment, 100));

    [Fact]
    public void Apply_LongComment_IsCut() => Assert.Equal(10, CommentMask.Apply(new string('好', 50), 10)!.Length);
}
