using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace NewsBot.Core.Transcripts.Chat;

/// <summary>Writes activities as the text of a turn. What this cannot hold is found out by reading it back.</summary>
/// <param name="turnStart">Tells lines that would begin a turn.</param>
/// <param name="files">The attached files.</param>
internal sealed class ChatTurnText(ChatTurnStart turnStart, ChatAttachmentFiles files)
{
    private static readonly (string Tag, string Type)[] Cards = [.. new[] { "Herocard", "ThumbnailCard", "AnimationCard", "AudioCard", "VideoCard", "MediaCard", "SigninCard", "OAuthCard" }.Select(tag => (tag, ContentTypes.CardBase + tag[..^4].ToLowerInvariant()))];

    /// <summary>The text of a message, with what comes with it.</summary>
    /// <param name="message">The message.</param>
    /// <param name="afterTyping">Whether a typing comes before it.</param>
    /// <param name="delay">The milliseconds before it; null where that does not matter.</param>
    public string Message(JsonObject message, bool afterTyping, double? delay)
    {
        var text = new StringBuilder(afterTyping ? "[Typing]" : "");
        if (delay is { } wait and not ChatActivities.BetweenMessages)
        {
            text.Append(CultureInfo.InvariantCulture, $"[Delay={wait:F0}]");
        }

        text.Append(Words(message.Text("text") ?? ""));
        foreach (var attachment in (message["attachments"] as JsonArray ?? []).OfType<JsonObject>())
        {
            text.Append('\n').Append(Attachment(attachment));
        }

        if (message.Text("attachmentLayout") is { } layout)
        {
            text.Append("\n[AttachmentLayout=").Append(InTag(layout)).Append(']');
        }

        if (message.Object("suggestedActions")?["actions"] is JsonArray { Count: > 0 } actions)
        {
            text.Append("\n[Suggestions=").AppendJoin('|', actions.Select(action => InTag((action as JsonObject)?.Text("title") ?? "").Replace('|', '｜'))).Append(']');
        }

        return text.ToString().TrimStart('\n');
    }

    /// <summary>Who came and left.</summary>
    public static string Members(JsonObject update)
    {
        var text = new StringBuilder("[ConversationUpdate=");
        foreach (var (name, member) in new[] { ("MembersAdded", "membersAdded"), ("MembersRemoved", "membersRemoved") })
        {
            if (update[member] is JsonArray { Count: > 0 } list)
            {
                text.Append("\n ").Append(name).Append('=').AppendJoin(',', list.Select(ChatNames.InList));
            }
        }

        return text.Append(']').ToString();
    }

    /// <summary>A text whose lines begin no turn and are no comment, and in which no bracket is a command; changed a little where it has to be.</summary>
    private string Words(string text)
    {
        var safe = new StringBuilder(text.Length);
        text = text.Replace("\0", "", StringComparison.Ordinal);
        for (var at = 0; at < text.Length;)
        {
            var open = text.IndexOf('[', at);
            var close = open < 0 ? -1 : text.IndexOf(']', open);
            if (open < 0)
            {
                safe.Append(text, at, text.Length - at);
                break;
            }

            var isSafe = close >= 0 && !ChatTag.Read(text[(open + 1)..close]).IsKnown;
            safe.Append(text, at, open - at).Append(isSafe ? '[' : '［').Append(text, open + 1, (isSafe ? close + 1 : open + 1) - open - 1);
            at = isSafe ? close + 1 : open + 1;
        }

        var lines = safe.ToString().Split('\n');
        return string.Join('\n', lines.Select((line, index) => index > 0 && (line.StartsWith('>') || turnStart.Match(line) is not null) ? " " + line : line));
    }

    private string Attachment(JsonObject attachment)
    {
        if (attachment.Text("contentType") is { } type && attachment.Object("content") is { } content && Array.Find(Cards, card => card.Type == type) is { Tag: { } tag } && CardLines(tag, content) is { } lines)
        {
            return $"[{tag}{string.Concat(lines.Select(line => "\n " + line))}]";
        }

        return files.Tag(attachment);
    }

    /// <summary>The card's lines, where they hold all of it.</summary>
    private static IReadOnlyList<string>? CardLines(string tag, JsonObject content)
    {
        var lines = ChatCards.Write(content).ToList();
        var isHeld = lines.Count > 0 && lines.TrueForAll(line => InTag(line) == line) && JsonNode.DeepEquals(ChatCards.Read(tag.ToLowerInvariant(), string.Join('\n', lines), _ => { })["content"], content);
        return isHeld ? lines : null;
    }

    private static string InTag(string value) => value.ReplaceLineEndings(" ").Replace(']', '］').Replace("\0", "", StringComparison.Ordinal);
}
