using NewsBot.Core.Newspapers;
using NewsBot.TestKit;

namespace NewsBot.Core.Tests.Newspapers;

public class PassageCutterTests
{
    private static readonly string LongParagraph = string.Concat(Enumerable.Range(1, 40).Select(number => $"这是这篇文章的第{number}句话。"));

    [Fact]
    public void Cut_LongArticle_CoversEverySentenceOnceAndEndsPassagesAtSentences()
    {
        var article = ArticleBuilder.Article("a", "标题", LongParagraph, "短短一段。");

        var passages = PassageCutter.Cut(article);

        Assert.Equal(article.Text.Replace("\n", "", StringComparison.Ordinal), string.Concat(passages.Select(passage => passage.Text.Replace("\n", "", StringComparison.Ordinal))));
        Assert.All(passages, passage => Assert.EndsWith("。", passage.Text, StringComparison.Ordinal));
        Assert.All(passages, passage => Assert.InRange(passage.Span.Length, 1, PassageCutter.TargetLength));
        Assert.All(passages, passage => Assert.Equal(passage.Text, passage.Span.In(article.Text)));
    }

    [Fact]
    public void Cut_SectionHead_StartsAPassageThatCarriesIt()
    {
        var plain = ArticleBuilder.Article("a", "标题", "第一段。", "小标题", "第二段。");
        var article = plain with { Blocks = [plain.Blocks[0], plain.Blocks[1] with { Kind = BlockKind.SectionHead }, plain.Blocks[2]] };

        var passages = PassageCutter.Cut(article);

        Assert.Equal(["第一段。", "第二段。"], passages.Select(passage => passage.Text));
        Assert.Equal(["", "小标题"], passages.Select(passage => passage.SectionHead));
    }

    [Fact]
    public void LinesOf_SpanInsideAParagraph_GivesOnlyItsOwnLines()
    {
        var article = ArticleBuilder.Article("a", "标题", "第一行。", "第二行。", "第三行。");

        Assert.Equal(new LineRange(2, 2), article.LinesOf(new TextSpan(5, 9)));
        Assert.Equal(new LineRange(2, 3), article.LinesOf(new TextSpan(6, 12)));
    }
}
