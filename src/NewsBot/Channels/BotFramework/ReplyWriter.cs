using System.Globalization;
using System.Text.Json;
using NewsBot.Channels.Streaming;
using NewsBot.Core.Citations;
using NewsBot.Core.Conversations;
using NewsBot.Core.Newspapers;

namespace NewsBot.Channels.BotFramework;

/// <summary>Makes reply activities out of outcomes, as each channel shows them (<see cref="ChannelManner"/>).</summary>
internal sealed class ReplyWriter(ReplyText reply, ArticleLinks links)
{
    /// <summary>Teams refuses a message with more.</summary>
    private const int MostCitations = 20;

    private static readonly JsonElement TeamsThumbs = JsonSerializer.SerializeToElement(new TeamsChannelData(new FeedbackLoop("default")), BotFrameworkJson.Relaxed.TeamsChannelData);

    /// <summary>The reply to a message.</summary>
    /// <param name="incoming">The message.</param>
    /// <param name="outcome">How its turn ended.</param>
    /// <param name="answer">The answer's id, where it can be judged; null where there is nothing to judge.</param>
    /// <param name="suggestions">Questions that the user may ask next, as buttons; of small talk, examples.</param>
    public Activity Reply(Activity incoming, TurnOutcome outcome, string? answer, IReadOnlyList<string> suggestions)
    {
        suggestions = outcome is TurnOutcome.WhichOne ? ReplyText.ChoicesOf(outcome) : suggestions;
        var manner = ChannelManners.Of(incoming);
        var shown = manner == ChannelManner.Teams ? WithFewCitations(outcome) : outcome;
        var citations = WithAddresses((shown as TurnOutcome.Answered)?.Answer.Citations ?? []);
        var text = reply.Write(shown, EscapeFor(manner), suggestions) + (manner == ChannelManner.Plain ? ReplyText.WriterOf(shown) : "")
            + (shown is TurnOutcome.NoEvidence { Nearest: var near } ? Nearest(manner, near) : Sources(manner, citations));
        return Answering(incoming, text, suggestions) with
        {
            Entities = MessageEntities.Of(manner, citations, answer, (shown as TurnOutcome.Answered)?.Answer.IsWritten == true) is { } entity ? [JsonSerializer.SerializeToElement(entity, BotFrameworkJson.Relaxed.MessageEntity)] : null,
            ChannelData = manner == ChannelManner.Teams && answer is not null ? TeamsThumbs : null,
        };
    }

    /// <summary>A part of an answer that grows: all the text so far.</summary>
    public Activity Part(Activity incoming, Answer soFar, StreamInfo stream)
    {
        var manner = ChannelManners.Of(incoming);
        var text = reply.Write(new TurnOutcome.Answered(soFar), EscapeFor(manner), []) + (manner == ChannelManner.WebChat ? Sources(manner, WithAddresses(soFar.Citations)) : "");
        return Streamed(Answering(incoming, text, []) with { Type = "typing", InputHint = null }, stream);
    }

    /// <summary>The reply as the last part of a stream.</summary>
    public static Activity AsLast(Activity reply, string stream) => Streamed(reply, new StreamInfo(stream, "final", null));

    /// <summary>The greeting of a conversation that somebody joined. On Direct Line it replies to nothing.</summary>
    public static Activity Greet(Activity incoming, IReadOnlyList<string> examples) =>
        Answering(incoming, ReplyText.Greet(EscapeFor(ChannelManners.Of(incoming)), examples), examples) with { ReplyToId = incoming.ChannelId is "directline" or "webchat" ? null : NullIfEmpty(incoming.Id) };

    /// <summary>Says that the bot is at work on a message.</summary>
    public static Activity Typing(Activity incoming) => Answering(incoming, "", []) with { Type = "typing", Text = null, TextFormat = null, InputHint = null };

    private static Activity Streamed(Activity activity, StreamInfo stream)
    {
        var data = JsonSerializer.SerializeToElement(stream, BotFrameworkJson.Relaxed.StreamInfo);
        var members = activity.ChannelData is { } before ? before.EnumerateObject().Concat(data.EnumerateObject()) : data.EnumerateObject();
        return activity with
        {
            Entities = [.. activity.Entities ?? [], JsonSerializer.SerializeToElement(stream with { Type = "streaminfo" }, BotFrameworkJson.Relaxed.StreamInfo)],
            ChannelData = JsonSerializer.SerializeToElement(members.ToDictionary(member => member.Name, member => member.Value), BotFrameworkJson.Relaxed.DictionaryStringJsonElement),
        };
    }

    private static Activity Answering(Activity incoming, string text, IReadOnlyList<string> suggestions) => new()
    {
        Type = "message",
        From = Tidy(incoming.Recipient),
        Recipient = Tidy(incoming.From),
        Conversation = incoming.Conversation,
        ChannelId = NullIfEmpty(incoming.ChannelId),
        ServiceUrl = NullIfEmpty(incoming.ServiceUrl),
        ReplyToId = NullIfEmpty(incoming.Id),
        Locale = incoming.Locale is { } locale && locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? locale : "zh-CN",
        Text = text,
        TextFormat = ChannelManners.Of(incoming) == ChannelManner.Plain ? "plain" : "markdown",
        InputHint = "acceptingInput",
        SuggestedActions = suggestions.Count == 0 ? null : new SuggestedActions([.. suggestions.Select(question => new CardAction("imBack", question, question))]),
    };

    /// <summary>The account without members that say nothing.</summary>
    private static ChannelAccount? Tidy(ChannelAccount? account) => account is null ? null : account with
    {
        Id = NullIfEmpty(account.Id),
        Name = NullIfEmpty(account.Name),
        Others = account.Others?.Where(member => member.Value.ValueKind != JsonValueKind.Null).ToDictionary(),
    };

    private static Func<string, string> EscapeFor(ChannelManner manner) => manner == ChannelManner.Plain ? text => text : MarkdownText.Escape;

    /// <summary>The addresses of what is cited, no two alike: Web Chat tells sources apart by them.</summary>
    private List<(Citation Citation, string Url)> WithAddresses(IReadOnlyList<Citation> citations)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        return [.. citations.Select(citation => (citation, links.To(citation) is var url && used.Add(url) ? url : url.Replace("#", string.Create(CultureInfo.InvariantCulture, $"&mark={citation.Number}#"), StringComparison.Ordinal)))];
    }

    /// <summary>What the marks in the text lead to. Teams finds it in the entity and must not have it in the text.</summary>
    private static string Sources(ChannelManner manner, IReadOnlyList<(Citation Citation, string Url)> citations) => manner == ChannelManner.Teams || citations.Count == 0 ? ""
        : "\n\n" + string.Join('\n', citations.Select(cited => string.Create(CultureInfo.InvariantCulture, $"[{cited.Citation.Number}]") + (manner == ChannelManner.WebChat
            ? $": {cited.Url} \"{MarkdownText.Escape(ReplyText.NameOf(cited.Citation.Article))}\""
            : $" {ReplyText.SourceOf(cited.Citation)} {cited.Url}")));

    /// <summary>The articles nearest to a question that was refused, to be opened.</summary>
    private string Nearest(ChannelManner manner, IReadOnlyList<Article> articles) => articles.Count == 0 ? ""
        : $"{ReplyText.NearArticles}\n\n" + string.Join('\n', articles.Select(article => manner == ChannelManner.Plain
            ? $"《{ReplyText.NameOf(article)}》 {links.To(article.Id)}"
            : $"- [{MarkdownText.Escape(ReplyText.NameOf(article))}]({links.To(article.Id)})"));

    /// <summary>The outcome with no more sentences than can be cited.</summary>
    private static TurnOutcome WithFewCitations(TurnOutcome outcome) => outcome is not TurnOutcome.Answered { Answer: { Citations.Count: > MostCitations } answer } ? outcome
        : new TurnOutcome.Answered(answer with
        {
            Citations = [.. answer.Citations.Where(citation => citation.Number <= MostCitations)],
            Sentences = [.. answer.Sentences.Where(sentence => sentence.Citations.All(number => number <= MostCitations))],
        });

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
