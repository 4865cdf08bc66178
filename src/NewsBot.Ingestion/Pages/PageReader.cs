using NewsBot.Core.Newspapers;

namespace NewsBot.Ingestion.Pages;

/// <summary>A page read.</summary>
/// <param name="Articles">Its articles, in the order of the file.</param>
/// <param name="OtherLines">The lines that belong to the page and to no article: masthead, date line, editors' credits.</param>
public sealed record NewspaperPage(IReadOnlyList<Article> Articles, IReadOnlyList<string> OtherLines);

/// <summary>
/// Reads the text of a newspaper page, as it comes out of a PDF, into articles. Four steps, each a function of the one before:
/// <code>
/// text -1-> PageLine[]   lines with their printed width
///      -2-> PagePiece[]  what belongs together, and is body, head, byline or furniture   (PieceCutter)
///      -3-> ArticleRun[] which pieces make an article, best over the whole page          (ArticleAssembler)
///      -4-> Article[]    text, blocks with their source lines, headlines, people         (ArticleBuilder)
/// </code>
/// </summary>
public static class PageReader
{
    /// <summary>The articles of <paramref name="text"/>. Every printed line is in exactly one article or among the other lines.</summary>
    public static NewspaperPage Read(string text, string sourceFile, PageMetadata metadata)
    {
        // 1. Lines, 2. pieces.
        var pieces = PieceCutter.Cut(PageLine.Split(text));
        var furniture = pieces.Where(piece => piece.Kind == PieceKind.Furniture).SelectMany(piece => piece.Lines.Select(line => line.Text)).ToList();
        var printed = pieces.Where(piece => piece.Kind != PieceKind.Furniture).ToList();

        // 3. Which pieces make an article; what belongs to none are other lines.
        var reading = ArticleAssembler.Assemble(printed);
        var loose = reading.Runs.Where(run => !run.IsArticle).SelectMany(run => printed[run.Start].Lines.Select(line => line.Text));

        // 4. Articles.
        var articles = reading.Runs.Where(run => run.IsArticle).Select(run => new ArticleBuilder(printed, run).Build(sourceFile, metadata)).ToList();
        return new NewspaperPage(articles, [.. furniture, .. loose]);
    }
}
