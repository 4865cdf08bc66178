using System.Text.RegularExpressions;
using NewsBot.Core.Newspapers;

namespace NewsBot.Ingestion.Pages;

/// <summary>Tells the words that close a text after its last sentence: who signed, whose picture, （完）, what a web page puts there.</summary>
internal static partial class SignOff
{
    private const int LongestCaption = 160;

    /// <summary>Whether <paramref name="text"/> closes with such words.</summary>
    public static bool Closes(string text) => BylineReader.FindCredit(text) >= 0 || AtEnd().IsMatch(text);

    /// <summary>Whether <paramref name="text"/> is such words and nothing else.</summary>
    public static bool Is(string text) => Alone().IsMatch(text);

    /// <summary>Whether <paramref name="text"/> opens as the words under a photograph do (图为…).</summary>
    public static bool OpensCaption(string text) => CaptionOpening().IsMatch(text);

    /// <summary>Whether <paramref name="text"/> is the words under a photograph.</summary>
    public static bool IsCaption(string text) => text.Length <= LongestCaption && (OpensCaption(text) || Photographed().IsMatch(text));

    /// <summary>The same inside an article, where a photographer's credit after the last paragraph may be that of the whole.</summary>
    public static bool IsCaptionInside(string text, bool isLast) => isLast ? text.Length <= LongestCaption && OpensCaption(text) : IsCaption(text);

    [GeneratedRegex(@"^(?:[▲▼◀▶△▽←→↑↓◆■●]\s*)?(?:图为|图片为|图①|图一[为：]|[上下左右](?:图|组图)(?:为|[：:①②③])|照片)", RegexOptions.CultureInvariant)]
    private static partial Regex CaptionOpening();

    [GeneratedRegex(@"(?:摄|摄影|摄影报道|供图)[）)]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Photographed();

    [GeneratedRegex(@"[（(](?:完|[^（）()。]{0,12}(?:记者|通讯员|来源|供稿|原载|据)[^（）()。]{0,30})[）)]$|(?<=[。！？”…])(?:[^。！？，；“”]{1,24}(?:供图|摄|供稿)|(?:来源|编辑|记者|作者|撰文)[：:]?[^。！？，；“”]{2,24})$|分享让更多人看到$|(?<=[。！？”…])据[^。！？，；“”]{2,16}日电$", RegexOptions.CultureInvariant)]
    private static partial Regex AtEnd();

    [GeneratedRegex(@"^(?:[^。！？，；“”]{1,24}(?:供图|摄|供稿)|[^。！？，；“”]{0,24}分享让更多人看到|[^。！？，；“”]{0,12}(?:来源|编辑)[：:][^。！？，；“”]{2,24}|据[^。！？，；“”]{2,16}日电)$", RegexOptions.CultureInvariant)]
    private static partial Regex Alone();
}
