using NewsBot.Ingestion.Sources;

namespace NewsBot.Intake;

/// <summary>What tells whether a file is still being written: its size, and when it and the metadata beside it were last written.</summary>
internal readonly record struct FileLook(long Size, DateTime Written, DateTime BesideWritten)
{
    /// <summary>A look at a file now; null where it is gone.</summary>
    public static FileLook? At(string path)
    {
        var (file, beside) = (new FileInfo(path), new FileInfo(SourceReader.MetadataOf(path)));
        return file.Exists ? new FileLook(file.Length, file.LastWriteTimeUtc, beside.Exists ? beside.LastWriteTimeUtc : default) : null;
    }
}

/// <summary>Picks the files that have not changed for a while, each once until it changes again.</summary>
internal sealed class QuietFiles(TimeSpan quiet, TimeProvider time)
{
    private readonly Dictionary<string, (FileLook Look, long Since, bool Picked)> seen = new(StringComparer.Ordinal);

    /// <summary>The files to be read now, of those that are there.</summary>
    public IReadOnlyList<string> Pick(IEnumerable<(string Path, FileLook Look)> files)
    {
        var there = files.ToList();
        foreach (var gone in seen.Keys.Except(there.Select(file => file.Path)).ToList())
        {
            seen.Remove(gone);
        }

        var picked = new List<string>();
        foreach (var (path, look) in there)
        {
            if (!seen.TryGetValue(path, out var before) || before.Look != look)
            {
                seen[path] = before = (look, time.GetTimestamp(), false);
            }

            if (!before.Picked && time.GetElapsedTime(before.Since) >= quiet)
            {
                seen[path] = before with { Picked = true };
                picked.Add(path);
            }
        }

        return picked;
    }
}
