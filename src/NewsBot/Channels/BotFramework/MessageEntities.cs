using System.Globalization;
using NewsBot.Core.Citations;
using NewsBot.Core.Newspapers;

namespace NewsBot.Channels.BotFramework;

/// <summary>Makes a message's entity.</summary>
internal static class MessageEntities
{
    private const int LongestName = 80;
    private const int LongestAbstract = 160;
    private const int LongestKeyword = 28;

    /// <summary>The entity of an answer or refusal; null where it would say nothing.</summary>
    /// <param name="manner">How the channel shows it.</param>
    /// <param name="citations">What is cited, with the address of each; none in a refusal.</param>
    /// <param name="answer">The answer's id, where it can be judged.</param>
    /// <param name="isWritten">Whether a language model wrote the answer.</param>
    public static MessageEntity? Of(ChannelManner manner, IReadOnlyList<(Citation Citation, string Url)> citations, string? answer, bool isWritten)
    {
        var thumbs = manner == ChannelManner.WebChat && answer is not null ? new[] { Thumb("LikeAction", "like", answer), Thumb("DislikeAction", "dislike", answer) } : null;
        return citations.Count == 0 && thumbs is null ? null
            : new MessageEntity(isWritten ? MessageEntity.Generated : null, citations.Count == 0 ? null : [.. citations.Select((cited, index) => ClaimOf(cited.Citation, cited.Url, isWritten && index == 0))], thumbs);
    }

    private static FeedbackAction Thumb(string type, string kind, string answer) => new(type, $"{FeedbackReader.UrnStart}{kind}:{answer}");

    private static CitationClaim ClaimOf(Citation citation, string url, bool tellsWhoWrote) => new(
        citation.Number,
        new CitedDocument(
            Shorten(ReplyText.NameOf(citation.Article), LongestName),
            url,
            Shorten(citation.Quote, LongestAbstract),
            KeywordsOf(citation.Article) is { Count: > 0 } keywords ? keywords : null,
            ReplyText.OutletOf(citation.Article) is { Length: > 0 } outlet ? new CitedUsage(outlet) : null),
        tellsWhoWrote ? new ClaimInterpreter(ReplyText.Model, ReplyText.WrittenByModel) : null);

    /// <summary>Newspaper and day, for Teams, which does not show the line that Web Chat does.</summary>
    private static List<string> KeywordsOf(Article article) =>
        [.. new[] { article.Newspaper, article.Date?.ToString("yyyy年M月d日", CultureInfo.InvariantCulture) }.OfType<string>().Where(word => word.Length > 0).Select(word => Shorten(word, LongestKeyword))];

    /// <summary>At most <paramref name="most"/> UTF-16 units, no character cut in two.</summary>
    private static string Shorten(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1)] + "…";
}
