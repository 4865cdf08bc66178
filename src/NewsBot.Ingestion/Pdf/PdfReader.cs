using NewsBot.Ingestion.Layout;
using NewsBot.Ingestion.Pages;
using NewsBot.Ingestion.Sources;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace NewsBot.Ingestion.Pdf;

/// <summary>
/// Reads PDFs, one page or a whole issue:
/// <code>
/// letters -1-> PrintedLine[]    what stands on one line of one column   (LineFinder)
///         -2-> PageStrip[]      columns in the order they are read      (ReadingOrder)
///         -3-> LaidOutBlock[]   paragraphs and heads, lines rejoined    (BlockBuilder)
///         -4-> LaidOutArticle[] large type opens an article             (ArticleAssembly)
/// </code>
/// A text that breaks off at a page's end goes on with the next page. Pages that are pictures are reported as needing OCR.
/// </summary>
internal sealed class PdfReader : IFormatReader
{
    /// <summary>A page with fewer printed letters than this, and a picture, is a scan with a stamp on it.</summary>
    private const int FewestLetters = 20;

    /// <summary>More letters than this are no newspaper page: the largest have some 20,000.</summary>
    private const int MostLetters = 200_000;

    /// <inheritdoc/>
    public IReadOnlyList<string> Endings => [".pdf"];

    /// <inheritdoc/>
    public IReadOnlyList<FileSignature> Signatures => [FileSignature.Pdf];

    /// <inheritdoc/>
    public IEnumerable<NewspaperPage> Read(SourceFile file, ReadContext context)
    {
        using var document = Open(file.ReadAll(context.Options.MaxDocumentMegabytes, nameof(SourceOptions.MaxDocumentMegabytes)));
        var count = Math.Min(document.NumberOfPages, context.Options.MaxPages);
        if (count < document.NumberOfPages)
        {
            context.Report(new SourceProblem(file.Path, null, SourceProblemKind.TooLarge, $"it has {document.NumberOfPages:N0} pages and {count:N0} were read; split it, or raise Sources:MaxPages."));
        }

        var pictures = new List<int>();
        var carried = new List<LaidOutBlock>();
        for (var number = 1; number <= count; number++)
        {
            context.Cancelled.ThrowIfCancellationRequested();
            if (ReadPage(document, number, file, context) is not { } page)
            {
                continue;
            }

            if (page.Lines.Sum(line => line.Text.Length) < FewestLetters && page.IsPicture)
            {
                pictures.Add(number);
                continue;
            }

            // What begins before this page's first headline may go on with the page before, so a page is given out when the next one is read.
            var blocks = PageBlocks.Of(new PrintedPage(number, page.Width, page.Height, page.Lines));
            var starts = blocks.FindIndex(block => block.IsHead);
            if (carried.Count > 0 && (starts < 0 || starts > 0))
            {
                var (before, rest) = starts < 0 ? (blocks, []) : (blocks[..starts], blocks[starts..]);
                PageBlocks.GoOn(carried, before);
                blocks = rest;
            }

            if (carried.Count > 0 && blocks.Count > 0)
            {
                yield return Page(carried, file);
                carried.Clear();
            }

            carried.AddRange(blocks);
        }

        if (carried.Count > 0)
        {
            yield return Page(carried, file);
        }

        if (pictures.Count > 0)
        {
            context.Report(new SourceProblem(file.Path, null, SourceProblemKind.NeedsOcr, $"{(pictures.Count == 1 ? "page" : "pages")} {string.Join(", ", pictures.Take(20))}{(pictures.Count > 20 ? ", …" : "")} of {document.NumberOfPages} hold a picture and no text; run OCR on the file and give the result."));
        }
    }

    private static PdfDocument Open(byte[] bytes)
    {
        try
        {
            return PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, FilterProvider = BoundedFilters.Instance });
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new SourceRefusedException(SourceProblemKind.Locked, "the PDF is locked with a password; save it without one.");
        }
    }

    private static ReadPageResult? ReadPage(PdfDocument document, int number, SourceFile file, ReadContext context)
    {
        try
        {
            var page = document.GetPage(number);
            if (page.Letters.Count > MostLetters)
            {
                throw new SourceRefusedException(SourceProblemKind.TooLarge, $"page {number} has {page.Letters.Count:N0} letters and may have {MostLetters:N0}; no newspaper page has as many.");
            }

            return new ReadPageResult(page.Width, page.Height, LineFinder.Find(page), page.NumberOfImages > 0);
        }
#pragma warning disable CA1031 // A damaged page makes PdfPig throw anything at all; the reason is told and the other pages go on.
        catch (Exception exception) when (exception is not SourceRefusedException and not OperationCanceledException && document.NumberOfPages > 1)
#pragma warning restore CA1031
        {
            context.Report(GuardedReading.ProblemOf(exception, file) is var problem ? problem with { Message = $"page {number}: {problem.Message}" } : problem);
            return null;
        }
    }

    private static NewspaperPage Page(IReadOnlyList<LaidOutBlock> blocks, SourceFile file)
    {
        var (articles, others) = ArticleAssembly.Of(blocks);
        return LaidOutPages.Page(articles, others, file.Name, new PageMetadata(Page: PageName.Of(others) ?? $"{blocks[0].Page}"));
    }

    private sealed record ReadPageResult(double Width, double Height, IReadOnlyList<PrintedLine> Lines, bool IsPicture);
}
