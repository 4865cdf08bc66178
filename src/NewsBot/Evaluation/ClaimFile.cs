using System.IO.Compression;
using System.Text;
using System.Text.Json;
using NewsBot.Commands;

namespace NewsBot.Evaluation;

/// <summary>A line of a file of claims.</summary>
internal sealed record ClaimLine(JsonElement? Id, string? Article, string? Claim, bool? Supported)
{
    /// <summary>The id as text; empty where there is none.</summary>
    public string IdText => Id is { } id ? id.ToString() : "";
}

/// <summary>A line that was read.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Claim">The claim; null where the line is none.</param>
/// <param name="Problem">Why not: the end of a sentence that begins with the place; null where it is one.</param>
internal sealed record ClaimFileLine(int Number, ClaimLine? Claim, string? Problem);

/// <summary>Reads files of claims line by line, plain or <c>.gz</c>; nothing but the line at hand is kept.</summary>
internal static class ClaimFile
{
    private const string Shape = "this is not {\"id\",\"article\",\"claim\"} in JSON";

    /// <summary>The lines that are not blank, in order.</summary>
    /// <exception cref="CommandFailedException">There is no such file, or it cannot be read to its end.</exception>
    public static IEnumerable<ClaimFileLine> Read(string path)
    {
        using var reader = Open(path);
        for (var number = 1; Next(reader, path) is { } bytes; number++)
        {
            if (!string.IsNullOrWhiteSpace(bytes))
            {
                yield return Parse(number, bytes);
            }
        }
    }

    private static StreamReader Open(string path)
    {
        if (!File.Exists(path))
        {
            throw new CommandFailedException($"{path}: there is no such file; check the path.");
        }

        try
        {
            // Each byte as a character, so that a line that is not UTF-8 spoils itself only.
            var file = File.OpenRead(path);
            return new StreamReader(path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file, Encoding.Latin1, detectEncodingFromByteOrderMarks: false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path, exception);
        }
    }

    private static string? Next(StreamReader reader, string path)
    {
        try
        {
            return reader.ReadLine();
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            throw Unreadable(path, exception);
        }
    }

    private static CommandFailedException Unreadable(string path, Exception exception) =>
        new($"{path}: the file could not be read ({exception.Message.TrimEnd('.')}); give one JSON object a line in UTF-8, plain or .gz.");

    private static ClaimFileLine Parse(int number, string bytes)
    {
        try
        {
            var text = new UTF8Encoding(false, true).GetString(Encoding.Latin1.GetBytes(bytes)).TrimStart('\uFEFF');
            return JsonSerializer.Deserialize(text, EvaluationJson.Default.ClaimLine) switch
            {
                { Article: null } or null => new ClaimFileLine(number, null, "there is no \"article\""),
                { Claim: null } => new ClaimFileLine(number, null, "there is no \"claim\""),
                var line => new ClaimFileLine(number, line, null),
            };
        }
        catch (JsonException)
        {
            return new ClaimFileLine(number, null, Shape);
        }
        catch (DecoderFallbackException)
        {
            return new ClaimFileLine(number, null, "this is not UTF-8");
        }
    }
}
