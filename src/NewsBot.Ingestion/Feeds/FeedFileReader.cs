using NewsBot.Ingestion.Files;
using NewsBot.Ingestion.Pages;
using NewsBot.Ingestion.Sources;

namespace NewsBot.Ingestion.Feeds;

/// <summary>Reads RSS and Atom feeds that were saved as files.</summary>
internal sealed class FeedFileReader : IFormatReader
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Endings => [".rss", ".atom", ".xml"];

    /// <inheritdoc/>
    public IReadOnlyList<FileSignature> Signatures => [FileSignature.Xml, FileSignature.Text];

    /// <inheritdoc/>
    public bool IsReadyMade => true;

    /// <inheritdoc/>
    public IEnumerable<NewspaperPage> Read(SourceFile file, ReadContext context) => [FeedText.Read(TextFile.Read(file, context, longLines: true), file.Path, file.Name, context)];
}
