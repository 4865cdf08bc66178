using System.Globalization;
using System.Text;
using NewsBot.Channels;
using NewsBot.Core.Newspapers;

namespace NewsBot.Pages;

/// <summary>An article as a plain page: every paragraph with the lines of the source file it was read from, the cited words marked.</summary>
internal static class ArticlePage
{
    /// <summary>The page. <paramref name="cited"/> lies inside the article's text.</summary>
    public static string Write(Article article, TextSpan? cited)
    {
        var name = ReplyText.NameOf(article);
        var body = new StringBuilder("<article>\n<header>\n");
        Line(body, "p", "kicker", article.Kicker);
        Line(body, "h1", null, name);
        Line(body, "p", "subheadline", article.Subheadline);
        Line(body, "p", "source", string.Join("　", new[] { ReplyText.OutletOf(article), article.Page, article.Dateline, string.Join(' ', article.Byline.Select(person => $"{person.Role} {person.Name}")) }.Where(part => !string.IsNullOrWhiteSpace(part))));
        body.Append("</header>\n");

        var anchored = false;
        foreach (var block in article.Blocks)
        {
            var (tag, style) = block.Kind switch
            {
                BlockKind.SectionHead => ("h2", "head"),
                BlockKind.Byline => ("p", "byline"),
                _ => ("p", "paragraph"),
            };
            body.Append(CultureInfo.InvariantCulture, $"<div class=\"block\"><span class=\"lines\">{LinesOf(block)}</span><{tag} class=\"{style}\">");
            anchored |= AppendMarked(body, article.Text, block.Span, cited, anchored);
            body.Append(CultureInfo.InvariantCulture, $"</{tag}></div>\n");
        }

        body.Append("<footer><p>");
        body.Append(article.SourceFile is { } file ? $"读自 {PageFrame.Text(file)}，左侧是该文件的行号。" : "");
        body.Append(article.Url is { } url ? $"<a href=\"{PageFrame.Text(url)}\" rel=\"noopener noreferrer\">原文网址</a> " : "");
        body.Append("<a href=\"/\">全部文章</a></p></footer>\n</article>");
        return PageFrame.Write(name, body.ToString());
    }

    /// <summary>The words of a block, those inside <paramref name="cited"/> marked. Whether it now holds the mark that links lead to.</summary>
    private static bool AppendMarked(StringBuilder body, string text, TextSpan block, TextSpan? cited, bool anchored)
    {
        var start = Math.Clamp(cited?.Start ?? block.Start, block.Start, block.End);
        var end = Math.Clamp(cited?.End ?? block.Start, start, block.End);
        body.Append(PageFrame.Text(text[block.Start..start]));
        if (end > start)
        {
            body.Append(anchored ? "<mark>" : "<mark id=\"cited\">").Append(PageFrame.Text(text[start..end])).Append("</mark>");
        }

        body.Append(PageFrame.Text(text[end..block.End]));
        return end > start;
    }

    private static string LinesOf(ArticleBlock block) => block.LineRange is { } range
        ? range.From == range.To ? range.From.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{range.From}–{range.To}")
        : "";

    private static void Line(StringBuilder body, string tag, string? style, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            body.Append(CultureInfo.InvariantCulture, $"<{tag}{(style is null ? "" : $" class=\"{style}\"")}>{PageFrame.Text(text)}</{tag}>\n");
        }
    }
}
