using Microsoft.Extensions.Options;
using NewsBot.Core.Newspapers;
using NewsBot.Ingestion.Pages;
using NewsBot.Ingestion.Sources;

namespace NewsBot.Ingestion.Tests.Sources;

/// <summary>Reads files that a test has in memory, as the program reads them from disk.</summary>
internal static class ReadFile
{
    /// <summary>What a file gave: its pages, their articles, and what was refused.</summary>
    internal sealed record Result(IReadOnlyList<NewspaperPage> Pages, IReadOnlyList<SourceProblem> Problems)
    {
        public IReadOnlyList<Article> Articles { get; } = [.. Pages.SelectMany(page => page.Articles)];

        /// <summary>The one reason for which nothing was read.</summary>
        public SourceProblemKind Refusal => Articles.Count == 0 ? Problems.Single().Kind : throw new InvalidOperationException($"{Articles.Count} articles were read.");
    }

    public static Result Named(string name, byte[] bytes, SourceOptions? options = null)
    {
        var problems = new List<SourceProblem>();
        var pages = new SourceReader(Options.Create(options ?? new SourceOptions())).ReadFile(SourceFile.InMemory(name, bytes), problems.Add).Select(page => page.Page).ToList();
        return new Result(pages, problems);
    }

    public static Result Named(string name, string text, SourceOptions? options = null) => Named(name, System.Text.Encoding.UTF8.GetBytes(text), options);
}
