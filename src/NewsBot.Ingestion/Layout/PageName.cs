using System.Text.RegularExpressions;

namespace NewsBot.Ingestion.Layout;

/// <summary>Finds what a page calls itself: 第3版, A03, 03版.</summary>
internal static partial class PageName
{
    /// <summary>The page's name among what belongs to no article, or null.</summary>
    public static string? Of(IEnumerable<LaidOutBlock> others) =>
        others.Select(block => Name().Match(block.Text)).FirstOrDefault(match => match.Success) is { } found ? found.Groups["name"].Value.TrimStart('0') : null;

    [GeneratedRegex(@"第\s?(?<name>[A-Z]?\d{1,3})\s?版|(?<![\dA-Za-z])(?<name>[A-Z]?\d{1,3})\s?版(?!\w)|^(?<name>[A-Z]\d{1,3})$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
