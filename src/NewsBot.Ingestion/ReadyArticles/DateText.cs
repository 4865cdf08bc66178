using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsBot.Ingestion.ReadyArticles;

/// <summary>Reads a publication day as files write it: 2022-03-10, 2022/3/10 08:00, 2022年3月10日, 20220310.</summary>
internal static partial class DateText
{
    /// <summary>The day that <paramref name="text"/> begins with, or null.</summary>
    public static DateOnly? Read(string? text)
    {
        var match = Day().Match(text ?? "");
        return match.Success && DateOnly.TryParseExact($"{match.Groups["y"].Value}-{match.Groups["m"].Value}-{match.Groups["d"].Value}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;
    }

    [GeneratedRegex(@"^\s*(?:(?<y>\d{4})\s?[-/.年]\s?0?(?<m>\d{1,2})\s?[-/.月]\s?0?(?<d>\d{1,2})(?!\d)|(?<y>\d{4})0?(?<m>\d{1,2})0?(?<d>\d{1,2})(?!\d))", RegexOptions.CultureInvariant)]
    private static partial Regex Day();
}
