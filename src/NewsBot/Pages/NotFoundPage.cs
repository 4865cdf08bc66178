namespace NewsBot.Pages;

/// <summary>What stands at the address of an article that there is not.</summary>
internal static class NotFoundPage
{
    private const string Title = "没有这篇文章";

    /// <summary>The sentence alone, to be shown inside another page.</summary>
    public const string Part = $"<article><h3 class=\"headline\">{Title}</h3>\n<p>这个地址没有对应的文章，链接可能写错了。</p></article>";

    /// <summary>The page.</summary>
    public static string Write() => PageFrame.Write(Title, $"<h1>{Title}</h1>\n<p>这个地址没有对应的文章，链接可能写错了。<a href=\"/articles\">看全部文章</a></p>");
}
