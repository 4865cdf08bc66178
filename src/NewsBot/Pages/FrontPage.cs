using System.Text;
using NewsBot.Channels;
using NewsBot.Core.Newspapers;

namespace NewsBot.Pages;

/// <summary>The list of articles, and the page for an address that leads nowhere.</summary>
internal static class FrontPage
{
    /// <summary>The list.</summary>
    public static string Write(IReadOnlyList<Article> articles, int count)
    {
        var body = new StringBuilder($"<h1>报纸文章</h1>\n<p class=\"about\">共{count}篇{(articles.Count < count ? $"，这里列出{articles.Count}篇" : "")}。每句回答都注明出处，点开就是这些文章里的原文。</p>\n<ol>\n");
        foreach (var article in articles)
        {
            body.Append("<li><a href=\"/articles/").Append(Uri.EscapeDataString(article.Id.Value)).Append("\">").Append(PageFrame.Text(ReplyText.NameOf(article))).Append("</a> <span class=\"outlet\">")
                .Append(PageFrame.Text(ReplyText.OutletOf(article))).Append("</span></li>\n");
        }

        return PageFrame.Write("报纸文章", body.Append("</ol>").ToString());
    }

    /// <summary>The page for an unknown article.</summary>
    public static string WriteNotFound() => PageFrame.Write("没有这篇文章", "<h1>没有这篇文章</h1>\n<p>这个地址没有对应的文章，链接可能写错了。<a href=\"/\">看全部文章</a></p>");
}
