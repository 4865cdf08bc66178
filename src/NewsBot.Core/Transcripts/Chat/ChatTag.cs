namespace NewsBot.Core.Transcripts.Chat;

/// <summary>What stands between brackets in a turn: <c>[Name=value]</c>, or a name and lines of <c>property=value</c>.</summary>
/// <param name="Name">The name in lower case.</param>
/// <param name="Value">What is behind the equals sign of a single line, or all lines after the first; null where there is neither.</param>
internal sealed record ChatTag(string Name, string? Value)
{
    private static readonly HashSet<string> Activities = new(["message", "contactrelationupdate", "conversationupdate", "typing", "ping", "endofconversation", "event", "invoke", "deleteuserdata", "messageupdate", "messagedelete", "installationupdate", "messagereaction", "suggestion"], StringComparer.Ordinal);
    private static readonly HashSet<string> Fields = new(["attachment", "attachmentlayout", "suggestions", "herocard", "thumbnailcard", "mediacard", "animationcard", "audiocard", "videocard", "oauthcard", "signincard", "receiptcard"], StringComparer.Ordinal);

    /// <summary>Whether it ends the message before it, as another activity begins. Of these only typing and conversationUpdate make one.</summary>
    public bool IsActivity => Activities.Contains(Name);

    /// <summary>Whether it adds something to the message that it stands in.</summary>
    public bool IsField => Fields.Contains(Name);

    /// <summary>Whether it means anything; else it is text, such as the mark of a citation.</summary>
    public bool IsKnown => IsActivity || IsField || Name == "delay";

    /// <summary>Reads what stands between the brackets.</summary>
    public static ChatTag Read(string content)
    {
        var end = content.IndexOf('\n', StringComparison.Ordinal);
        var first = end < 0 ? content : content[..end];
        var equals = first.IndexOf('=', StringComparison.Ordinal);
        var value = equals > 0 ? ChatText.Trimmed(first[(equals + 1)..]) : null;
        return new(ChatText.Trimmed(equals > 0 ? first[..equals] : first).ToLowerInvariant(), end < 0 ? value : content[(end + 1)..]);
    }
}
