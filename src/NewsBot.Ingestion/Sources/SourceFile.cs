namespace NewsBot.Ingestion.Sources;

/// <summary>A file to be read, on disk or in an archive.</summary>
/// <param name="Path">Its path, as problems name it; in an archive, the archive's path, a slash and its name there.</param>
/// <param name="Length">How many bytes it has.</param>
/// <param name="Open">Opens it for reading from its start.</param>
/// <param name="Beside">The file of another name in the same folder, or null where there is none.</param>
/// <param name="Depth">How many archives it lies in.</param>
internal sealed record SourceFile(string Path, long Length, Func<Stream> Open, Func<string, SourceFile?> Beside, int Depth = 0)
{
    /// <summary>Its name without folders.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>A file on disk.</summary>
    public static SourceFile OnDisk(string path) => new(path, new FileInfo(path).Length, () => File.OpenRead(path), name => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(path) ?? "", name) is var beside && File.Exists(beside) ? OnDisk(beside) : null);

    /// <summary>A file in memory, with nothing beside it.</summary>
    public static SourceFile InMemory(string path, byte[] bytes) => new(path, bytes.Length, () => new MemoryStream(bytes, writable: false), _ => null);

    /// <summary>Its first bytes, at most <paramref name="most"/>.</summary>
    public byte[] ReadStart(int most)
    {
        using var stream = Open();
        var bytes = new byte[most];
        return bytes[..stream.ReadAtLeast(bytes, most, throwOnEndOfStream: false)];
    }

    /// <summary>All its bytes.</summary>
    /// <param name="megabytes">The most it may have, in mebibytes.</param>
    /// <param name="option">The option that says so, which the refusal names.</param>
    /// <exception cref="SourceRefusedException">It has more.</exception>
    public byte[] ReadAll(int megabytes, string option)
    {
        var most = megabytes * 1024L * 1024L;
        if (Length > most)
        {
            throw new SourceRefusedException(SourceProblemKind.TooLarge, $"the file has {Length / 1024.0 / 1024.0:F1} MB and may have {megabytes} MB; split it, or raise Sources:{option}.");
        }

        using var stream = Open();
        using var bytes = new MemoryStream((int)Length);
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
