using System.Text.RegularExpressions;

namespace NewsBot.Ingestion.Pages;

/// <summary>Words that send the reader to another page of the paper: 「下转第3版」 at a text's end, 「上接第1版」 at its beginning.</summary>
/// <param name="Page">The page named, without leading zeros: 3, A5.</param>
/// <param name="Length">How many UTF-16 units the words take, brackets and white space included.</param>
internal sealed partial record PageReference(string Page, int Length)
{
    /// <summary>The 「下转…」 that <paramref name="text"/> ends with, or null.</summary>
    public static PageReference? Onward(string text) => Of(AtEnd().Match(text));

    /// <summary>The 「上接…」 that <paramref name="text"/> begins with, or null.</summary>
    public static PageReference? Back(string text) => Of(AtBeginning().Match(text));

    /// <summary>The page that an editor's name of it (第1版, 01版：要闻, A05) tells; null where it tells none.</summary>
    public static string? PageOf(string? name) => name is not null && Named().Match(name) is { Success: true } match ? Plain(match.Groups["page"].Value) : null;

    private static PageReference? Of(Match match) => match.Success ? new PageReference(Plain(match.Groups["page"].Value), match.Length) : null;

    private static string Plain(string page) =>
        page[0] is >= 'A' and <= 'Z' ? page[0] + Plain(page[1..])
        : char.IsAsciiDigit(page[0]) ? page.TrimStart('0')
        : Written(page);

    /// <summary>一 to 九十九 in digits.</summary>
    private static string Written(string number)
    {
        const string Digits = "零一二三四五六七八九";
        var ten = number.IndexOf('十', StringComparison.Ordinal);
        var (tens, ones) = ten < 0 ? (0, Digits.IndexOf(number[0], StringComparison.Ordinal)) : (ten == 0 ? 1 : Digits.IndexOf(number[0], StringComparison.Ordinal), ten + 1 < number.Length ? Digits.IndexOf(number[^1], StringComparison.Ordinal) : 0);
        return ((tens * 10) + ones).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private const string PageName = @"(?<page>[A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3})";

    [GeneratedRegex(@"\s*[（(【\[▶→■]*\s*下转\s*第?\s*" + PageName + @"\s*版\s*[）)】\]▶→]*\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex AtEnd();

    [GeneratedRegex(@"^\s*[（(【\[▶→■]*\s*(?:紧)?上接\s*第?\s*" + PageName + @"\s*版\s*[）)】\]▶→]*\s*", RegexOptions.CultureInvariant)]
    private static partial Regex AtBeginning();

    [GeneratedRegex(@"^\s*第?\s*" + PageName + @"(?:\s*版|\s*$|\s*[：:])", RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
