using System.Globalization;
using System.Text;
using NewsBot.Channels;
using NewsBot.Core.Newspapers;

namespace NewsBot.Pages;

/// <summary>The list of the articles that answers come from.</summary>
internal static class ArticleListPage
{
    /// <summary>One sheet of the list: <paramref name="articles"/> of <paramref name="count"/> in all, on the sheet <paramref name="shown"/> of <paramref name="last"/>.</summary>
    public static string Write(IReadOnlyList<Article> articles, int count, int shown, int last)
    {
        var body = new StringBuilder();
        body.Append(CultureInfo.InvariantCulture, $"<h1>报纸文章</h1>\n<p class=\"about\">共{count}篇{(last > 1 ? $"，这里是第{shown}页，共{last}页" : "")}。每句回答都注明出处，点开就是这些文章里的原文。</p>\n<ul class=\"list\">\n");
        foreach (var article in articles)
        {
            body.Append("<li>").Append(PageFrame.LinkTo(article.Id, ReplyText.NameOf(article))).Append(" <span class=\"outlet\">").Append(PageFrame.Text(ReplyText.OutletOf(article))).Append("</span></li>\n");
        }

        body.Append("</ul>");
        body.Append(last > 1 ? $"\n<p class=\"pages\">{Turn("上一页", shown - 1, shown > 1)}{Turn("下一页", shown + 1, shown < last)}</p>" : "");
        return PageFrame.Write("报纸文章", body.ToString());
    }

    private static string Turn(string name, int page, bool isThere) => isThere ? string.Create(CultureInfo.InvariantCulture, $"<a href=\"/articles?page={page}\">{name}</a> ") : "";
}
