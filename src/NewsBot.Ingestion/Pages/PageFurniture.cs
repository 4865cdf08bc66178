using System.Text.RegularExpressions;

namespace NewsBot.Ingestion.Pages;

/// <summary>Tells the lines that belong to the page and to no article: its date line, page number, masthead and editors' credits.</summary>
internal static partial class PageFurniture
{
    private const int LongestLine = 60;

    /// <summary>Whether the line is such a line and nothing else.</summary>
    public static bool Is(string line) => !line.Contains('。', StringComparison.Ordinal) && PageReference.Onward(line) is null && PageReference.Back(line) is null && (Imprint().IsMatch(line) || (line.Length <= LongestLine && (DateLine().IsMatch(line) || PageNumber().IsMatch(line) || Masthead().IsMatch(line) || Credits().IsMatch(line) || SectionName().IsMatch(line) || Issue().IsMatch(line))));

    /// <summary>Whether the line is such a line even when it stands between others: a number or a telephone there can be the rest of a sentence.</summary>
    public static bool StandsOut(string line) => line.Length <= LongestLine && !line.Contains('。', StringComparison.Ordinal) && (DateLine().IsMatch(line) || Masthead().IsMatch(line) || Credits().IsMatch(line));

    [GeneratedRegex(@"^(?:[A-Z]?\d{1,3}版?\s*)?(?:[\u4e00-\u9fff·]{2,8}\s+)?\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日\s*(?:星期|周)[一二三四五六日]|^(?:星期|周)[一二三四五六日]\s*\d{4}|^\d{4}[年./-]\d{1,2}[月./-]\d{1,2}日?$", RegexOptions.CultureInvariant)]
    private static partial Regex DateLine();

    [GeneratedRegex(@"^(?:第?\s?[A-Z]?\d{1,3}\s?版|[A-Z]?\d{1,3}(?=[\s·:：]|$)|第\s?[一二三四五六七八九十]+\s?版)(?:\s*[·:：]?\s*[\u4e00-\u9fff·]{2,8})?$|^[\u4e00-\u9fff]{2,6}\s*(?:第?\s?[A-Z]?\d{1,2}\s?版)$", RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"^[\u4e00-\u9fff]{2,5}(?:日报|晚报|早报|晨报|时报|商报|都市报)(?:\s+[A-Za-z\u4e00-\u9fff ]{2,16})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Masthead();

    [GeneratedRegex(@"^(?:(?:今日|本地|地方|综合|县区|国内|国际|时政|社会|民生|财经|体育|文化|教育|法治|健康|要闻|经济|三农|专题|副刊|视点|关注|评论|公益|天下|城事|县域|专版|周刊|特刊)(?:新闻|要闻|关注|视点|专版|专刊|周刊|版)?\s*[·•/|｜—-]?\s*){1,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex SectionName();

    [GeneratedRegex(@"^(?:总?第\s?\d+\s?期|今日\s?\d+\s?版|农历|CN\s?\d{2}\s?[-—]\s?\d{4}|国内统一刊号|邮发代号)|^(?:www\.|https?://)\S+$|^[A-Z]{3,}(?:\s[A-Z]{2,}){1,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Issue();

    [GeneratedRegex(@"^(?=.*(?:责任?编辑?|美编|编辑|版式|校对|组版|审读|值班|主编))(?:(?:本版|值班)?(?:责任编辑|责编|美术编辑|美编|编辑|版式|版式设计|校对|组版|审读|值班主任|值班总编|总编|主编|主任|电话|邮箱)[\s：:/]*[\u4e00-\u9fffA-Za-z0-9@.\-·]{0,20}[\s、,，]*)+$|(?:责任编辑|责编)[\s：:].*(?:美编|校对|版式|编辑)", RegexOptions.CultureInvariant)]
    private static partial Regex Credits();

    [GeneratedRegex(@"^(?:本报)?(?:地址|社址|邮政编码|邮编|新闻热线|热线电话|投稿邮箱|广告热线|发行热线|国内统一(?:连续出版物号|刊号)|广告(?:经营)?许可证)[\s：:]", RegexOptions.CultureInvariant)]
    private static partial Regex Imprint();
}
