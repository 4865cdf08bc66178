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
    private const string Title = "这篇文章已撤回";

    /// <summary>The page.</summary>
    public static string Write(ArticleVersion version, Withdrawal withdrawal) => PageFrame.Write(Title, Part(version, withdrawal, headline: 1));

    /// <summary>The same, to be shown inside a page on which headings of the level <paramref name="headline"/> stand over articles.</summary>
    public static string Part(ArticleVersion version, Withdrawal withdrawal, int headline)
    {
        var body = new StringBuilder($"<article>\n<h{headline} class=\"headline\">{Title}</h{headline}>\n");
        var outlet = ReplyText.OutletOf(version.Article);
        body.Append(CultureInfo.InvariantCulture, $"<p class=\"notice\">本文已于{withdrawal.At.ToString("yyyy年M月d日", CultureInfo.InvariantCulture)}撤回：{PageFrame.Text(withdrawal.Why)}</p>\n");
        body.Append(outlet.Length > 0 ? $"<p>原载：{PageFrame.Text(outlet)}。</p>\n" : "");
        body.Append("<p>以前引用过它的回答，请不要再作为依据。</p>\n");
        body.Append(version.Newest is { } newest ? $"<p>{PageFrame.LinkTo(newest, "本文已有更新版本")}</p>\n" : "");
        return body.Append("</article>").ToString();
    }
}
