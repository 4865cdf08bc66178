using System.CommandLine;
using System.Globalization;
using System.Text;
using NewsBot.Core.Learning;
using NewsBot.Core.Newspapers;
using NewsBot.Core.Questions;
using NewsBot.Core.Retrieval;
using NewsBot.Evaluation;
using NewsBot.Hosting;

namespace NewsBot.Commands;

/// <summary><c>train --data DIR --set NAME… -o FILE</c>: learns the models that passages, sentences and answers are ranked by.</summary>
internal static class TrainCommand
{
    private static readonly string[] ArticleFiles = ["passages.jsonl.gz", "articles.jsonl.gz"];
    private static readonly string[] QuestionFiles = ["questions.jsonl.gz", "questions.jsonl"];
    private const string SentencesFile = "sentences.jsonl.gz";

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var data = new Option<string>("--data") { Description = "The folder of the sets.", HelpName = "DIR", Required = true };
        var sets = new Option<string[]>("--set")
        {
            Description = "A folder in it, or elsewhere: questions.jsonl(.gz) with passages.jsonl.gz or newspaper pages, or sentences.jsonl.gz. NAME=2 counts its questions twice; NAME,OTHER adds the articles of another folder.",
            HelpName = "NAME",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var output = new Option<string>("--output", "-o") { Description = "The file to write.", HelpName = "FILE", Required = true };
        var command = new Command("train", "Learns how passages, sentences and answers are ranked, from questions whose answers are known.") { data, sets, output };
        command.Subcommands.Add(TrainClaimsCommand.Create());
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(parsed.GetRequiredValue(data), parsed.GetRequiredValue(sets), parsed.GetRequiredValue(output), cancellationToken)));
        return command;
    }

    private static int Run(string data, IReadOnlyList<string> names, string output, CancellationToken cancellationToken)
    {
        var (hosts, done) = (new List<IHost>(), CommandLine.Done);
        try
        {
            var missing = names.SelectMany(name => name.Split(',')).Select(part => Path.Combine(data, NameAndWeight(part).Name)).FirstOrDefault(folder => !Directory.Exists(folder));
            if (missing is not null)
            {
                throw new CommandFailedException($"{missing}: there is no such folder; check --data and --set.");
            }

            var folders = names.Select(name => name.Split(',')).Select(parts => (Main: NameAndWeight(parts[0]), Others: parts[1..])).ToList();
            var ready = folders.Where(folder => File.Exists(Path.Combine(data, folder.Main.Name, SentencesFile)))
                .Select(folder => new TrainingSentences(folder.Main.Name, folder.Main.Weight, [.. SentenceFile.Read(Path.Combine(data, folder.Main.Name, SentencesFile), Report).Select(question => (question.Question, question.Candidates, question.Right))]))
                .ToList();
            var sets = folders.Where(folder => !ready.Any(set => set.Name == folder.Main.Name)).Select(folder => Open(data, folder.Main, folder.Others)).ToList();
            if (sets.Count == 0)
            {
                throw new CommandFailedException("there is no set with articles; give at least one --set whose folder has questions and articles.");
            }

            using var writer = new StreamWriter(output, false, new UTF8Encoding(false));
            writer.Write($"# Written by newsbot train from {string.Join(' ', names.Select(Path.GetFileName))}\n");
            new RankingTrainer(hosts[0].Services.GetRequiredService<QuestionReader>(), Console.Out).Train(sets, ready, writer);
            return done;
        }
        finally
        {
            hosts.ForEach(host => host.Dispose());
        }

        TrainingSet Open(string root, (string Name, double Weight) main, IReadOnlyList<string> others)
        {
            var host = NewsBotHost.ForCommand();
            hosts.Add(host);
            host.Services.GetRequiredService<IndexPreparation>().Prepare([.. others.Prepend(main.Name).SelectMany(folder => SourceOf(Path.Combine(root, folder)))], cancellationToken);
            var store = host.Services.GetRequiredService<IArticleStore>();
            var headlines = store.List(0, store.Count).ToLookup(article => article.Headline, article => article.Id);
            var file = QuestionFiles.Select(name => Path.Combine(root, main.Name, name)).FirstOrDefault(File.Exists) ?? throw new CommandFailedException($"{Path.Combine(root, main.Name)}: there is no questions.jsonl or questions.jsonl.gz; check the folder.");
            var questions = new QuestionFile(headline => [.. headlines[headline]], Report).Read(file)
                .Select(question => new TrainingQuestion(question.Text, question.Articles, [.. question.Gold.Answers, .. question.Gold.Groups.SelectMany(group => group)], question.Answerable));
            return new TrainingSet(Path.GetFileName(main.Name), main.Weight, host.Services.GetRequiredService<IPassageSource>(), store, [.. questions]);
        }

        void Report(string problem)
        {
            done = CommandLine.Failed;
            Console.Error.WriteLine($"newsbot: {problem}");
        }
    }

    /// <summary>The file of ready-made articles in the folder, or its newspaper pages.</summary>
    private static string[] SourceOf(string folder) =>
        ArticleFiles.Select(name => Path.Combine(folder, name)).FirstOrDefault(File.Exists) is { } articles ? [articles] : [.. Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal)];

    private static (string Name, double Weight) NameAndWeight(string given) =>
        given.Split('=') is [var name, var number] && double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) ? (name, weight) : (given, 1);
}
