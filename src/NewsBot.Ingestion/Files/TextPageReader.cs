using NewsBot.Ingestion.Pages;
using NewsBot.Ingestion.Sources;

namespace NewsBot.Ingestion.Files;

/// <summary>Reads a newspaper page as plain text, in any of the encodings of <see cref="TextDecoder"/>.</summary>
internal sealed class TextPageReader : IFormatReader
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Endings => [".txt"];

    /// <inheritdoc/>
    public IReadOnlyList<FileSignature> Signatures => [FileSignature.Text];

    /// <inheritdoc/>
    public IEnumerable<NewspaperPage> Read(SourceFile file, ReadContext context)
    {
        var page = PageReader.Read(TextFile.Read(file, context), file.Name, new PageMetadata());
        return page.Articles.Count > 0 ? [page] : throw new SourceRefusedException(SourceProblemKind.NoArticle, "no article was found: nothing in it ends like a sentence of a report.");
    }
}
