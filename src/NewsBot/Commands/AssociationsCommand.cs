using System.CommandLine;
using NewsBot.Core.Chinese;
using NewsBot.Core.Learning;
using NewsBot.Core.Newspapers;
using NewsBot.Hosting;
using NewsBot.Ingestion.Sources;
using NewsBot.Search.Analysis;

namespace NewsBot.Commands;

/// <summary><c>associations --source PATH… -o FILE</c>: learns which words newspapers use alike.</summary>
internal static class AssociationsCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var source = SourceOption.Create();
        source.Required = true;
        var output = new Option<string>("--output", "-o") { Description = "The file to write.", HelpName = "FILE", Required = true };
        var atLeast = new Option<int>("--at-least") { Description = "How many articles a word has to occur in. Default: 12.", HelpName = "N", DefaultValueFactory = _ => 12 };
        var command = new Command("associations", "Learns which words are used alike, for recognising an answer in other words than the question's.") { source, output, atLeast };
        command.SetAction(parsed =>
        {
            using var host = NewsBotHost.ForCommand();
            var files = SourceReader.FindFiles(parsed.GetRequiredValue(source), IndexPreparation.Report);
            var reader = host.Services.GetRequiredService<SourceReader>();
            var words = VocabularyCounter.Words(Articles(), parsed.GetValue(atLeast));
            if (words.Count == 0)
            {
                throw new CommandFailedException($"no word occurs in {parsed.GetValue(atLeast)} articles of the sources; give more articles, or a smaller --at-least.");
            }

            using var file = File.Create(parsed.GetRequiredValue(output));
            WordVectorTrainer.Write(words, Articles().Select(article => TextFolding.Fold(article.FullHeadline + "\n" + article.Text)), file);
            return CommandLine.Done;

            IEnumerable<Article> Articles() => reader.Read(files, IndexPreparation.Report);
        });
        return command;
    }
}
