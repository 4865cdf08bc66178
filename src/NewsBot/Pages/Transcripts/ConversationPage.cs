using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NewsBot.Channels;
using NewsBot.Core.Newspapers;
using NewsBot.Core.Transcripts;
using NewsBot.Core.Transcripts.Recording;

namespace NewsBot.Pages.Transcripts;

/// <summary>A recorded conversation as it was, and under each answer why it says what it says. Whatever was written is shown as text.</summary>
internal sealed partial class ConversationPage(ArticleDesk articles)
{
    private static readonly Dictionary<string, string> Outcomes = new(StringComparer.Ordinal)
    {
        ["answered"] = "已回答",
        ["refused"] = "未能回答",
        ["not understood"] = "没有看懂",
        ["greeting"] = "寒暄",
        ["failed"] = "出错",
    };

    private static readonly Dictionary<string, string> Queries = new(StringComparer.Ordinal)
    {
        ["Statement"] = "陈述",
        ["HowMany"] = "数量",
        ["HowLong"] = "时长",
        ["When"] = "时间",
        ["Where"] = "地点",
        ["Who"] = "人物",
        ["Why"] = "原因",
        ["How"] = "做法",
        ["List"] = "列举",
        ["Which"] = "哪一个",
        ["YesNo"] = "是否",
        ["What"] = "什么",
    };

    /// <summary>The page.</summary>
    public string Write(ConversationSummary conversation, IReadOnlyList<RecordedTurn> turns)
    {
        var body = new StringBuilder();
        body.Append(CultureInfo.InvariantCulture, $"<h1>对话 {PageFrame.Text(conversation.Id)}</h1>\n<p class=\"about\">{PageFrame.Text(conversation.Channel)}　{ConversationListPage.TimeOf(conversation.BeganAt)} 至 {ConversationListPage.TimeOf(conversation.LastAt)}（UTC）　{conversation.Turns}轮</p>\n");
        body.Append("<p class=\"about\">用户以化名显示，电话、证件号和邮箱已遮去。<a href=\"/transcripts\">看全部对话</a></p>\n<ol class=\"talk\">\n");
        foreach (var activity in turns.SelectMany(RecordedTranscript.ActivitiesOf))
        {
            Append(body, activity);
        }

        return PageFrame.Write($"对话 {conversation.Id}", body.Append("</ol>").ToString());
    }

    private void Append(StringBuilder body, TranscriptActivity activity)
    {
        var from = activity.Members["from"] as JsonObject;
        var isBot = TextOf(from?["role"]) == "bot";
        body.Append(CultureInfo.InvariantCulture, $"<li class=\"{(isBot ? "bot" : "user")}\">\n<p class=\"source\">{(isBot ? "机器人" : "用户 " + PageFrame.Text(TextOf(from?["id"]) ?? ""))}　{(activity.Timestamp is { } at ? ConversationListPage.TimeOf(at) : "")}</p>\n");
        if (activity.Text is { Length: > 0 } text)
        {
            body.Append("<p class=\"said\">").Append(PageFrame.Text(isBot && TextOf(activity.Members["textFormat"]) != "plain" ? Plain(text) : text)).Append("</p>\n");
        }

        if (activity.Type != "message")
        {
            body.Append(CultureInfo.InvariantCulture, $"<p class=\"source\">（{PageFrame.Text(string.Join(' ', new[] { activity.Type, TextOf(activity.Members["name"]) }.OfType<string>()))}）</p>\n");
        }

        if (activity.Members["value"] is { } value)
        {
            body.Append("<p class=\"said source\">").Append(PageFrame.Text(JsonText(value))).Append("</p>\n");
        }

        if (TurnEvidence.In(activity) is { } evidence)
        {
            Append(body, evidence);
        }

        body.Append("</li>\n");
    }

    private void Append(StringBuilder body, TurnEvidence evidence)
    {
        body.Append(CultureInfo.InvariantCulture, $"<p class=\"source\"><strong>{PageFrame.Text(Outcomes.GetValueOrDefault(evidence.Outcome, evidence.Outcome))}</strong>　把握 {evidence.Confidence:0.00}{(evidence.Query is { } query ? "　题型 " + PageFrame.Text(Queries.GetValueOrDefault(query, query)) : "")}</p>\n");
        if (evidence.Cited.Count > 0)
        {
            body.Append("<p class=\"source\">引用</p>\n<ol class=\"source\">\n");
            foreach (var cited in evidence.Cited)
            {
                var article = articles.Find(cited.Article) is { Withdrawal: null } version ? version.Article : null;
                var span = new TextSpan(cited.Start, cited.End);
                var quote = article is not null && span.FitsIn(article.Text.Length) ? $"：“{PageFrame.Text(article.Text[cited.Start..cited.End])}”" : "";
                body.Append(CultureInfo.InvariantCulture, $"<li><a href=\"/articles/{Uri.EscapeDataString(cited.Article)}?start={cited.Start}&amp;end={cited.End}#cited\">{NameOf(cited.Article, article)}</a>{quote}</li>\n");
            }

            body.Append("</ol>\n");
        }

        if (evidence.Passages.Count > 0)
        {
            body.Append(CultureInfo.InvariantCulture, $"<details><summary>找到的段落（{evidence.Passages.Count}）</summary>\n<table>\n<thead><tr><th scope=\"col\">得分</th><th scope=\"col\">文章</th><th scope=\"col\">段落</th></tr></thead>\n<tbody>\n");
            foreach (var passage in evidence.Passages)
            {
                var article = articles.Find(passage.Article) is { Withdrawal: null } version ? version.Article : null;
                body.Append(CultureInfo.InvariantCulture, $"<tr><td>{passage.Score:0.00}</td><td><a href=\"/articles/{Uri.EscapeDataString(passage.Article)}\">{NameOf(passage.Article, article)}</a></td><td>{PageFrame.Text(passage.Id)}</td></tr>\n");
            }

            body.Append("</tbody>\n</table></details>\n");
        }
    }

    private static string NameOf(string id, Article? article) => PageFrame.Text(article is null ? id : ReplyText.NameOf(article));

    private static string? TextOf(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static string JsonText(JsonNode node)
    {
        using var bytes = new MemoryStream();
        using (var writer = new System.Text.Json.Utf8JsonWriter(bytes, new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            node.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    /// <summary>The words without what Markdown needs: the addresses of the marks, which stand below, and the backslashes.</summary>
    private static string Plain(string text) => Escaped().Replace(Definition().Replace(text, ""), "$1").TrimEnd();

    [GeneratedRegex(@"^\[\d+\]: .*$\n?", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Definition();

    [GeneratedRegex(@"\\([!-/:-@\[-`{-~])", RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();
}
