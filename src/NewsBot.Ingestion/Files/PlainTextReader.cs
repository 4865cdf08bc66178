using Microsoft.Extensions.Options;
using NewsBot.Ingestion.Sources;

namespace NewsBot.Ingestion.Files;

/// <summary>A text that was read, or why it was not.</summary>
/// <param name="Text">The text; null where it could not be read.</param>
/// <param name="Problem">Why not, the end of a sentence that begins with the file's name; null where it was read.</param>
public sealed record PlainText(string? Text, string? Problem);

/// <summary>Reads a text as it stands, in any encoding that newspaper pages are read in.</summary>
public sealed class PlainTextReader(IOptions<SourceOptions> options)
{
    /// <summary>The text of a file.</summary>
    public PlainText Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return Read(file);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return new PlainText(null, "there is no such file; check the path.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new PlainText(null, Directory.Exists(path) ? "this is a folder; give a text file." : "the file could not be read; check its rights.");
        }
    }

    /// <summary>The text of a stream, read to its end or to one byte more than Sources:MaxPageMegabytes.</summary>
    public PlainText Read(Stream input)
    {
        var most = options.Value.MaxPageMegabytes * 1024L * 1024L;
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        for (var read = input.Read(buffer); read > 0; read = input.Read(buffer))
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > most)
            {
                return new PlainText(null, $"it is larger than {options.Value.MaxPageMegabytes} MB; give one article, or raise Sources:MaxPageMegabytes.");
            }
        }

        return TextDecoder.Decode(bytes.ToArray()) is not { } text ? new PlainText(null, "this is not text; give it in UTF-8, UTF-16, GB18030 or Big5.")
            : string.IsNullOrWhiteSpace(text) ? new PlainText(null, "there is nothing in it; give the article's text.")
            : new PlainText(text, null);
    }
}
