using System.Text.RegularExpressions;

namespace NewsBot.Ingestion.Pages;

/// <summary>Tells heads that number their section: 一、…, （二）…, 3.….</summary>
internal static partial class NumberedHead
{
    /// <summary>Whether <paramref name="text"/> opens with a section's number.</summary>
    public static bool Is(string text) => Number().IsMatch(text);

    [GeneratedRegex(@"^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、.．](?!\d)|[●◆■★▶])", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
