using System.Globalization;
using System.Text;
using NewsBot.Channels;
using NewsBot.Core.Archive;

namespace NewsBot.Pages;

/// <summary>
/// What stands in the place of a withdrawn article: that it was withdrawn, when and why, and in which paper it stood. Neither its text nor its headline is shown
/// again, for either may be what was wrong.
/// </summary>
internal static class WithdrawnPage
{
    /// <summary>The page.</summary>
    public static string Write(ArticleVersion version, Withdrawal withdrawal)
    {
        var body = new StringBuilder("<h1>这篇文章已撤回</h1>\n");
        var outlet = ReplyText.OutletOf(version.Article);
        body.Append(CultureInfo.InvariantCulture, $"<p class=\"notice\">本文已于{withdrawal.At.ToString("yyyy年M月d日", CultureInfo.InvariantCulture)}撤回：{PageFrame.Text(withdrawal.Why)}</p>\n");
        body.Append(outlet.Length > 0 ? $"<p>原载：{PageFrame.Text(outlet)}。</p>\n" : "");
        body.Append("<p>以前引用过它的回答，请不要再作为依据。</p>\n");
        body.Append(version.Newest is { } newest ? $"<p>{PageFrame.LinkTo(newest, "本文已有更新版本")}</p>\n" : "");
        return PageFrame.Write("这篇文章已撤回", body.Append("<p><a href=\"/\">看全部文章</a></p>").ToString());
    }
}
