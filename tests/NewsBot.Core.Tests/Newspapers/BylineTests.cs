using NewsBot.Core.Newspapers;

namespace NewsBot.Core.Tests.Newspapers;

public class BylineTests
{
    [Theory]
    [InlineData("■本报记者 张体儒", "记者 张体儒")]
    [InlineData("本报通讯员 邓红梅", "通讯员 邓红梅")]
    [InlineData("记者 刘传伏 通讯员高德雨 胡宽", "记者 刘传伏|通讯员 高德雨|通讯员 胡宽")]
    [InlineData("通讯员 周 倩", "通讯员 周倩")]
    [InlineData("■记者 张体儒 摄", "记者·摄影 张体儒")]
    [InlineData("记者王理略、通讯员鄢婉", "记者 王理略|通讯员 鄢婉")]
    public void ReadPeople_Byline_GivesNamesWithRoles(string byline, string expected) =>
        Assert.Equal(expected, string.Join('|', BylineReader.ReadPeople(byline).Select(person => $"{person.Role} {person.Name}")));

    [Theory]
    [InlineData("■本报记者 张体儒", true)]
    [InlineData("本报通讯员 周倩", true)]
    [InlineData("记者了解到，近年来，我市不断完善知识产权体制", false)]
    [InlineData("我市消防新媒体宣传再获殊荣", false)]
    public void IsByline_Line_TellsWhetherItIsNothingElse(string line, bool expected) => Assert.Equal(expected, BylineReader.IsByline(line));

    [Theory]
    [InlineData("本报汶上讯（通讯员 郭桂花）3月3日，", "汶上", "郭桂花")]
    [InlineData("本报讯 近日，", null, "")]
    [InlineData("新华社北京5月3日电（记者 张三、李四）今年", "北京", "张三李四")]
    [InlineData("湖北日报讯（记者王理略、通讯员鄢婉）2022年", null, "王理略鄢婉")]
    public void FindLeadIn_Report_GivesPlaceAndPeople(string paragraph, string? place, string people)
    {
        var lead = LeadIn.Find(paragraph);

        Assert.NotNull(lead);
        Assert.Equal(place, lead.Place);
        Assert.Equal(people, string.Concat(lead.Byline.Select(person => person.Name)));
    }

    [Theory]
    [InlineData("本报通讯员 周倩")]
    [InlineData("据介绍，县妇幼保健计划生育服务中心")]
    [InlineData("电视台播出的节目")]
    public void FindLeadIn_OtherText_FindsNone(string paragraph) => Assert.Null(LeadIn.Find(paragraph));
}
