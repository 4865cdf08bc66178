using System.Text.Json;
using NewsBot.Core.Newspapers;
using NewsBot.Ingestion.Pages;

namespace NewsBot.Ingestion.Tests.Pages;

/// <summary>Pages of other make, invented, with what stands on them: <c>invented-N.txt</c> and <c>invented-N.expected.json</c>.</summary>
public class InventedPageTests
{
    [Theory]
    [InlineData("invented-1")]
    [InlineData("invented-2")]
    [InlineData("invented-5")]
    public void Read_OtherPage_FindsItsArticlesWhole(string name)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Pages");
        var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, name + ".expected.json"))).RootElement.EnumerateArray().ToList();

        var articles = PageReader.Read(File.ReadAllText(Path.Combine(folder, name + ".txt")), name, new PageMetadata()).Articles;

        Assert.Equal(expected.Count, articles.Count);
        Assert.All(expected.Zip(articles), pair => AssertSame(pair.First, pair.Second));
    }

    private static void AssertSame(JsonElement expected, Article article)
    {
        // A caption without a headline is given the name of its event, which no page prints.
        if (expected.GetProperty("headline").GetString() is { Length: > 0 } headline)
        {
            Assert.Equal(Squeeze(headline), Squeeze(article.FullHeadline));
        }

        Assert.Equal(expected.GetProperty("people").EnumerateArray().Select(person => person.GetString()), article.Byline.Select(person => person.Name));
        Assert.Equal(expected.GetProperty("sectionHeads").EnumerateArray().Select(head => head.GetString()), article.SectionHeads);

        var text = string.Concat(article.Blocks.Where(block => block.Kind == BlockKind.Paragraph || article.Kind == ArticleKind.PhotoCaption).Select(block => block.Span.In(article.Text)));
        Assert.Equal(Squeeze(expected.GetProperty("text").GetString()!), Squeeze(text));
    }

    private static string Squeeze(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
