using System.Globalization;
using System.Text;
using NewsBot.Channels;
using NewsBot.Core.Archive;
using NewsBot.Core.Newspapers;

namespace NewsBot.Pages;

/// <summary>An article as a plain page: every paragraph with the lines of the source file it was read from, the cited words marked.</summary>
internal static class ArticlePage
{
    /// <summary>The page of an article of which nothing more is known.</summary>
    public static string Write(Article article, TextSpan? cited) => Write(ArticleDesk.Plain(article), cited);

    /// <summary>The page. <paramref name="cited"/> lies inside the article's text.</summary>
    public static string Write(ArticleVersion version, TextSpan? cited) => PageFrame.Write(ReplyText.NameOf(version.Article), Part(version, cited, headline: 1));

    /// <summary>The article alone, to be shown inside a page on which headings of the level <paramref name="headline"/> stand over articles.</summary>
    public static string Part(ArticleVersion version, TextSpan? cited, int headline)
    {
        var article = version.Article;
        var body = new StringBuilder("<article>\n<header>\n");
        body.Append(version.Newest is { } newest ? $"<p class=\"notice\">本文已有更新版本，这里是旧版。{PageFrame.LinkTo(newest, "看更新版本")}</p>\n" : "");
        Line(body, "p", "kicker", article.Kicker);
        Line(body, $"h{headline}", "headline", ReplyText.NameOf(article));
        Line(body, "p", "subheadline", article.Subheadline);
        Line(body, "p", "source", string.Join("　", new[] { ReplyText.OutletOf(article), article.Page, article.Dateline, string.Join(' ', article.Byline.Select(person => $"{person.Role} {person.Name}")) }.Where(part => !string.IsNullOrWhiteSpace(part))));
        body.Append(cited is { } span && article.LinesOf(span) is { } lines ? $"<p class=\"source\">引用的文字在{PageFrame.Text(article.SourceFile ?? "源文件")}第{TextOf(lines)}行，下面已标出。</p>\n" : "");
        body.Append("</header>\n");

        var anchored = false;
        foreach (var block in article.Blocks)
        {
            var (tag, style) = block.Kind switch
            {
                BlockKind.SectionHead => ($"h{headline + 1}", "head"),
                BlockKind.Byline => ("p", "byline"),
                _ => ("p", "paragraph"),
            };
            body.Append(CultureInfo.InvariantCulture, $"<div class=\"{(block.LineRange is null ? "block unnumbered" : "block")}\">{(block.LineRange is { } range ? $"<span class=\"lines\">{TextOf(range)}</span>" : "")}<{tag} class=\"{style}\">");
            anchored |= AppendMarked(body, version, block.Span, cited, anchored);
            body.Append(CultureInfo.InvariantCulture, $"</{tag}></div>\n");
        }

        body.Append("<footer><p>");
        body.Append(article.SourceFile is { } file ? $"读自 {PageFrame.Text(file)}{(article.Blocks.Any(block => block.LineRange is not null) ? "，段落旁的数字是该文件的行号" : "")}。" : "");
        body.Append(article.Url is { } url ? $"<a href=\"{PageFrame.Text(url)}\" rel=\"noopener noreferrer\">原文网址</a>" : "");
        body.Append("</p>");
        Links(body, "内容相近的报道", version.Copies.Select(copy => (copy.Id, $"{copy.Newspaper}《{copy.Headline}》")));
        Links(body, "本文的旧版本", version.Older.Select((id, at) => (id, $"第{version.Older.Count - at}版")));
        return body.Append("</footer>\n</article>").ToString();
    }

    /// <summary>The words of a block, those inside <paramref name="cited"/> marked. Whether it now holds the mark that links lead to.</summary>
    private static bool AppendMarked(StringBuilder body, ArticleVersion version, TextSpan block, TextSpan? cited, bool anchored)
    {
        var (text, dates) = (version.Article.Text, version.Dates);
        var start = Math.Clamp(cited?.Start ?? block.Start, block.Start, block.End);
        var end = Math.Clamp(cited?.End ?? block.Start, start, block.End);
        DatedText.Append(body, text, new TextSpan(block.Start, start), dates);
        if (end > start)
        {
            body.Append(anchored ? "<mark>" : "<mark id=\"cited\">");
            DatedText.Append(body, text, new TextSpan(start, end), dates);
            body.Append("</mark>");
        }

        DatedText.Append(body, text, new TextSpan(end, block.End), dates);
        return end > start;
    }

    private static void Links(StringBuilder body, string title, IEnumerable<(ArticleId Id, string Name)> links)
    {
        var list = string.Join('、', links.Select(link => PageFrame.LinkTo(link.Id, link.Name)));
        body.Append(list.Length > 0 ? $"<p>{title}：{list}</p>" : "");
    }

    private static string TextOf(LineRange lines) => lines.From == lines.To ? lines.From.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{lines.From}–{lines.To}");

    private static void Line(StringBuilder body, string tag, string? style, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            body.Append(CultureInfo.InvariantCulture, $"<{tag}{(style is null ? "" : $" class=\"{style}\"")}>{PageFrame.Text(text)}</{tag}>\n");
        }
    }
}
