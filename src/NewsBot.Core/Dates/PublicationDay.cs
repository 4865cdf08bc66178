using System.Globalization;
using System.Text.RegularExpressions;
using NewsBot.Core.Chinese;
using NewsBot.Core.Newspapers;

namespace NewsBot.Core.Dates;

/// <summary>Finds the day a page was published where nothing beside it says so: in the file's name, or in what the page prints at its head or foot.</summary>
public static partial class PublicationDay
{
    /// <summary>A line longer than this is no masthead.</summary>
    private const int LongestMasthead = 60;

    /// <summary>The articles with a day of publication where one of these gives it, the first that does; an article that has one keeps it.</summary>
    /// <param name="articles">The articles of one page.</param>
    /// <param name="file">The file's name or path.</param>
    /// <param name="otherLines">The lines of the page that belong to no article.</param>
    public static IEnumerable<Article> AddTo(IEnumerable<Article> articles, string file, IEnumerable<string> otherLines)
    {
        var (day, source) = OfFileName(file) is { } named ? (named, DateSource.FileName) : OfMasthead(otherLines) is { } printed ? (printed, DateSource.Masthead) : ((DateOnly?)null, (DateSource?)null);
        return articles.Select(article => article.Date is not null || day is null ? article : article with { Date = day, DateSource = source });
    }

    /// <summary>The one day that the name of a file holds (济宁日报2022-03-10第3版.txt, 20220310-03.txt); null where it holds none, or two.</summary>
    public static DateOnly? OfFileName(string file) => Only(InName().Matches(TextFolding.Fold(Path.GetFileNameWithoutExtension(file))));

    /// <summary>The one day that the lines of a page's head or foot print with its year (2022年3月10日 星期四, 2022.3.10); null where they print none, or two.</summary>
    public static DateOnly? OfMasthead(IEnumerable<string> lines) =>
        Only(lines.Where(line => line.Length <= LongestMasthead).SelectMany(line => Printed().Matches(TextFolding.Fold(line))));

    private static DateOnly? Only(IEnumerable<Match> matches)
    {
        var days = matches.Select(DayOf).OfType<DateOnly>().Distinct().Take(2).ToList();
        return days.Count == 1 ? days[0] : null;
    }

    private static DateOnly? DayOf(Match match) =>
        DateOnly.TryParseExact($"{match.Groups["y"].Value}-{match.Groups["m"].Value}-{match.Groups["d"].Value}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    [GeneratedRegex(@"(?<!\d)(?<y>(?:19|20)\d\d)(?:年0?(?<m>\d{1,2})月0?(?<d>\d{1,2})日?|(?<s>[-_./])0?(?<m>\d{1,2})\k<s>0?(?<d>\d{1,2})|(?<m>0[1-9]|1[0-2])(?<d>[0-2]\d|3[01]))(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex InName();

    [GeneratedRegex(@"(?<!\d)(?<y>(?:19|20)\d\d)\s?(?:年\s?0?(?<m>\d{1,2})\s?月\s?0?(?<d>\d{1,2})\s?日|(?<s>[-./])0?(?<m>\d{1,2})\k<s>0?(?<d>\d{1,2})(?!\d))", RegexOptions.CultureInvariant)]
    private static partial Regex Printed();
}
