using System.Text.Json;
using NewsBot.Core.Dates;
using NewsBot.Core.Newspapers;
using NewsBot.Ingestion.Pages;
using NewsBot.Ingestion.ReadyArticles;

namespace NewsBot.Ingestion.Sources;

/// <summary>
/// What is known of a file's articles from around them: the <c>NAME.meta.json</c> beside the file, the file's name, the page's masthead. An article keeps
/// what it says of itself. Its date is looked for in that order, and where it was found is kept.
/// </summary>
internal sealed class PageSurroundings(PageMetadata beside, string name)
{
    /// <summary>The largest metadata file, in mebibytes.</summary>
    private const int MaxMegabytes = 1;

    /// <summary>What is known around <paramref name="file"/>. The name of one of ready-made articles mostly tells the day it was made, and counts for nothing.</summary>
    public static PageSurroundings Of(SourceFile file, bool isReadyMade, Action<SourceProblem> report) => new(ReadBeside(file, report), isReadyMade ? "" : file.Name);

    /// <summary>The name of the metadata that may lie beside a file.</summary>
    public static string BesideName(string file) => Path.GetFileNameWithoutExtension(file) + ".meta.json";

    /// <summary>The page with what its articles do not say themselves.</summary>
    public NewspaperPage AddTo(NewspaperPage page) => page with { Articles = [.. PublicationDay.AddTo(page.Articles.Select(AddTo), name, page.OtherLines)] };

    private Article AddTo(Article article)
    {
        var (date, source) = article.Date is { } own ? (own, article.DateSource ?? DateSource.Article)
            : beside.Date is { } told ? (told, DateSource.Metadata)
            : ((DateOnly?)null, (DateSource?)null);
        return article with
        {
            Date = date,
            DateSource = source,
            Newspaper = article.Newspaper ?? beside.Newspaper,
            Page = beside.Page ?? article.Page,
            Url = article.Url ?? beside.Url,
        };
    }

    private static PageMetadata ReadBeside(SourceFile file, Action<SourceProblem> report)
    {
        if (file.Beside(BesideName(file.Name)) is not { } beside)
        {
            return new PageMetadata();
        }

        try
        {
            var metadata = JsonSerializer.Deserialize(beside.ReadAll(MaxMegabytes, nameof(SourceOptions.MaxPageMegabytes)), IngestionJson.Default.PageMetadataFile);
            var date = DateText.Read(metadata?.Date);
            if (metadata?.Date is not null && date is null)
            {
                report(new SourceProblem(beside.Path, null, SourceProblemKind.Malformed, "\"date\" is not a day; write it as 2022-03-10, or leave it out."));
            }

            return new PageMetadata(metadata?.Newspaper, date, metadata?.Page, WebAddress.OrNull(metadata?.Url));
        }
        catch (JsonException)
        {
            report(new SourceProblem(beside.Path, null, SourceProblemKind.Malformed, "this is not JSON of the form {\"newspaper\",\"date\",\"page\",\"url\"}; the page was read without it."));
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException or SourceRefusedException)
        {
            report(GuardedReading.ProblemOf(exception, beside));
        }

        return new PageMetadata();
    }
}
