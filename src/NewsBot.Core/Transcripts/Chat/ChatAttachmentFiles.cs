using System.Globalization;
using System.Text.Json.Nodes;

namespace NewsBot.Core.Transcripts.Chat;

/// <summary>The files that lie beside a <c>.chat</c> file because it attaches them.</summary>
/// <param name="stem">What their names begin with.</param>
internal sealed class ChatAttachmentFiles(string stem)
{
    private readonly List<ChatAttachmentFile> files = [];

    /// <summary>All so far.</summary>
    public IReadOnlyList<ChatAttachmentFile> Files => files;

    /// <summary>Gives back what was put in.</summary>
    public AttachmentBytes Read(string name) => files.Find(file => file.Name == name) is { } file ? new(file.Content, null) : new(null, $"There is no {name}.");

    /// <summary>The command that attaches an attachment; empty where none can.</summary>
    public string Tag(JsonObject attachment)
    {
        var type = attachment.Text("contentType") ?? "";
        if (type.Length == 0 || type.AsSpan().ContainsAny(" ]\n\r"))
        {
            return "";
        }

        if (attachment.Text("contentUrl") is { } url)
        {
            return url.StartsWith("http", StringComparison.Ordinal) && !url.AsSpan().ContainsAny(" ]\n\r") ? $"[Attachment={url} {ContentTypes.Short(type)}]"
                : DataIn(url, type) is { } data ? TagOfFile(data, type, ContentTypes.EndingOf(type)) : "";
        }

        return attachment["content"] is { } content && ContentTypes.IsJson(type) ? TagOfFile(JsonMembers.Write(content, indented: true), type, ".json") : "";
    }

    private string TagOfFile(byte[] content, string type, string ending)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{Safe(stem)}-{files.Count + 1}{ending}");
        files.Add(new(name, content));
        return $"[Attachment={name} {ContentTypes.Short(type)}]";
    }

    /// <summary>The bytes of an address that holds them, in exactly the form that is read.</summary>
    private static byte[]? DataIn(string url, string type)
    {
        var start = $"data:{type};base64,";
        var bytes = new byte[url.Length];
        return url.StartsWith(start, StringComparison.Ordinal) && Convert.TryFromBase64String(url[start.Length..], bytes, out var length) ? bytes[..length] : null;
    }

    private static string Safe(string stem) => string.Concat(stem.Select(character => char.IsWhiteSpace(character) || "]\\/".Contains(character, StringComparison.Ordinal) ? '-' : character)) is { } safe && !safe.StartsWith("http", StringComparison.Ordinal) ? safe : "chat-" + stem.Length;
}
