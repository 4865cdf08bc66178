using System.Text.Json.Nodes;
using NewsBot.Core.Privacy;

namespace NewsBot.Core.Tests.Privacy;

public class SensitiveTextTests
{
    [Theory]
    [InlineData("我的电话是13800138000，请回电", "我的电话是〔电话〕，请回电")]
    [InlineData("+86 138-0013-8000", "〔电话〕")]
    [InlineData("8613800138000", "〔电话〕")]
    [InlineData("138 0013 8000、1380 013 8000 和 138.001.38000", "〔电话〕、〔电话〕 和 〔电话〕")]
    [InlineData("1 3 8 0 0 1 3 8 0 0 0", "〔电话〕")]
    [InlineData("１３８００１３８０００", "〔电话〕")]
    [InlineData("幺三八零零幺三八零零零", "〔电话〕")]
    [InlineData("0537-2967123转801", "〔电话〕")]
    [InlineData("(010)65128888", "〔电话〕")]
    [InlineData("+86-537-2967123", "〔电话〕")]
    [InlineData("400-123-4567 或 8008101234", "〔电话〕 或 〔电话〕")]
    [InlineData("座机 2967123", "座机 〔电话〕")]
    [InlineData("身份证37080219900307123X", "身份证〔身份证号〕")]
    [InlineData("370802 19900307 1234", "〔身份证号〕")]
    [InlineData("370802900307123", "〔身份证号〕")]
    [InlineData("卡号6222 0212 3456 7890 123", "卡号〔卡号〕")]
    [InlineData("卡6222021234567890", "卡〔卡号〕")]
    [InlineData("写信给Wang.li+a@Example.com.cn吧", "写信给〔邮箱〕吧")]
    [InlineData("通行证H12345678", "通行证〔证件号〕")]
    public void Mask_WhatTellsWhoSomebodyIs_BecomesAWord(string text, string expected) => Assert.Equal(expected, SensitiveText.Mask(text));

    [Theory]
    [InlineData("有效发明专利拥有量4329件，增长12.5%")]
    [InlineData("2023年8月9日的1200000元，共15000000000元")]
    [InlineData("20230809 第3版，编号 2023-08-09-003")]
    [InlineData("请打12345、110或120")]
    [InlineData("π是3.14159265358979，圆周率")]
    [InlineData("从2016到2023年，1300多人，1.3万户")]
    [InlineData("价格 12,345,678 元")]
    [InlineData("二〇二三年八月")]
    [InlineData("@济宁 与 a@b")]
    public void Mask_OtherNumbers_Stay(string text) => Assert.Equal(text, SensitiveText.Mask(text));

    [Fact]
    public void Mask_Json_MasksTextsAndNumbersHoweverDeep()
    {
        var masked = SensitiveText.Mask(JsonNode.Parse("""{"phone":13800138000,"a":[{"b":"a@b.cn"},4329,true,null],"13800138000":"x"}"""));

        Assert.Equal("""{"phone":"〔电话〕","a":[{"b":"〔邮箱〕"},4329,true,null],"13800138000":"x"}""", masked!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a.")]
    [InlineData("1 ")]
    [InlineData("13800 ")]
    [InlineData("电话")]
    public void Mask_HugeText_ComesBackInTime(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 100_000));

        Assert.True(SensitiveText.Mask(text).Length <= text.Length);
    }

    [Fact]
    public void Mask_Again_ChangesNothing() => Assert.Equal(SensitiveText.Mask("138 0013 8000 a@b.cn"), SensitiveText.Mask(SensitiveText.Mask("138 0013 8000 a@b.cn")));

    [Fact]
    public void Of_SameKey_IsStableAndDependsOnChannelAndKey()
    {
        var pseudonym = new Pseudonym(new byte[16]);

        Assert.Equal(pseudonym.Of("webchat", "u"), new Pseudonym(new byte[16]).Of("webchat", "u"));
        Assert.Equal(3, new[] { pseudonym.Of("webchat", "u"), pseudonym.Of("msteams", "u"), new Pseudonym([1, .. new byte[15]]).Of("webchat", "u") }.Distinct().Count());
        Assert.Matches("^[0-9a-f]{16}$", pseudonym.Of("webchat", "u"));
    }

    [Fact]
    public void New_ShortKey_IsRefused() => Assert.Throws<ArgumentException>(() => new Pseudonym(new byte[15]));
}
