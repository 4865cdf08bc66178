using DocumentFormat.OpenXml.Packaging;
using NewsBot.Ingestion.Layout;
using NewsBot.Ingestion.Pages;
using NewsBot.Ingestion.Sources;

namespace NewsBot.Ingestion.Word;

/// <summary>Reads Word documents: a manuscript with one article, or a page with several under headings or large type.</summary>
internal sealed class WordReader : IFormatReader
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Endings => [".docx"];

    /// <inheritdoc/>
    public IReadOnlyList<FileSignature> Signatures => [FileSignature.Zip];

    /// <inheritdoc/>
    public IEnumerable<NewspaperPage> Read(SourceFile file, ReadContext context)
    {
        var bytes = file.ReadAll(context.Options.MaxDocumentMegabytes, nameof(SourceOptions.MaxDocumentMegabytes));
        PackageCheck.Throw(bytes, context.Options);
        using var stream = new MemoryStream(bytes, writable: false);
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        var paragraphs = ManuscriptParagraphs.Of(document.MainDocumentPart ?? throw new SourceRefusedException(SourceProblemKind.Damaged, "this Word document has no text part; open and save it again in Word."));
        var (articles, others) = FlowDocument.Several(paragraphs);
        return [LaidOutPages.Page(articles, others, file.Name, new PageMetadata())];
    }
}
