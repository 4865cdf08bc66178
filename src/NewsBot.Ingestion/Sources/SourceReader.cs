using System.Globalization;
using Microsoft.Extensions.Options;
using NewsBot.Core.Newspapers;
using NewsBot.Ingestion.Archives;
using NewsBot.Ingestion.Pages;

namespace NewsBot.Ingestion.Sources;

/// <summary>A page that was read, and the file it was read from.</summary>
/// <param name="File">The file's path; in an archive, the archive's path, a slash and the name there.</param>
/// <param name="Page">The page.</param>
public sealed record SourcePage(string File, NewspaperPage Page);

/// <summary>
/// Reads articles from files of every format, and from archives of them:
/// <code>
/// paths -1-> files   folders with all below them, archives entry by entry      (FindFiles, ArchiveReader)
///       -2-> reader  by the file's ending, which its first bytes must bear out (FormatTable, FileSignature)
///       -3-> pages   within the limits of SourceOptions                        (GuardedReading)
///       -4-> articles with date, newspaper and address from around the page    (PageSurroundings)
///       -5-> the same, joined where they go on on another page of the file     (IssueParts)
/// </code>
/// </summary>
public sealed class SourceReader(IOptions<SourceOptions> options)
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
            // 5. Ready-made articles are whole, and may be more than memory can hold.
            var pages = ReadPages([file], report).Select(Told);
            foreach (var article in IsReadyMade(file) ? pages.SelectMany(page => page.Page.Articles) : IssueParts.Join(file, pages))
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

        SourcePage Told(SourcePage page)
        {
            if (page.Page.NeedsReview)
            {
                var message = string.Create(CultureInfo.InvariantCulture, $"it is not sure where its articles begin and end (confidence {page.Page.Confidence:0.####}, and Sources:MinPageConfidence is {options.Value.MinPageConfidence:0.####}); newsbot read shows what was made of it.");
                report(new SourceProblem(page.File, null, SourceProblemKind.Unsure, message));
            }

            return page;
        }
    }

    /// <summary>The pages of <paramref name="files"/>, file by file, with what belongs to no article. Ready-made articles come as pages of a few hundred.</summary>
    public IEnumerable<SourcePage> ReadPages(IEnumerable<string> files, Action<SourceProblem> report)
    {
        foreach (var path in files)
        {
            if (!File.Exists(path))
            {
                report(new SourceProblem(path, null, SourceProblemKind.NotFound, "there is no such file; check the path."));
                continue;
            }

            foreach (var page in ReadFile(SourceFile.OnDisk(path), report))
            {
                yield return page;
            }
        }
    }

    /// <summary>The pages of one file that need not lie on disk.</summary>
    internal IEnumerable<SourcePage> ReadFile(SourceFile file, Action<SourceProblem> report)
    {
        if (!TryReadStart(file, report, out var start))
        {
            yield break;
        }

        var signature = FileSignatures.Of(start);
        if (FormatTable.IsArchive(file.Name))
        {
            // 1. An archive is as many files as it has entries.
            foreach (var page in Fits(file, signature, [FileSignature.Zip], report) ? ArchiveReader.Entries(file, options.Value, report).SelectMany(entry => ReadFile(entry, report)) : [])
            {
                yield return page;
            }

            yield break;
        }

        // 2. Which reader.
        if (FormatTable.ReaderOf(file.Name) is not { } reader)
        {
            report(new SourceProblem(file.Path, null, SourceProblemKind.UnknownFormat, $"files of this kind are not read; give one of {FormatTable.Endings}."));
            yield break;
        }

        if (!Fits(file, signature, reader.Signatures, report))
        {
            yield break;
        }

        // 3. Pages, 4. what is known from around them, and whether somebody should look at them.
        var (articles, refused) = (0, 0);
        var surroundings = PageSurroundings.Of(file, reader.IsReadyMade, report);
        foreach (var page in GuardedReading.Read(reader, file, options.Value, Count))
        {
            articles += page.Articles.Count;
            yield return new SourcePage(file.Path, surroundings.AddTo(page).ReviewedBelow(options.Value.MinPageConfidence));
        }

        if (articles == 0 && refused == 0)
        {
            report(new SourceProblem(file.Path, null, SourceProblemKind.NoArticle, "no article was found: nothing in it reads like the text of a report."));
        }

        void Count(SourceProblem problem)
        {
            refused++;
            report(problem);
        }
    }

    private static bool TryReadStart(SourceFile file, Action<SourceProblem> report, out byte[] start)
    {
        start = [];
        try
        {
            start = file.ReadStart(FileSignatures.Length);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException or SourceRefusedException)
        {
            report(GuardedReading.ProblemOf(exception, file));
            return false;
        }

        if (start.Length == 0)
        {
            report(new SourceProblem(file.Path, null, SourceProblemKind.Empty, "the file is empty; there is nothing to read."));
        }

        return start.Length > 0;
    }

    private static bool Fits(SourceFile file, FileSignature signature, IReadOnlyList<FileSignature> expected, Action<SourceProblem> report)
    {
        if (expected.Contains(signature))
        {
            return true;
        }

        report(new SourceProblem(file.Path, null, SourceProblemKind.WrongEnding, $"its ending is {Path.GetExtension(file.Name)}, but by its first bytes it is {FileSignatures.Name(signature)}; give it its right ending, or get the whole file again."));
        return false;
    }

    /// <summary>The endings of all files that are read, as a sentence lists them.</summary>
    public static string Endings => FormatTable.Endings;

    /// <summary>Whether the file's name says that it holds ready-made articles, which may be more than memory can hold.</summary>
    public static bool IsReadyMade(string file) => FormatTable.ReaderOf(file)?.IsReadyMade ?? false;

    /// <summary>The path of the metadata that may lie beside a file.</summary>
    public static string MetadataOf(string file) => Path.Combine(Path.GetDirectoryName(file) ?? "", PageSurroundings.BesideName(file));

    /// <summary>Files that lie in a folder of sources without being one: metadata, the questions kept beside the pages, a README.</summary>
    internal static bool LiesBeside(string file) => Path.GetFileName(file) is var name
        && (name.StartsWith('.') || name.EndsWith(".meta.json", StringComparison.OrdinalIgnoreCase) || name.Equals("questions.jsonl", StringComparison.OrdinalIgnoreCase) || name.Equals("README.md", StringComparison.OrdinalIgnoreCase));
}
