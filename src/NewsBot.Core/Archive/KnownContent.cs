using NewsBot.Core.Chinese;
using NewsBot.Core.Dates;
using NewsBot.Core.Newspapers;

namespace NewsBot.Core.Archive;

/// <summary>Recognises an article whose very words are stored.</summary>
internal static class KnownContent
{
    /// <summary>The stored version that this article is, among those of the same words; null where it is the same words in another paper or on another day.</summary>
    public static KnownVersion? Find(IReadOnlyList<KnownVersion> same, Article article, string? key, string path, IReadOnlySet<long> inReading)
    {
        return same.FirstOrDefault(known => IsOfFile(known) && Agrees(known, article))
            ?? same.FirstOrDefault(known => Agrees(known, article))
            ?? same.FirstOrDefault(IsOfFile);

        // The same place read again, perhaps with its newspaper or day put right.
        bool IsOfFile(KnownVersion known) => known.File == path && known.SourceKey == key && !inReading.Contains(known.Number);
    }

    private static bool Agrees(KnownVersion known, Article article) =>
        (known.Newspaper is null || article.Newspaper is null || TextFolding.Fold(known.Newspaper) == TextFolding.Fold(article.Newspaper))
        && (known.Date is null || article.Date is null || known.Date == article.Date);

    /// <summary>Keeps what has become known of a stored version, and puts it back in its place where its file has gone back to it.</summary>
    /// <param name="writing">The archive.</param>
    /// <param name="known">The version.</param>
    /// <param name="article">The same article, read again.</param>
    /// <param name="path">The file it was read from now.</param>
    /// <param name="isGone">Whether a version of that id stood in the file before and does no longer.</param>
    public static void Keep(IArchiveWriting writing, KnownVersion known, Article article, string path, Func<ArticleId, bool> isGone)
    {
        var ofFile = known.File == path;
        var newspaper = ofFile ? article.Newspaper ?? known.Newspaper : known.Newspaper ?? article.Newspaper;
        var date = ofFile ? article.Date ?? known.Date : known.Date ?? article.Date;
        if (newspaper != known.Newspaper || date != known.Date)
        {
            var stored = writing.Read(known);
            var described = stored with { Newspaper = newspaper, Date = date, DateSource = date == known.Date ? stored.DateSource : article.DateSource, Page = stored.Page ?? article.Page, Url = stored.Url ?? article.Url };
            writing.Describe(known, described, date is { } day ? RelativeDateReader.Read(described.Text, day) : []);
        }

        if (ofFile && known.State == VersionState.Superseded && known.Successor is { } successor && IsReplacedInFile(successor))
        {
            writing.Restore(known);
        }

        bool IsReplacedInFile(ArticleId id) => known.SourceKey is { } key
            ? writing.OfSourceKey(key).Any(version => version.Id == id && version.File == path && version.State == VersionState.Current)
            : isGone(id);
    }
}
