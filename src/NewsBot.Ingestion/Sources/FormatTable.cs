using NewsBot.Ingestion.Feeds;
using NewsBot.Ingestion.Files;
using NewsBot.Ingestion.Markdown;
using NewsBot.Ingestion.Pdf;
using NewsBot.Ingestion.ReadyArticles;
using NewsBot.Ingestion.Web;
using NewsBot.Ingestion.Word;

namespace NewsBot.Ingestion.Sources;

/// <summary>All the formats that are read, archives aside.</summary>
internal static class FormatTable
{
    private static readonly IReadOnlyList<IFormatReader> Readers =
    [
        new TextPageReader(),
        new PdfReader(),
        new WebPageReader(),
        new WordReader(),
        new MarkdownReader(),
        new ReadyArticleReader(),
        new JsonReader(),
        new FeedFileReader(),
    ];

    /// <summary>The ending of archives.</summary>
    public const string Archive = ".zip";

    /// <summary>All endings that are read, as a problem lists them.</summary>
    public static string Endings { get; } = string.Join(", ", Readers.SelectMany(reader => reader.Endings).Append(Archive));

    /// <summary>The reader of files that are named <paramref name="name"/>, or null. The longest ending decides: .jsonl.gz is not .gz.</summary>
    public static IFormatReader? ReaderOf(string name) => Readers.FirstOrDefault(reader => reader.Endings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether the file's name says that it is an archive.</summary>
    public static bool IsArchive(string name) => name.EndsWith(Archive, StringComparison.OrdinalIgnoreCase);
}
