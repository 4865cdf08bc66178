using System.Text.Encodings.Web;
using NewsBot.Core.Newspapers;
using NewsBot.Pages.Web;

namespace NewsBot.Pages;

/// <summary>What all pages share.</summary>
internal static class PageFrame
{
    /// <summary>A whole page around <paramref name="body"/>, which is HTML.</summary>
    public static string Write(string title, string body) => $"""
        <!doctype html>
        <html lang="zh-CN">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Text(title)}</title>
        <link rel="icon" href="{WebFiles.Icon.Address}">
        <link rel="stylesheet" href="{WebFiles.Styles.Address}">
        </head>
        <body class="sheet">
        <nav aria-label="网站"><a href="/">提问</a><a href="/articles">全部文章</a></nav>
        <main>
        {body}
        </main>
        </body>
        </html>
        """;

    /// <summary><paramref name="text"/> as HTML shows it, whatever signs it holds.</summary>
    public static string Text(string text) => Encoder.Encode(text);

    /// <summary>A link to an article's page, as HTML.</summary>
    public static string LinkTo(ArticleId article, string name) => $"<a href=\"/articles/{Uri.EscapeDataString(article.Value)}\">{Text(name)}</a>";

    // Chinese stays readable in the page's source; what HTML reads as signs is still escaped.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All);
}
