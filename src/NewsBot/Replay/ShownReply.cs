using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using NewsBot.Channels;
using NewsBot.Channels.BotFramework;
using NewsBot.Core.Transcripts.Expectations;

namespace NewsBot.Replay;

/// <summary>A cited span of an article.</summary>
/// <param name="Article">The article's id.</param>
/// <param name="Headline">Its headline; empty where the reply does not say it.</param>
/// <param name="Start">The first character of the span, counted from 0; null where the article as a whole is meant.</param>
/// <param name="End">The character after its last one.</param>
/// <param name="Quote">The words of the span, of a long one its beginning and …; empty where the reply does not say them.</param>
internal sealed record ShownCitation(string Article, string Headline, int? Start, int? End, string Quote = "");

/// <summary>
/// What the replies of a turn show, all together. Citations are read from the entities, and where there are none from addresses in the text; the outcome from the
/// citations, from the bot's own sentences, and in a line that somebody wrote by hand from its words. Without any reply the outcome is null.
/// </summary>
internal sealed partial record ShownReply(string Text, ExpectedOutcome? Outcome, IReadOnlyList<ShownCitation> Citations, IReadOnlyList<string> Actions, IReadOnlyList<string> Attachments)
{
    /// <summary>The words without the list of sources under them, marks and the signs that keep Markdown from being one.</summary>
    public string Body => Escaped().Replace(Marks().Replace(Sources().Replace(Text, ""), ""), "$1");

    /// <summary>The same of any reply's text, with its marks.</summary>
    public static string WordsOf(string text) => Escaped().Replace(Sources().Replace(text, ""), "$1").Trim('\n');

    /// <summary>Reads the messages among <paramref name="replies"/>.</summary>
    public static ShownReply Of(IEnumerable<Activity> replies)
    {
        var messages = replies.Where(reply => reply.Type == "message").ToList();
        var text = string.Join('\n', messages.Select(message => message.Text ?? ""));
        var citations = messages.SelectMany(message => message.Entities ?? []).SelectMany(Cited).ToList();
        if (citations.Count == 0 && !text.Contains(ReplyText.Refusal, StringComparison.Ordinal))
        {
            citations.AddRange(Addresses().Matches(text).Select(match => Citation(match.Value, "", "")).OfType<ShownCitation>());
        }

        return new(
            text,
            messages.Count == 0 ? null : citations.Count > 0 ? ExpectedOutcome.Answered : ReplyText.OutcomeOf(text) ?? ByHand(text),
            citations,
            [.. messages.LastOrDefault()?.SuggestedActions?.Actions.Select(action => action.Value ?? action.Title) ?? []],
            [.. messages.Select(message => message.Others?.GetValueOrDefault("attachments")).OfType<JsonElement>().Where(list => list.ValueKind == JsonValueKind.Array).SelectMany(list => list.EnumerateArray()).Select(JsonText)]);
    }

    private static ExpectedOutcome ByHand(string text) =>
        !MarkSign().IsMatch(text) && RefusalWords().IsMatch(text) ? ExpectedOutcome.Refused : !MarkSign().IsMatch(text) && GreetingWords().IsMatch(text) ? ExpectedOutcome.Greeting : ExpectedOutcome.Answered;

    private static IEnumerable<ShownCitation> Cited(JsonElement entity) =>
        entity.Member("citation") is { ValueKind: JsonValueKind.Array } claims
            ? claims.EnumerateArray().Select(claim => claim.Member("appearance")).OfType<JsonElement>().Select(shown => Citation(shown.Text("url") ?? "", shown.Text("name") ?? "", shown.Text("abstract") ?? "")).OfType<ShownCitation>()
            : [];

    private static ShownCitation? Citation(string url, string headline, string quote) => Address().Match(url) is not { Success: true } match ? null
        : new(Uri.UnescapeDataString(match.Groups[1].Value), headline, Number(match.Groups[2].Value), Number(match.Groups[3].Value), quote);

    /// <summary>The JSON without the white space that some tool laid it out with.</summary>
    private static string JsonText(JsonElement element)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            element.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static int? Number(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"/articles/([^/?#\s)]+)(?:\?start=(\d+)&end=(\d+))?")]
    private static partial Regex Address();

    [GeneratedRegex(@"\S*/articles/[^/?#\s)]+\?start=\d+&end=\d+")]
    private static partial Regex Addresses();

    [GeneratedRegex(@"\n\n\[1\](?:: | ).*$", RegexOptions.Singleline)]
    private static partial Regex Sources();

    [GeneratedRegex(@" ?\[\d+\]")]
    private static partial Regex Marks();

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex MarkSign();

    [GeneratedRegex(@"\\([!-/:-@\[-`{-~])")]
    private static partial Regex Escaped();

    [GeneratedRegex("没有找到|没有提到|没有报道|没有相关|未找到|无法回答|报上没有|不知道")]
    private static partial Regex RefusalWords();

    [GeneratedRegex("^\\s*(?:您好|你好|早上好|下午好|晚上好|不客气|不用谢|再见)")]
    private static partial Regex GreetingWords();
}
