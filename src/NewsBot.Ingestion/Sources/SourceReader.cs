using Microsoft.Extensions.Options;
using NewsBot.Core.Newspapers;
using NewsBot.Ingestion.ReadyArticles;

namespace NewsBot.Ingestion.Sources;

/// <summary>Reads articles from files and folders: pages as <c>.txt</c>, ready-made articles as <c>.jsonl</c> and <c>.jsonl.gz</c>.</summary>
public sealed class SourceReader(PageFileReader pages, IOptions<SourceOptions> options)
{
    /// <summary>The files under <paramref name="paths"/>, folders with all below them, sorted by name. What is not there is reported.</summary>
    public static IReadOnlyList<string> FindFiles(IEnumerable<string> paths, Action<SourceProblem> report)
    {
        var files = new List<string>();
        foreach (var path in paths)
        {
            if (File.Exists(path))
            {
                files.Add(path);
            }
            else if (Directory.Exists(path))
            {
                files.AddRange(Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(file => !LiesBeside(file)).Order(StringComparer.Ordinal));
            }
            else
            {
                report(new SourceProblem(path, null, SourceProblemKind.NotFound, "there is no such file or folder; check the path."));
            }
        }

        return files;
    }

    /// <summary>The articles of <paramref name="files"/>, file by file, each id once. A file or line that cannot be read is reported and the rest goes on.</summary>
    public IEnumerable<Article> Read(IEnumerable<string> files, Action<SourceProblem> report)
    {
        var seen = new HashSet<ArticleId>();
        foreach (var file in files)
        {
            foreach (var article in ReadFile(file, report))
            {
                if (seen.Add(article.Id))
                {
                    yield return article;
                }
                else
                {
                    report(new SourceProblem(file, null, SourceProblemKind.Duplicate, $"article {article.Id} was read before; the first one is kept."));
                }
            }
        }
    }

    private IEnumerable<Article> ReadFile(string file, Action<SourceProblem> report)
    {
        if (IsReadyArticles(file))
        {
            return ReadyArticleReader.Read(file, options.Value.MaxLineMegabytes * 1024 * 1024, report);
        }

        if (!file.EndsWith(".txt", StringComparison.OrdinalIgnoreCase))
        {
            report(new SourceProblem(file, null, SourceProblemKind.UnknownFormat, "files of this kind are not read; give .txt for a page, .jsonl or .jsonl.gz for ready-made articles."));
            return [];
        }

        return pages.Read(file, report)?.Articles ?? [];
    }

    /// <summary>Whether the file's name says that it holds ready-made articles.</summary>
    public static bool IsReadyArticles(string file) => file.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".jsonl.gz", StringComparison.OrdinalIgnoreCase);

    /// <summary>Files that lie in a folder of sources without being one: metadata, the questions kept beside the pages, a README.</summary>
    private static bool LiesBeside(string file) => Path.GetFileName(file) is var name
        && (name.StartsWith('.') || name.EndsWith(".meta.json", StringComparison.OrdinalIgnoreCase) || name.Equals("questions.jsonl", StringComparison.OrdinalIgnoreCase) || name.Equals("README.md", StringComparison.OrdinalIgnoreCase));
}
