using System.Text.RegularExpressions;
using NewsBot.Core.Newspapers;

namespace NewsBot.Ingestion.Pages;

/// <summary>Tells the words that close a text after its last sentence: who signed, whose picture, （完）, what a web page puts there.</summary>
internal static partial class SignOff
{
    /// <summary>Whether <paramref name="text"/> closes with such words.</summary>
    public static bool Closes(string text) => BylineReader.FindCredit(text) >= 0 || AtEnd().IsMatch(text);

    /// <summary>Whether <paramref name="text"/> is such words and nothing else.</summary>
    public static bool Is(string text) => Alone().IsMatch(text);

    [GeneratedRegex(@"[（(](?:完|[^（）()。]{0,12}(?:记者|通讯员|来源|供稿|原载|据)[^（）()。]{0,30})[）)]$|(?<=[。！？”…])(?:[^。！？，；“”]{1,24}(?:供图|摄|供稿)|(?:来源|编辑|记者|作者|撰文)[：:]?[^。！？，；“”]{2,24})$|分享让更多人看到$|(?<=[。！？”…])据[^。！？，；“”]{2,16}日电$", RegexOptions.CultureInvariant)]
    private static partial Regex AtEnd();

    [GeneratedRegex(@"^(?:[^。！？，；“”]{1,24}(?:供图|摄|供稿)|[^。！？，；“”]{0,24}分享让更多人看到|[^。！？，；“”]{0,12}(?:来源|编辑)[：:][^。！？，；“”]{2,24}|据[^。！？，；“”]{2,16}日电)$", RegexOptions.CultureInvariant)]
    private static partial Regex Alone();
}
