using NewsBot.Core.Chinese;
using NewsBot.Core.Newspapers;

namespace NewsBot.Core.Archive;

/// <summary>Finds the older version that an article takes the place of. It is one only where place and words both say so.</summary>
internal static class Predecessors
{
    /// <summary>Two articles of one id, or of one file, are versions of one another if they resemble one another by this; an id may also have been given to another story.</summary>
    public const double SamePlace = 0.5;

    /// <summary>The same under the same headline.</summary>
    private const double SameHeadline = 0.3;

    /// <summary>The same newspaper of the same day, read from two files: another edition of the same story if the headline is the same and the text this close.</summary>
    private const double SameEdition = 0.8;

    /// <summary>A shorter headline (招聘公告, 遗失声明) is shared by many notices of one day.</summary>
    private const int TellingHeadline = 8;

    /// <summary>The version that came with the same id, from the same file or newspaper.</summary>
    public static KnownVersion? OfSourceKey(IArchiveWriting writing, Article article, string? key, Shingles shingles, string path, IReadOnlySet<long> inReading) => key is null ? null : writing.OfSourceKey(key)
        .Where(known => known.State != VersionState.Superseded && !inReading.Contains(known.Number) && (known.File == path || IsOfNewspaper(known, article)))
        .Select(known => (Known: known, Resemblance: shingles.Resemblance(new Shingles(writing.Read(known)))))
        .Where(pair => pair.Resemblance >= (IsOfHeadline(pair.Known, article) ? SameHeadline : SamePlace))
        .OrderByDescending(pair => pair.Resemblance)
        .Select(pair => pair.Known)
        .FirstOrDefault();

    /// <summary>The version of the same newspaper, day and headline, read from another file.</summary>
    public static KnownVersion? OfEdition(IReadOnlyList<(KnownVersion Other, double Resemblance)> near, Article article, string path, IReadOnlySet<long> inReading) => near
        .Where(pair => pair.Resemblance >= SameEdition && pair.Other.File != path && !inReading.Contains(pair.Other.Number)
            && IsOfNewspaper(pair.Other, article) && pair.Other.Date is { } day && day == article.Date
            && article.Headline.Length >= TellingHeadline && IsOfHeadline(pair.Other, article))
        .OrderByDescending(pair => pair.Resemblance)
        .Select(pair => pair.Other)
        .FirstOrDefault();

    private static bool IsOfNewspaper(KnownVersion known, Article article) =>
        known.Newspaper is { } newspaper && article.Newspaper is { } other && TextFolding.Fold(newspaper) == TextFolding.Fold(other);

    private static bool IsOfHeadline(KnownVersion known, Article article) => known.Headline.Length > 0 && TextFolding.Fold(known.Headline) == TextFolding.Fold(article.Headline);
}
