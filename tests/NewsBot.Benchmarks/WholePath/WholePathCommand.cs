using System.CommandLine;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NewsBot.Ingestion.Sources;
using NewsBot.TestKit;

namespace NewsBot.Benchmarks.WholePath;

/// <summary><c>whole-path [--articles N,…] [--clients N,…] [--source PATH…] [--questions FILE] [--count N] [--by-field] [-o FILE]</c>.</summary>
internal static class WholePathCommand
{
    /// <summary>The word that starts it.</summary>
    public const string Name = "whole-path";

    /// <summary>How many questions are asked before the clock runs.</summary>
    private const int WarmUp = 100;

    /// <summary>Runs it and returns the exit code: 0 done, 1 wrong usage.</summary>
    public static Task<int> RunAsync(string[] args)
    {
        var articles = Numbers("--articles", "How many articles: an index is built for each number.", [1_000, 10_000, 100_000]);
        var clients = Numbers("--clients", "How many ask at once: each number is measured on each index.", [1, 2, 8]);
        var source = new Option<string[]>("--source") { Description = "Files or folders of articles, as newsbot reads them, in this order; without it, the page in seeds.", HelpName = "PATH", AllowMultipleArgumentsPerToken = true };
        var questions = new Option<string>("--questions") { Description = "A .jsonl or .jsonl.gz file with a \"question\" a line.", HelpName = "FILE", DefaultValueFactory = _ => RepositoryFiles.Questions };
        var count = new Option<int>("--count") { Description = "How many questions are timed, if the file has so many.", DefaultValueFactory = _ => 300 };
        var byField = new Option<bool>("--by-field") { Description = "Also search words, pairs and characters each alone, and count the terms' postings." };
        var output = new Option<string?>("-o") { Description = "Write the results to this file as JSON, too.", HelpName = "FILE" };
        var command = new RootCommand("Measures a full ask against plain Lucene.NET searches over the same index.") { articles, clients, source, questions, count, byField, output };
        command.SetAction(parsed =>
        {
            var (warmUp, timed) = QuestionSample.Choose(QuestionSample.Read(parsed.GetValue(questions)!), WarmUp, parsed.GetValue(count));
            var run = new WholePathRun(Supply(parsed.GetValue(source) ?? []), warmUp, timed, parsed.GetValue(byField));
            var results = new List<IndexResult>();
            foreach (var size in parsed.GetValue(articles)!)
            {
                results.Add(run.Measure(size, parsed.GetValue(clients)!));
                WholePathTable.Print(results[^1], Console.Out);
                if (parsed.GetValue(output) is { } file)
                {
                    File.WriteAllText(file, JsonSerializer.Serialize(results, WholePathJson.Default.IReadOnlyListIndexResult) + "\n");
                }
            }
        });
        return command.Parse(args).InvokeAsync();
    }

    private static ArticleSupply Supply(IReadOnlyList<string> paths)
    {
        using var bot = new TemporaryNewsBot();
        using var services = bot.Services();
        return new ArticleSupply(services.GetRequiredService<SourceReader>(), paths.Count > 0 ? paths : [RepositoryFiles.Page], problem => Console.Error.WriteLine(problem));
    }

    /// <summary>Whole numbers above 0, separated by commas.</summary>
    private static Option<int[]> Numbers(string name, string description, int[] otherwise)
    {
        return new Option<int[]>(name)
        {
            Description = description,
            HelpName = "N,…",
            DefaultValueFactory = _ => otherwise,
            CustomParser = result =>
            {
                var numbers = result.Tokens.SelectMany(token => token.Value.Split(',')).Select(part => int.TryParse(part, out var number) ? number : 0).ToArray();
                if (numbers.Any(number => number < 1))
                {
                    result.AddError($"{name} takes whole numbers above 0, separated by commas.");
                }

                return numbers;
            },
        };
    }
}
