using System.Text.RegularExpressions;
using NewsBot.Pages;

namespace NewsBot.Replay.Reports;

/// <summary>English sentences with Chinese words in them: HTML that says of the Chinese that it is, so that browsers take its letter forms and screen readers its voice.</summary>
internal static partial class MixedText
{
    /// <summary><paramref name="text"/> as HTML.</summary>
    public static string Html(string text) => string.Concat(Chinese().Split(text).Select((part, index) => index % 2 == 0 ? PageFrame.Text(part) : $"<span lang=\"zh\">{PageFrame.Text(part)}</span>"));

    [GeneratedRegex(@"([\p{IsCJKUnifiedIdeographs}《「](?:[\p{IsCJKUnifiedIdeographs}\u3000-\u303F\uFF00-\uFFEF“”‘’·…—0-9]*[\p{IsCJKUnifiedIdeographs}\u3000-\u303F\uFF00-\uFFEF])?)", RegexOptions.CultureInvariant)]
    private static partial Regex Chinese();
}
