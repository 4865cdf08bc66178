using System.Text.RegularExpressions;
using NewsBot.Core.Newspapers;

namespace NewsBot.Ingestion.Pages;

/// <summary>Tells lines whose ends mean something — a table, a list of names, a poem — from a paragraph, whose lines end where the column does.</summary>
internal static partial class TextLayout
{
    private const int LeastRows = 3;
    private const int LeastCells = 3;
    private const int LeastNames = 6;
    private const int LeastVerses = 4;
    private const int LeastFreeVerses = 6;

    /// <summary>A poem's lines take no more than this share of a column.</summary>
    private const double WidestVerse = 0.75;

    /// <summary>This share of a poem's lines end where a clause does; in prose it is one in five or six.</summary>
    private const double VersesWithStop = 0.7;

    /// <summary>What <paramref name="lines"/> are, on a page whose lines are mostly <paramref name="columnWidth"/> wide.</summary>
    public static BlockKind Of(IReadOnlyList<PageLine> lines, double columnWidth) =>
        lines.Count >= LeastRows && lines.Count(line => IsRow(line.Text)) >= 0.7 * lines.Count ? BlockKind.Table
        : IsNames(lines) ? BlockKind.NameList
        : IsVerse(lines, columnWidth) ? BlockKind.Verse
        : BlockKind.Paragraph;

    /// <summary>Whether the line is set in cells: three or more, parted by tabs, bars or wide gaps, or by any space if most of them are numbers.</summary>
    public static bool IsRow(string line)
    {
        if (line.Contains('。', StringComparison.Ordinal))
        {
            return false;
        }

        var spaced = line.Split([' ', '　', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return CellBorder().Split(line).Count(cell => cell.Length > 0) >= LeastCells || (spaced.Length >= LeastCells && spaced.Count(cell => Number().IsMatch(cell)) >= spaced.Length / 2.0);
    }

    private static bool IsNames(IReadOnlyList<PageLine> lines)
    {
        var words = lines.SelectMany(line => line.Text.Split([' ', '　', '\t'], StringSplitOptions.RemoveEmptyEntries)).ToList();
        return words.Count >= LeastNames && lines.All(line => line.Text.Contains(' ', StringComparison.Ordinal) || line.Text.Contains('　', StringComparison.Ordinal) || line.Text.Length <= 4)
            && words.Count(word => Name().IsMatch(word)) >= 0.9 * words.Count;
    }

    private static bool IsVerse(IReadOnlyList<PageLine> lines, double columnWidth)
    {
        if (lines.Count < LeastVerses || lines.Max(line => line.Width) > columnWidth * WidestVerse)
        {
            return false;
        }

        var widest = lines.Max(line => line.Width);
        return lines.Count(line => "，。！？；、：…".Contains(line.Text[^1], StringComparison.Ordinal)) >= VersesWithStop * lines.Count
            || (lines.Count >= LeastFreeVerses && !lines.Any(line => line.Text.Contains('。', StringComparison.Ordinal)) && lines.Count(line => line.Width < widest - 2) >= lines.Count / 3.0);
    }

    [GeneratedRegex(@"\t|\s{2,}|　|\s*[|｜│]\s*", RegexOptions.CultureInvariant)]
    private static partial Regex CellBorder();

    [GeneratedRegex(@"^[-+]?\d[\d.,:/—-]*[%％\u4e00-\u9fff]{0,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex("^(?:[\u4e00-\u9fff·]{1,4}|[（(][男女]?[）)]?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
