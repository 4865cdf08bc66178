using FsCheck;
using FsCheck.Fluent;
using NewsBot.Core.Chinese;
using NewsBot.Core.Newspapers;

namespace NewsBot.Core.Tests.Chinese;

public class SentenceSplitterTests
{
    [Theory]
    [InlineData("今天晴。明天雨！后天呢？", "今天晴。|明天雨！|后天呢？")]
    [InlineData("他说：“好。我去。”大家笑了。", "他说：“好。我去。”|大家笑了。")]
    [InlineData("“谁来管？怎么管？”这是两个问题。", "“谁来管？怎么管？”这是两个问题。")]
    [InlineData("增长22.9%，达到4.5亿元。完", "增长22.9%，达到4.5亿元。|完")]
    [InlineData("本报汶上讯（通讯员 郭桂花）3月3日，基地启用。", "本报汶上讯（通讯员 郭桂花）|3月3日，基地启用。")]
    [InlineData("第一行\n第二行", "第一行|第二行")]
    [InlineData("", "")]
    public void Split_Text_GivesItsSentences(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', SentenceSplitter.Split(text, new TextSpan(0, text.Length)).Select(span => span.In(text))));

    [Fact]
    public void Split_AnyText_KeepsEveryPrintedCharacterOnceAndInOrder()
    {
        var texts = Gen.Elements("。", "？", "”", "“", "（", "）", "\n", " ", "，", "甲", "乙", "丙", "1", ".").ArrayOf().Select(string.Concat).ToArbitrary();
        Prop.ForAll(texts, text => Squeeze(text) == Squeeze(string.Concat(SentenceSplitter.Split(text, new TextSpan(0, text.Length)).Select(span => span.In(text)))))
            .QuickCheckThrowOnFailure();
    }

    private static string Squeeze(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
