using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using NewsBot.Core.Newspapers;
using NewsBot.Ingestion.Layout;
using NewsBot.Ingestion.Pages;
using Reader = SmartReader.Reader;

namespace NewsBot.Ingestion.Web;

/// <summary>Takes the one article of a web page out of its menus, lists and comments, by the rules of the Readability library.</summary>
internal static class MainArticle
{
    /// <summary>Pages with more elements than this are lists.</summary>
    private const int MostElements = 50_000;

    /// <summary>Readability was made for long English articles; a Chinese report says all in fewer characters.</summary>
    private const int FewestCharacters = 60;

    /// <summary>Never asked for anything; Readability needs an address to complete links with.</summary>
    private const string Address = "http://localhost/";

    /// <summary>The article, or null where there is none. Changes <paramref name="document"/>.</summary>
    public static LaidOutArticle? Of(IHtmlDocument document, TypeSizes types)
    {
        var headings = document.QuerySelectorAll("h1, h2").Select(heading => heading.TextContent.Trim()).ToList();
        var plain = ParagraphFinder.Of(document.Body!, types);
        var title = document.Title ?? "";
        using var reader = new Reader(Address, document) { MaxElemsToParse = MostElements, CharThreshold = FewestCharacters, ContinueIfNotReadable = true };
        var article = reader.GetArticle();
        var headline = headings.FirstOrDefault(heading => heading.Length > 3 && title.Contains(heading, StringComparison.Ordinal)) ?? (headings.Count == 1 ? headings[0] : null);
        using var content = new HtmlParser().ParseDocument(article.IsReadable ? article.Content ?? "" : "");
        var paragraphs = WithoutSurroundings(ParagraphFinder.Of(content.Body!, TypeSizes.Of(content)));
        return FlowDocument.One(headline ?? article.Title ?? title, paragraphs) is { } found && IsRead(found) ? found
            : FlowDocument.Several(WithoutSurroundings(plain)).Articles.FirstOrDefault(IsRead);
    }

    /// <summary>Without the lines before and behind the text that are no sentences: the source, the editors, links to other pages. Heads and bylines right above the text stay.</summary>
    private static List<FlowParagraph> WithoutSurroundings(IReadOnlyList<FlowParagraph> paragraphs)
    {
        var last = paragraphs.Count - 1;
        while (last >= 0 && !PagePiece.EndsSentence(paragraphs[last].Text) && !BylineReader.IsByline(paragraphs[last].Text))
        {
            last--;
        }

        var first = 0;
        while (first < last && paragraphs[first].Level == 0 && !PagePiece.EndsSentence(paragraphs[first].Text) && !BylineReader.IsByline(paragraphs[first].Text))
        {
            first++;
        }

        return [.. paragraphs.Skip(first).Take(last - first + 1)];
    }

    private static bool IsRead(LaidOutArticle article) => article.Parts.Any(part => PagePiece.EndsSentence(part.Block.Text));
}
