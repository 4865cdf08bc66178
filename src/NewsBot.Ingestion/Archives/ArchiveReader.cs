using System.IO.Compression;
using System.Text;
using NewsBot.Ingestion.Sources;

namespace NewsBot.Ingestion.Archives;

/// <summary>Gives out what lies in a zip archive, entry by entry. Nothing is unpacked to disk.</summary>
internal static class ArchiveReader
{
    /// <summary>The files of <paramref name="file"/>, in the order of their names. What is refused is reported by its name and the rest goes on.</summary>
    public static IEnumerable<SourceFile> Entries(SourceFile file, SourceOptions options, Action<SourceProblem> report)
    {
        if (file.Depth >= options.MaxArchiveDepth)
        {
            report(new SourceProblem(file.Path, null, SourceProblemKind.TooDeep, $"it lies {file.Depth} archives deep and may lie {options.MaxArchiveDepth - 1} deep; unpack the outer one, or raise Sources:MaxArchiveDepth."));
            yield break;
        }

        using var archive = Open(file, report);
        if (archive is null)
        {
            yield break;
        }

        if (archive.Entries.Count > options.MaxArchiveFiles)
        {
            report(new SourceProblem(file.Path, null, SourceProblemKind.TooLarge, $"it holds {archive.Entries.Count:N0} files and may hold {options.MaxArchiveFiles:N0}; split it, or raise Sources:MaxArchiveFiles."));
            yield break;
        }

        var budget = new UnpackingBudget(options);
        var entries = new Dictionary<string, ZipArchiveEntry>(StringComparer.Ordinal);
        foreach (var entry in archive.Entries.Where(entry => !entry.FullName.EndsWith('/')))
        {
            if (!entries.TryAdd(entry.FullName, entry))
            {
                report(new SourceProblem($"{file.Path}/{entry.FullName}", null, SourceProblemKind.Duplicate, "the archive holds two files of this name; the first one is read."));
            }
        }

        foreach (var (name, entry) in entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).Where(entry => IsSource(entry.Key)))
        {
            if (Refusal(name, entry, budget) is { } refusal)
            {
                report(new SourceProblem($"{file.Path}/{name}", null, refusal.Kind, refusal.Message));
            }
            else if (budget.IsSpent)
            {
                report(new SourceProblem(file.Path, null, SourceProblemKind.TooLarge, $"it unpacks to more than {options.MaxArchiveMegabytes:N0} MB; it was read up to {name}. Split it, or raise Sources:MaxArchiveMegabytes."));
                yield break;
            }
            else
            {
                yield return Source(file, entry, entries, budget);
            }
        }
    }

    /// <summary>Names that are not marked as UTF-8 are GB18030, as Chinese Windows writes them.</summary>
    private static ZipArchive? Open(SourceFile file, Action<SourceProblem> report)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            var stream = file.Open();
            if (!stream.CanSeek)
            {
                // An archive in an archive: its list of files stands at its end.
                using var packed = stream;
                var bytes = new MemoryStream();
                packed.CopyTo(bytes);
                stream = bytes;
            }

            var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: false, Encoding.GetEncoding("gb18030"));
            _ = archive.Entries.Count;
            return archive;
        }
#pragma warning disable CA1031 // A damaged archive makes the framework throw more kinds than it documents; the reason is told and the other files go on.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            report(GuardedReading.ProblemOf(exception, file));
            return null;
        }
    }

    private static (SourceProblemKind Kind, string Message)? Refusal(string name, ZipArchiveEntry entry, UnpackingBudget budget) => name switch
    {
        _ when name.Any(char.IsControl) || name.StartsWith('/') || name.Contains('\\', StringComparison.Ordinal) || name.Contains(':', StringComparison.Ordinal) || name.Split('/').Contains("..") =>
            (SourceProblemKind.Hostile, "its name leads out of the archive's folder; pack it under a plain name."),
        _ when entry.IsEncrypted => (SourceProblemKind.Locked, "it is locked with a password; pack it without one."),
        _ when budget.IsBomb(entry.CompressedLength, entry.Length) => (SourceProblemKind.Hostile, budget.BombMessage),
        _ => null,
    };

    /// <summary>What systems leave in archives is no source, nor is what lies beside sources.</summary>
    private static bool IsSource(string name) => !SourceReader.LiesBeside(name) && !name.StartsWith("__MACOSX/", StringComparison.Ordinal) && !name.EndsWith("/Thumbs.db", StringComparison.OrdinalIgnoreCase);

    private static SourceFile Source(SourceFile archive, ZipArchiveEntry entry, Dictionary<string, ZipArchiveEntry> entries, UnpackingBudget budget)
    {
        var folder = entry.FullName[..(entry.FullName.LastIndexOf('/') + 1)];
        return new SourceFile($"{archive.Path}/{entry.FullName}", entry.Length, () => new UnpackingStream(entry.Open(), entry.CompressedLength, budget), name => entries.TryGetValue(folder + name, out var beside) ? Source(archive, beside, entries, budget) : null, archive.Depth + 1);
    }
}
