using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using NewsBot.Commands;
using NewsBot.Core.Newspapers;
using NewsBot.Ingestion.Sources;
using NewsBot.Search.Indexing;
using Spectre.Console;

namespace NewsBot.Hosting;

/// <summary>Sees to it that the index holds the sources: opens it, builds it anew where it is missing or older, or builds a temporary one.</summary>
internal sealed class IndexPreparation(SourceReader sources, NewsIndex index, IOptions<SourceOptions> options)
{
    /// <summary>Raised when pages are read otherwise than before, so that an index of the same files is built anew.</summary>
    private const string ReaderVersion = "1";

    /// <summary>Opens an index of <paramref name="given"/>, or of the configured sources where none are given. Problems go to standard error.</summary>
    /// <exception cref="CommandFailedException">Not one article could be read.</exception>
    public IndexCounts Prepare(IReadOnlyList<string> given, CancellationToken cancellationToken)
    {
        var files = SourceReader.FindFiles(given.Count > 0 ? given : [.. options.Value.Paths.Select(path => Path.GetFullPath(path, AppContext.BaseDirectory))], Report);
        if (given.Count > 0)
        {
            return AtLeastOne(WithProgress(files, articles => index.BuildTemporary(articles), cancellationToken), given);
        }

        var fingerprint = Fingerprint(files);
        return index.TryOpen(fingerprint)
            ? index.Counts
            : AtLeastOne(WithProgress(files, articles => index.Build(fingerprint, articles), cancellationToken), options.Value.Paths);
    }

    /// <summary>Tells the user of something that was not read.</summary>
    public static void Report(SourceProblem problem) => Console.Error.WriteLine($"newsbot: {problem}");

    private static IndexCounts AtLeastOne(IndexCounts counts, IEnumerable<string> paths) => counts.Articles > 0
        ? counts
        : throw new CommandFailedException($"no article was read from {string.Join(", ", paths)}; give a newspaper page (.txt) or ready-made articles (.jsonl).");

    private IndexCounts WithProgress(IReadOnlyList<string> files, Func<IEnumerable<Article>, IndexCounts> build, CancellationToken cancellationToken)
    {
        if (Console.IsErrorRedirected || Console.IsOutputRedirected)
        {
            return build(Counted(files, (_, _) => { }, cancellationToken));
        }

        return AnsiConsole.Progress().AutoClear(true).Start(context =>
        {
            var task = context.AddTask("Reading", maxValue: Math.Max(1, files.Count));
            return build(Counted(files, (filesDone, articles) =>
            {
                task.Value = filesDone;
                task.Description = $"Reading: {articles:N0} articles";
            }, cancellationToken));
        });
    }

    private IEnumerable<Article> Counted(IReadOnlyList<string> files, Action<int, int> progress, CancellationToken cancellationToken)
    {
        var (filesStarted, articles) = (0, 0);
        foreach (var article in sources.Read(files.Select(file => { filesStarted++; return file; }), Report))
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress(filesStarted - 1, ++articles);
            yield return article;
        }
    }

    /// <summary>Changes when a file is added, removed or written, or a metadata file beside one.</summary>
    private static string Fingerprint(IReadOnlyList<string> files)
    {
        var list = new StringBuilder(ReaderVersion);
        foreach (var file in files.SelectMany(file => new[] { file, Path.ChangeExtension(file, ".meta.json") }).Where(File.Exists))
        {
            var info = new FileInfo(file);
            list.Append(CultureInfo.InvariantCulture, $"\n{file}|{info.Length}|{info.LastWriteTimeUtc.Ticks}");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(list.ToString())));
    }
}
