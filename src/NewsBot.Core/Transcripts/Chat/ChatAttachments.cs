using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsBot.Core.Transcripts.Chat;

/// <summary>Attachments written as <c>[Attachment=path type]</c>.</summary>
internal static class ChatAttachments
{
    /// <summary>The attachment; or a sentence that says why there is none.</summary>
    /// <remarks>
    /// An address stays one and is not asked for its type, as chatdown does: without an ending that tells, it is <c>application/octet-stream</c>. Of a file, JSON and
    /// cards become the content, anything else a <c>data:</c> address; chatdown puts the bytes of text files into the content as a list of numbers, which no
    /// client shows.
    /// </remarks>
    public static (JsonObject? Attachment, string? Problem) Read(string value, ChatReading reading)
    {
        var parts = ChatText.Trimmed(value).Split(' ');
        var (path, given) = (ChatText.Trimmed(parts[0]), parts.Length > 1 ? ChatText.Trimmed(parts[1]) : "");
        var type = given.Length > 0 ? ContentTypes.InFull(given) : ContentTypes.OfPath(path);
        if (path.StartsWith("http", StringComparison.Ordinal))
        {
            return (new() { ["contentType"] = type ?? ContentTypes.Unknown, ["contentUrl"] = path }, null);
        }

        if (type is null)
        {
            return (null, $"Of {path} the ending does not say what it is; write its content type behind it, such as [Attachment={path} image/png].");
        }

        var (bytes, problem) = reading.Attachments?.Invoke(path) ?? new(null, $"{path} cannot be attached, for here no files are read; write the address instead.");
        if (bytes is null)
        {
            return (null, problem);
        }

        if (!ContentTypes.IsJson(type))
        {
            return (new() { ["contentType"] = type, ["contentUrl"] = $"data:{type};base64,{Convert.ToBase64String(bytes)}" }, null);
        }

        var (content, wrong) = Json(path, bytes, reading.Limits);
        return wrong is null ? (new() { ["contentType"] = type, ["content"] = content }, null) : (null, wrong);
    }

    private static (JsonNode? Content, string? Problem) Json(string path, byte[] bytes, TranscriptLimits limits)
    {
        if (TranscriptBytes.Decode(path, bytes) is not { Text: { } text })
        {
            return (null, $"{path} is not text in UTF-8; save it as UTF-8.");
        }

        try
        {
            using var document = JsonDocument.Parse(TranscriptBytes.RepairHalfCharacters(text), new JsonDocumentOptions { MaxDepth = limits.Depth });
            return (JsonMembers.NodeOf(document), null);
        }
        catch (JsonException exception)
        {
            return (null, $"{path} is not JSON in its line {exception.LineNumber + 1}, or nested too deep; correct it there.");
        }
    }
}
