using System.IO.Compression;

namespace NewsBot.Ingestion.Tests.Archives;

/// <summary>Writes archives for tests.</summary>
internal static class ZipOf
{
    public static byte[] Entries(params (string Name, byte[] Bytes)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, bytes) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }
}
