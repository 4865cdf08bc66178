using System.Text.Json;
using Microsoft.Extensions.Options;
using NewsBot.Core.Dates;
using NewsBot.Ingestion.Files;
using NewsBot.Ingestion.Pages;
using NewsBot.Ingestion.ReadyArticles;

namespace NewsBot.Ingestion.Sources;

/// <summary>Reads a newspaper page from its text file and the <c>NAME.meta.json</c> beside it.</summary>
public sealed class PageFileReader(IOptions<SourceOptions> options)
{
    /// <summary>The page, or null where it could not be read, which <paramref name="report"/> is then told.</summary>
    public NewspaperPage? Read(string path, Action<SourceProblem> report)
    {
        try
        {
            return ReadText(path, report);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            report(new SourceProblem(path, null, SourceProblemKind.NotReadable, $"the file could not be read ({exception.Message.TrimEnd('.')}); check its rights."));
            return null;
        }
    }

    private NewspaperPage? ReadText(string path, Action<SourceProblem> report)
    {
        var length = new FileInfo(path).Length;
        var most = options.Value.MaxPageMegabytes;
        if (length > most * 1024L * 1024L)
        {
            return Refuse(SourceProblemKind.TooLarge, $"the file has {length / 1024.0 / 1024.0:F1} MB and a page may have {most} MB; split it into pages, or raise Sources:MaxPageMegabytes.");
        }

        if (TextDecoder.Decode(File.ReadAllBytes(path)) is not { } text)
        {
            return Refuse(SourceProblemKind.NotText, "this is not text; give a page as plain text in UTF-8, UTF-16, GB18030 or Big5.");
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return Refuse(SourceProblemKind.Empty, "the file is empty; there is nothing to read.");
        }

        var page = PageReader.Read(text, Path.GetFileName(path), ReadMetadata(path, report)).ReviewedBelow(options.Value.MinPageConfidence);
        page = page with { Articles = [.. PublicationDay.AddTo(page.Articles, path, page.OtherLines)] };
        return page.Articles.Count > 0 ? page : Refuse(SourceProblemKind.NoArticle, "no article was found: nothing in it ends like a sentence of a report.");

        NewspaperPage? Refuse(SourceProblemKind kind, string message)
        {
            report(new SourceProblem(path, null, kind, message));
            return null;
        }
    }

    private static PageMetadata ReadMetadata(string path, Action<SourceProblem> report)
    {
        var beside = Path.ChangeExtension(path, ".meta.json");
        if (!File.Exists(beside))
        {
            return new PageMetadata();
        }

        try
        {
            var file = JsonSerializer.Deserialize(File.ReadAllBytes(beside), IngestionJson.Default.PageMetadataFile);
            var date = DateText.Read(file?.Date);
            if (file?.Date is not null && date is null)
            {
                report(new SourceProblem(beside, null, SourceProblemKind.Malformed, "\"date\" is not a day; write it as 2022-03-10, or leave it out."));
            }

            return new PageMetadata(file?.Newspaper, date, file?.Page, WebAddress.OrNull(file?.Url));
        }
        catch (JsonException)
        {
            report(new SourceProblem(beside, null, SourceProblemKind.Malformed, "this is not JSON of the form {\"newspaper\",\"date\",\"page\",\"url\"}; the page was read without it."));
            return new PageMetadata();
        }
    }
}
