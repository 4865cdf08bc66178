using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NewsBot.Ingestion.Sources;

namespace NewsBot.Intake;

/// <summary>Tells whether a file has to be read: changes with the bytes of the file and of the metadata beside it, with what is said of it, and with the reader.</summary>
internal static class FileFingerprint
{
    /// <summary>Raised when files are read otherwise than before, so that all are read again.</summary>
    private const string ReaderVersion = "3";

    /// <summary>The fingerprint, 64 hexadecimal digits.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The system does not let it be read.</exception>
    public static string Of(string path, GivenFacts given)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{ReaderVersion}\n{given.Newspaper}\n{given.Date:yyyyMMdd}\n")));
        Span<byte> one = stackalloc byte[SHA256.HashSizeInBytes];
        foreach (var file in new[] { path, SourceReader.MetadataOf(path) }.Where(File.Exists))
        {
            using var stream = File.OpenRead(file);
            SHA256.HashData(stream, one);
            hash.AppendData(one);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
