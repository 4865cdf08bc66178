using System.IO.Compression;
using System.Text;
using NewsBot.Commands;

namespace NewsBot.Evaluation;

/// <summary>Reads files of one JSON object a line, plain or <c>.gz</c>.</summary>
internal static class JsonLinesFile
{
    /// <summary>The lines that are not blank, each with its number, counted from 1.</summary>
    /// <exception cref="CommandFailedException">There is no such file, or it cannot be read to its end.</exception>
    public static IReadOnlyList<(int Number, string Line)> Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new CommandFailedException($"{path}: there is no such file; check the path.");
        }

        try
        {
            using var file = File.OpenRead(path);
            using var plain = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : (Stream)file;
            using var reader = new StreamReader(plain, new UTF8Encoding(false, true));
            var lines = new List<(int, string)>();
            for (var number = 1; reader.ReadLine() is { } line; number++)
            {
                if (!string.IsNullOrWhiteSpace(line))
                {
                    lines.Add((number, line));
                }
            }

            return lines;
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException or DecoderFallbackException)
        {
            throw new CommandFailedException($"{path}: the file could not be read ({exception.Message.TrimEnd('.')}); give one JSON object a line in UTF-8, plain or .gz.");
        }
    }
}
