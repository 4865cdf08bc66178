using System.CommandLine;
using System.Text;
using NewsBot.Hosting;
using NewsBot.Ingestion.Sources;
using NewsBot.Search.Analysis;

namespace NewsBot.Commands;

/// <summary><c>frequencies --source PATH… -o FILE</c>: counts the table of word frequencies that the search weighs words by.</summary>
internal static class FrequenciesCommand
{
    private const int MostWords = 40_000;
    private const int LeastArticles = 12;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var source = SourceOption.Create();
        source.Required = true;
        var output = new Option<string>("--output", "-o") { Description = "The file to write.", HelpName = "FILE", Required = true };
        var command = new Command("frequencies", "Counts in how many articles each word occurs, for the search's table of word frequencies.") { source, output };
        command.SetAction(parsed =>
        {
            using var host = NewsBotHost.ForCommand();
            var files = SourceReader.FindFiles(parsed.GetRequiredValue(source), IndexPreparation.Report);
            using var writer = new StreamWriter(parsed.GetRequiredValue(output), false, new UTF8Encoding(false));
            FrequencyCounter.Write(host.Services.GetRequiredService<SourceReader>().Read(files, IndexPreparation.Report), MostWords, LeastArticles, writer);
            return CommandLine.Done;
        });
        return command;
    }
}
