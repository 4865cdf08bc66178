using System.IO.Compression;
using NewsBot.Ingestion.Files;
using NewsBot.Ingestion.Sources;

namespace NewsBot.Ingestion.Word;

/// <summary>Looks through a Word document's parts before it is opened, so that none is too large, too deep or anything but plain XML.</summary>
internal static class PackageCheck
{
    private const int MostParts = 10_000;

    /// <summary>Refuses what may not be opened.</summary>
    /// <exception cref="SourceRefusedException">It is a zip of something else, too large, too deep or hostile.</exception>
    public static void Throw(byte[] bytes, SourceOptions options)
    {
        using var package = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        if (package.GetEntry("[Content_Types].xml") is null)
        {
            throw new SourceRefusedException(SourceProblemKind.WrongEnding, "its ending is .docx, but it is no Word document; if it is an archive, call it .zip.");
        }

        if (package.Entries.Count > MostParts)
        {
            throw new SourceRefusedException(SourceProblemKind.Hostile, $"it has {package.Entries.Count:N0} parts and a Word document has at most {MostParts:N0}.");
        }

        var most = options.MaxDocumentMegabytes * 1024L * 1024L;
        foreach (var part in package.Entries.Where(part => part.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || part.Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
        {
            using var stream = part.Open();
            XmlCheck.Throw(stream, most, options.MaxDepth);
        }
    }
}
