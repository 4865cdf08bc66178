using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
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

    /// <summary>Runs it and returns the exit code: 0 done, 1 wrong usage or nothing to measure with.</summary>
    public static Task<int> RunAsync(string[] args)
    {
        var articles = Numbers("--articles", "How many articles: an index is built for each number.", [1_000, 10_000, 100_000]);
        var clients = Numbers("--clients", "How many ask at once: each number is measured on each index.", [1, 2, 8]);
        var source = new Option<string[]>("--source") { Description = "Files or folders of articles, as newsbot reads them, in this order; without it, the page in seeds.", HelpName = "PATH", AllowMultipleArgumentsPerToken = true };
        var questions = new Option<string>("--questions") { Description = "A .jsonl or .jsonl.gz file with a \"question\" a line.", HelpName = "FILE", DefaultValueFactory = _ => RepositoryFiles.Questions };
        var count = new Option<int>("--count") { Description = "How many questions are timed, if the file has so many.", DefaultValueFactory = _ => 300 };
        var byField = new Option<bool>("--by-field") { Description = "Also search words, pairs and characters each alone, and count the terms' postings." };
        var output = new Option<string?>("-o") { Description = "Write the results to this file as JSON, too.", HelpName = "FILE" };
        questions.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } file && !File.Exists(file))
            {
                result.AddError($"{file}: there is no such file; check the path.");
            }
        });
        count.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--count takes a whole number above 0.");
            }
        });
        var command = new RootCommand("Measures a full ask against plain Lucene.NET searches over the same index.") { articles, clients, source, questions, count, byField, output };
        command.SetAction(parsed =>
        {
            var (warmUp, timed) = QuestionSample.Choose(QuestionSample.Read(parsed.GetValue(questions)!), WarmUp, parsed.GetValue(count));
            var supply = Supply(parsed.GetValue(source) ?? []);
            if (supply.Real == 0 || timed.Count == 0)
            {
                Console.Error.WriteLine(supply.Real == 0 ? "No article was read; check --source." : "No question was read; check --questions.");
                return 1;
            }

            Measure(new WholePathRun(supply, warmUp, timed, parsed.GetValue(byField)), parsed.GetValue(articles)!, parsed.GetValue(clients)!, parsed.GetValue(output));
            return 0;
        });
        return command.Parse(args).InvokeAsync();
    }

    /// <summary>Shows and writes what there is after every index, so that a run broken off is not lost.</summary>
    private static void Measure(WholePathRun run, IReadOnlyList<int> articles, IReadOnlyList<int> clients, string? file)
    {
        var results = new List<IndexResult>();
        foreach (var count in articles)
        {
            results.Add(run.Measure(count, clients));
            WholePathTable.Print(results[^1], Console.Out);
            if (file is not null)
            {
                File.WriteAllText(file, JsonSerializer.Serialize(results, WholePathJson.Default.IReadOnlyListIndexResult) + "\n");
            }
        }
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
        return new Option<int[]>(name) { Description = description, HelpName = "N,…", DefaultValueFactory = _ => otherwise, CustomParser = Read };

        int[] Read(ArgumentResult result)
        {
            var numbers = result.Tokens.SelectMany(token => token.Value.Split(',')).Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).ToArray();
            if (numbers.Any(number => number < 1))
            {
                result.AddError($"{name} takes whole numbers above 0, separated by commas.");
            }

            return numbers;
        }
    }
}
