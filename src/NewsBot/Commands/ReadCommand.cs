using System.CommandLine;
using System.Globalization;
using NewsBot.Core.Newspapers;
using NewsBot.Hosting;
using NewsBot.Ingestion.Pages;
using NewsBot.Ingestion.Sources;

namespace NewsBot.Commands;

/// <summary><c>read FILE… [--json]</c>: what the reader makes of files of any format. Nothing is stored.</summary>
internal static class ReadCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Files of any format that is read, or folders of them.", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "One JSON object a page." };
        var command = new Command("read", "Shows what is read from files, storing nothing.") { files, json };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(files), parsed.GetValue(json)));
        return command;
    }

    private static int Run(IReadOnlyList<string> paths, bool json)
    {
        using var host = NewsBotHost.ForCommand();
        var reader = host.Services.GetRequiredService<SourceReader>();
        var unread = 0;
        foreach (var (path, page) in reader.ReadPages(SourceReader.FindFiles(paths, Report), Report))
        {
            if (json)
            {
                Console.Out.WriteLine(CommandJson.Write(PageResult.Of(path, page), CommandJson.Relaxed.PageResult));
            }
            else
            {
                Show(path, page);
            }
        }

        return unread > 0 ? CommandLine.Failed : CommandLine.Done;

        void Report(SourceProblem problem)
        {
            unread++;
            IndexPreparation.Report(problem);
        }
    }

    private static string KindOf(ArticleKind kind) => kind switch
    {
        ArticleKind.PhotoCaption => "photo caption",
        ArticleKind.Advertisement => "advertisement",
        ArticleKind.Notice => "notice",
        _ => "report",
    };

    /// <summary>Says how sure an article is where that is not plain.</summary>
    private static string Doubt(Article article) =>
        article.Confidence is < 0.9 and { } confidence ? string.Create(CultureInfo.InvariantCulture, $", confidence {confidence:F2}") : "";

    private static string Mark(BlockKind kind) => kind switch
    {
        BlockKind.SectionHead => "## ",
        BlockKind.Caption => "[caption] ",
        BlockKind.Table => "[table] ",
        BlockKind.NameList => "[names] ",
        BlockKind.Verse => "[verse] ",
        _ => "",
    };

    private static string FoundIn(DateSource? source) => source switch
    {
        DateSource.FileName => "by the file's name",
        DateSource.Masthead => "by the masthead",
        DateSource.Metadata => "by the metadata",
        DateSource.Given => "as it was given",
        _ => "by the article itself",
    };

    private static void Show(string path, NewspaperPage page)
    {
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}: {page.Articles.Count} articles{(page.Articles.Any(article => article.Confidence is not null) ? $", confidence {page.Confidence:F2}" : "")}{(page.NeedsReview ? ", needs review" : "")}"));
        foreach (var (article, number) in page.Articles.Select((article, index) => (article, index + 1)))
        {
            Console.Out.WriteLine();
            Console.Out.WriteLine($"{number}. {article.FullHeadline}   [{KindOf(article.Kind)}, {article.Id}{Doubt(article)}]");
            var people = string.Join("、", article.Byline.Select(person => $"{person.Role} {person.Name}"));
            if (article.Date is { } date)
            {
                Console.Out.WriteLine($"   {date:yyyy-MM-dd}, {FoundIn(article.DateSource)}{(article.Newspaper is { } paper ? $"; {paper}" : "")}{(article.Page is { } printed ? $"; page {printed}" : "")}");
            }

            Console.Out.WriteLine($"   {(article.Dateline is { } place ? place + "；" : "")}{(people.Length > 0 ? people : "no byline")}");
            foreach (var block in article.Blocks)
            {
                var text = block.Span.In(article.Text).Replace('\n', '/');
                var lines = block.LineRange is { } range ? $"{range.From}–{range.To}" : "";
                Console.Out.WriteLine($"   {lines,9}  {Mark(block.Kind)}{(text.Length > 64 ? text[..40] + " … " + text[^20..] : text)}");
            }
        }

        if (page.OtherLines.Count > 0)
        {
            Console.Out.WriteLine();
            Console.Out.WriteLine("In no article: " + string.Join(" / ", page.OtherLines));
        }
    }
}
