using System.Globalization;
using System.Text;
using NewsBot.Core.Archive;
using NewsBot.Pages.Web;

namespace NewsBot.Pages;

/// <summary>The page at <c>/</c>, where citizens ask: the conversation, what can be asked, and which newspapers the answers come from.</summary>
internal static class FrontPage
{
    private const int ListedNewspapers = 12;

    /// <summary>The page.</summary>
    /// <param name="options">What it says of itself.</param>
    /// <param name="newspapers">What the answers come from.</param>
    /// <param name="publicUrl">The address that citations begin with.</param>
    /// <param name="chat">Web Chat; null where it is not there.</param>
    /// <param name="nonce">What styles made by Web Chat are recognised by, new for every request.</param>
    public static string Write(PageOptions options, IReadOnlyList<NewspaperCount> newspapers, string publicUrl, WebFile? chat, string nonce)
    {
        var (city, name) = (PageFrame.Text(options.CityName), PageFrame.Text(options.CityName + options.Title));
        return $"""
            <!doctype html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="description" content="{name}：问{city}的政务新闻，答案逐句注明出自哪篇报道。">
            <title>{name}</title>
            <link rel="icon" href="{WebFiles.Icon.Address}">
            <link rel="stylesheet" href="{WebFiles.Styles.Address}">
            <link rel="stylesheet" href="{WebFiles.FrontStyles.Address}">
            {(chat is null ? "" : string.Concat(new[] { chat, WebFiles.ReaderScript, WebFiles.ChatScript }.Select(file => $"<script defer src=\"{file.Address}\"></script>\n")))}</head>
            <body class="front">
            <a class="skip" href="#talk">跳到对话</a>
            <header class="masthead">
            <span class="seal" aria-hidden="true">{city}</span>
            <div><h1>{name}</h1>
            <p>答案只取自{city}的报纸，逐句注明出处</p></div>
            <nav aria-label="网站"><a href="/articles">全部文章</a></nav>
            </header>
            <main>
            {Conversation(options, publicUrl, chat is not null, nonce)}
            {Reader}
            {About(options, newspapers)}
            </main>
            <footer class="foot">{(options.Publisher.Length > 0 ? $"<span>{PageFrame.Text(options.Publisher)}</span>" : "")}<span>内容以报纸原文和主管部门的正式发布为准</span><span>本页不使用 Cookie，也不连接其他网站</span></footer>
            </body>
            </html>
            """;
    }

    private static string Conversation(PageOptions options, string publicUrl, bool hasChat, string nonce) => $"""
        <section class="talk" id="talk" aria-labelledby="talk-title" tabindex="-1">
        <div class="bar"><h2 id="talk-title">提问</h2>{(hasChat ? "<button type=\"button\" id=\"anew\" hidden>新对话</button>" : "")}</div>
        {(hasChat ? $"""
            {Examples(options)}
            <noscript><p class="notice">对话需要浏览器允许运行脚本。文章不用脚本也能看：<a href="/articles">全部文章</a></p></noscript>
            <div class="status" role="status" id="status"></div>
            <div id="chat" data-nonce="{nonce}" data-public="{PageFrame.Text(publicUrl)}"></div>
            """ : """
            <div class="notice"><p>对话暂时不能使用，因为这台服务器没有开通对话，或没有装上对话程序。</p><p>报纸文章照常可看：<a href="/articles">全部文章</a></p></div>
            """)}
        </section>
        """;

    /// <summary>Where an opened citation is shown; the script fills it.</summary>
    private const string Reader = """
        <section class="reader" id="reader" aria-labelledby="reader-title" hidden>
        <div class="bar"><h2 id="reader-title" tabindex="-1">报道原文</h2><a id="reader-page" target="_blank" rel="noopener">单独打开</a><button type="button" id="reader-close" aria-label="关闭报道原文">×</button></div>
        <div class="sheet" id="reader-sheet" role="region" aria-labelledby="reader-title" tabindex="0"></div>
        </section>
        """;

    private static string Examples(PageOptions options) => options.Examples.Count == 0 ? "" :
        $"<div class=\"examples\" role=\"group\" aria-labelledby=\"examples-title\"><p id=\"examples-title\">可以这样问</p>{string.Concat(options.Examples.Select(question => $"<button type=\"button\" data-question>{PageFrame.Text(question)}</button>"))}</div>";

    private static string About(PageOptions options, IReadOnlyList<NewspaperCount> newspapers) => $"""
        <aside class="about" id="about" aria-label="说明">
        <h2>能问什么</h2>
        <p>{PageFrame.Text(options.CityName)}的报纸报道过的政务新闻：在哪里办、怎么办、谁做了什么、有多少、在什么时候。一次问一件事，说清楚地方和事情，答得最准。</p>
        <h2>读过的报纸</h2>
        {Newspapers(newspapers)}
        <h2>请留意</h2>
        <p>回答都摘自报纸文章。报纸可能有误，也可能已经过时；办事之前，请点开出处看原文和日期，或向主管部门核实。报上没有的，会直接告诉您没有找到。</p>
        <p>请不要写下身份证号、电话等个人信息。</p>
        </aside>
        """;

    private static string Newspapers(IReadOnlyList<NewspaperCount> newspapers)
    {
        if (newspapers.Count == 0)
        {
            return "<p>还没有读到报纸文章，请稍后再来。</p>";
        }

        var list = new StringBuilder("<ul class=\"papers\">\n");
        foreach (var paper in newspapers.Take(ListedNewspapers))
        {
            list.Append(CultureInfo.InvariantCulture, $"<li><span class=\"paper\">{PageFrame.Text(paper.Newspaper ?? "未注明报纸的文章")}</span><span class=\"extent\">{paper.Articles}篇，{DayOf(paper)}</span></li>\n");
        }

        var (count, others) = (newspapers.Sum(paper => paper.Articles), newspapers.Count - ListedNewspapers);
        list.Append(others > 0 ? string.Create(CultureInfo.InvariantCulture, $"<li>另有{others}种报纸</li>\n") : "");
        return list.Append(CultureInfo.InvariantCulture, $"</ul>\n<p><a href=\"/articles\">看全部{count}篇文章</a></p>").ToString();
    }

    private static string DayOf(NewspaperCount paper) => paper.Newest is { } day ? $"读到{day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture)}" : "见报日期未注明";
}
