using System.Globalization;
using System.Text;
using NewsBot.Core.Transcripts.Recording;

namespace NewsBot.Pages.Transcripts;

/// <summary>The list of recorded conversations.</summary>
internal static class ConversationListPage
{
    private const int LongestQuestion = 60;

    /// <summary>One sheet of the list: <paramref name="conversations"/> of <paramref name="count"/> in all, on the sheet <paramref name="shown"/> of <paramref name="last"/>.</summary>
    public static string Write(IReadOnlyList<ConversationSummary> conversations, int count, int shown, int last, bool refusedOnly)
    {
        var body = new StringBuilder();
        body.Append(CultureInfo.InvariantCulture, $"<h1>对话记录</h1>\n<p class=\"about\">共{count}次{(refusedOnly ? "有未能回答的问题的" : "")}对话{(last > 1 ? $"，这里是第{shown}页，共{last}页" : "")}，最近的在前。时间为协调世界时（UTC）。</p>\n");
        body.Append(refusedOnly ? "<p class=\"pages\"><a href=\"/transcripts\">全部</a> <strong aria-current=\"page\">未能回答的</strong>" : "<p class=\"pages\"><strong aria-current=\"page\">全部</strong> <a href=\"/transcripts?outcome=refused\">未能回答的</a>");
        body.Append(" <a href=\"/transcripts/key\">退出</a></p>\n<ul class=\"list\">\n");
        foreach (var one in conversations)
        {
            body.Append(CultureInfo.InvariantCulture, $"<li><a href=\"/transcripts/{Uri.EscapeDataString(one.Id)}\">{PageFrame.Text(NameOf(one))}</a> <span class=\"outlet\">{TimeOf(one.LastAt)}　{PageFrame.Text(one.Channel)}　{one.Turns}轮{(one.Refused > 0 ? $"，未能回答{one.Refused}次" : "")}</span></li>\n");
        }

        body.Append("</ul>");
        var filter = refusedOnly ? "&amp;outcome=refused" : "";
        body.Append(last > 1 ? $"\n<p class=\"pages\">{Turn("上一页", shown - 1, shown > 1, filter)}{Turn("下一页", shown + 1, shown < last, filter)}</p>" : "");
        return PageFrame.Write("对话记录", body.ToString());
    }

    private static string NameOf(ConversationSummary one) => string.IsNullOrWhiteSpace(one.Asked) ? "（没有提问）" : one.Asked.Length <= LongestQuestion ? one.Asked : one.Asked[..LongestQuestion] + "…";

    /// <summary>A moment, as HTML.</summary>
    public static string TimeOf(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Turn(string name, int page, bool isThere, string filter) => isThere ? string.Create(CultureInfo.InvariantCulture, $"<a href=\"/transcripts?page={page}{filter}\">{name}</a> ") : "";
}
