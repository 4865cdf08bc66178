using NewsBot.Core.Newspapers;

namespace NewsBot.Ingestion.Pages;

/// <summary>A page read.</summary>
/// <param name="Articles">Its articles, in the order of the file.</param>
/// <param name="OtherLines">The lines that belong to the page and to no article: masthead, date line, editors' credits.</param>
public sealed record NewspaperPage(IReadOnlyList<Article> Articles, IReadOnlyList<string> OtherLines)
{
    /// <summary>How sure the reading is, 0 to 1: that of its least sure article (<see cref="Article.Confidence"/>).</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>Whether somebody should look at the page before answers are taken from it.</summary>
    public bool NeedsReview { get; init; }

    /// <summary>The page, it and its articles marked for review if it is less sure than <paramref name="minConfidence"/>, 0 to 1.</summary>
    public NewspaperPage ReviewedBelow(double minConfidence) => Confidence >= minConfidence ? this : this with
    {
        NeedsReview = true,
        Articles = [.. Articles.Select(article => article with { NeedsReview = true })],
    };
}

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
    private const double NoHeadlineFactor = 0.5;

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

        // 4. Articles. One that had to be named after its own words may be a part of another.
        var articles = reading.Runs.Zip(reading.Confidence).Where(entry => entry.First.IsArticle)
            .Select(entry => new ArticleBuilder([.. entry.First.Roles(printed)], areTorn: true).Build(sourceFile, metadata) with { Confidence = entry.Second * (entry.First.NeedsHeadline(printed) ? NoHeadlineFactor : 1) }).ToList();
        return new NewspaperPage(articles, [.. furniture, .. loose]) { Confidence = reading.Confidence.Concat(articles.Select(article => article.Confidence ?? 1)).Append(1).Min() };
    }
}
