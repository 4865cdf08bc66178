using FsCheck;
using FsCheck.Fluent;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NewsBot.Channels.BotFramework;

namespace NewsBot.Tests.Channels;

public class MarkdownTextTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(2000).WithEndSize(40);
    private static readonly MarkdownPipeline Plain = new MarkdownPipelineBuilder().Build();
    private static readonly MarkdownPipeline Extended = new MarkdownPipelineBuilder().UseAdvancedExtensions().UseEmojiAndSmiley().UseSmartyPants().Build();

    [Theory]
    [InlineData("截至2021年底，有效发明专利拥有量4329件，增幅达22.9%，比分3:2。")]
    [InlineData("探索“党建+农村人居环境整治”新模式，0—14岁，COVID-19，24小时/天")]
    public void Escape_OrdinaryNews_StaysAsItIs(string text) => Assert.Equal(text, MarkdownText.Escape(text));

    [Theory]
    [InlineData("1. 第一", "1\\. 第一")]
    [InlineData("# 头\n- 项", "\\# 头 \\- 项")]
    [InlineData("[1]: http://a.cn", "\\[1\\]\\: http\\:\\/\\/a\\.cn")]
    [InlineData("<b>粗</b>", "\\<b\\>粗\\<\\/b\\>")]
    [InlineData("    缩进", "缩进")]
    public void Escape_SignsOfMarkdown_AreEscaped(string text, string expected) => Assert.Equal(expected, MarkdownText.Escape(text));

    [Fact]
    public void Escape_AnyText_IsTextInCommonMark() => Check.One(Many, Prop.ForAll(TroublesomeText.Any, text => IsText(text, Plain)));

    [Fact]
    public void Escape_AnyText_IsTextWithAllAdditions() => Check.One(Many, Prop.ForAll(TroublesomeText.Any, text => IsText(text, Extended)));

    [Fact]
    public void Escape_AnyText_IsTextBehindAnAnswerAndBeforeItsMark() =>
        Check.One(Many, Prop.ForAll(TroublesomeText.Any, text => Shown($"报上说：{MarkdownText.Escape(text)}完", Extended) == TroublesomeText.Seen($"报上说：{text.Trim()}完").Replace("： ", "：", StringComparison.Ordinal).Replace(" 完", "完", StringComparison.Ordinal)));

    private static bool IsText(string text, MarkdownPipeline pipeline) => Shown(MarkdownText.Escape(text), pipeline) == TroublesomeText.Seen(text);

    /// <summary>The text where the document is one paragraph of nothing but text, else what it is instead.</summary>
    private static string Shown(string markdown, MarkdownPipeline pipeline)
    {
        var document = Markdown.Parse(markdown, pipeline);
        if (document.Count == 0)
        {
            return "";
        }

        if (document is not [ParagraphBlock { Inline: { } inlines }])
        {
            return $"not one paragraph: {string.Join(' ', document.Select(block => block.GetType().Name))}";
        }

        return inlines.FirstOrDefault(inline => inline is not LiteralInline) is { } other ? $"not text: {other.GetType().Name}"
            : TroublesomeText.Seen(string.Concat(inlines.Cast<LiteralInline>().Select(literal => literal.Content.ToString())));
    }
}
