using NewsBot.Replay;

namespace NewsBot.Tests.Replay;

public class NamesAndNumbersTests
{
    [Theory]
    [InlineData("有效发明专利4329件。", "有效发明专利4392件。", "4329件")]
    [InlineData("共14329件。", "共4329件。", "14329件")]
    [InlineData("增长12.5%。", "增长2.5%。", "12.5%")]
    [InlineData("四十二人参加。", "二人参加。", "四十二人")]
    [InlineData("■本报记者 张体儒 本报通讯员 邓红梅", "■本报记者 张体如 本报通讯员 邓红梅", "张体儒")]
    [InlineData("张体儒摄于李楼村。", "张体如摄于李楼村。", "张体儒")]
    [InlineData("王志鹏和秦红军到了。", "张志鹏和秦红军到了。", "王志鹏")]
    [InlineData("梁营村第一书记段成国依托派出单位办了义诊。", "梁营村第一书记王五办了义诊。", "段成")]
    [InlineData("在济宁代办处办理。", "在济南代办处办理。", "济宁代办处")]
    [InlineData("“上马干事 勇当标兵”活动。", "“上马干事”活动。", "上马干事勇当标兵")]
    [InlineData("用 NewsBot 查。", "用别的查。", "NewsBot")]
    public void Missing_OneOfThemIsAnother_NamesIt(string expected, string actual, string missing) => Assert.Equal([missing], NamesAndNumbers.Missing(expected, actual));

    [Theory]
    [InlineData("有效发明专利4,329件。", "专利 ４３２９ 件，都有效。")]
    [InlineData("高质量发展。", "高效量发展。")]
    [InlineData("本报记者 张体儒", "记者张体儒说")]
    [InlineData("群众很高兴。", "群众很满意。")]
    public void Missing_OnlyTheWordingChanged_NamesNothing(string expected, string actual) => Assert.Empty(NamesAndNumbers.Missing(expected, actual));

    [Theory]
    [InlineData("收入同比增长12.5%。", "收入同比下降12.5%。", "增长12.5%", "下降12.5%")]
    [InlineData("投诉减少了30%，收入提高5%。", "投诉增加了30%，收入提高5%。", "减少了30%", "增加了30%")]
    [InlineData("人口有所增长。", "人口有所下降。", "增长", "下降")]
    public void Turned_OtherDirection_NamesBoth(string expected, string actual, string before, string after) => Assert.Equal([(before, after)], NamesAndNumbers.Turned(expected, actual));

    [Theory]
    [InlineData("收入同比增长12.5%。", "收入同比提高了12.5%。")]
    [InlineData("收入增长5%，支出下降5%。", "支出下降5%，收入增长5%。")]
    [InlineData("收入增长。", "有12家企业。")]
    public void Turned_SameDirection_NamesNothing(string expected, string actual) => Assert.Empty(NamesAndNumbers.Turned(expected, actual));
}
