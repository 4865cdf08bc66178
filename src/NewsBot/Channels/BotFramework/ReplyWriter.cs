using System.Globalization;
using System.Text;
using System.Text.Json;
using NewsBot.Core.Citations;
using NewsBot.Core.Conversations;

namespace NewsBot.Channels.BotFramework;

/// <summary>Makes reply activities out of outcomes.</summary>
internal sealed class ReplyWriter(ReplyText reply, ArticleLinks links)
{
    private const int LongestName = 80;
    private const int LongestAbstract = 160;
    private const string MarkdownSigns = "\\`*_[]()<>#!|~&";

    /// <summary>The reply to a message.</summary>
    public Activity Reply(Activity incoming, TurnOutcome outcome)
    {
        var citations = (outcome as TurnOutcome.Answered)?.Answer.Citations ?? [];
        return Answering(incoming, reply.Write(outcome, Escape) + Definitions(incoming, citations)) with
        {
            Entities = citations.Count == 0 ? null : [JsonSerializer.SerializeToElement(EntityOf(citations), BotFrameworkJson.Relaxed.MessageEntity)],
        };
    }

    /// <summary>The greeting of a conversation that somebody joined. On Direct Line it replies to nothing.</summary>
    public static Activity Greet(Activity incoming) =>
        Answering(incoming, Escape(ReplyText.Greeting)) with { ReplyToId = incoming.ChannelId is "directline" or "webchat" ? null : NullIfEmpty(incoming.Id) };

    /// <summary>Says that the bot is at work on a message.</summary>
    public static Activity Typing(Activity incoming) => Answering(incoming, "") with { Type = "typing", Text = null, TextFormat = null, InputHint = null };

    private static Activity Answering(Activity incoming, string text) => new()
    {
        Type = "message",
        From = incoming.Recipient,
        Recipient = incoming.From,
        Conversation = incoming.Conversation,
        ChannelId = incoming.ChannelId,
        ServiceUrl = incoming.ServiceUrl,
        ReplyToId = NullIfEmpty(incoming.Id),
        Locale = NullIfEmpty(incoming.Locale),
        Text = text,
        TextFormat = "markdown",
        InputHint = "acceptingInput",
    };

    /// <summary>Web Chat turns marks into links only where the text defines them; Teams must not have the definitions; other channels get a plain list.</summary>
    private string Definitions(Activity incoming, IReadOnlyList<Citation> citations)
    {
        var text = new StringBuilder();
        foreach (var citation in citations)
        {
            text.Append(text.Length == 0 ? "\n\n" : "\n");
            text.Append(incoming.ChannelId switch
            {
                "msteams" => "",
                "webchat" or "directline" or "emulator" => string.Create(CultureInfo.InvariantCulture, $"[{citation.Number}]: {links.To(citation)} \"{ReplyText.NameOf(citation.Article).Replace('"', '”').Replace("\\", "", StringComparison.Ordinal)}\""),
                _ => string.Create(CultureInfo.InvariantCulture, $"[{citation.Number}] {Escape(ReplyText.SourceOf(citation))} {links.To(citation)}"),
            });
        }

        return incoming.ChannelId == "msteams" ? "" : text.ToString();
    }

    private MessageEntity EntityOf(IReadOnlyList<Citation> citations) => new([.. citations.Select(citation => new CitationClaim(
        citation.Number,
        new CitedDocument(
            Shorten(ReplyText.NameOf(citation.Article), LongestName),
            links.To(citation),
            Shorten(citation.Quote, LongestAbstract),
            ReplyText.OutletOf(citation.Article) is { Length: > 0 } outlet ? new CitedUsage(outlet) : null)))]);

    /// <summary>Keeps the newspaper's signs from being read as Markdown.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var character in text)
        {
            escaped.Append(MarkdownSigns.Contains(character, StringComparison.Ordinal) ? "\\" : "").Append(character);
        }

        return escaped.ToString();
    }

    private static string Shorten(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
