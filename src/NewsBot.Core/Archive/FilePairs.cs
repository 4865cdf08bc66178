using NewsBot.Core.Newspapers;

namespace NewsBot.Core.Archive;

/// <summary>
/// What a changed file held before against what it holds now: which article is the newer version of which. Articles that stand there unchanged are left out on
/// both sides; the others are paired by how much they resemble one another, the closest first.
/// </summary>
internal sealed class FilePairs
{
    /// <summary>An old article is cut otherwise now if this much of it stands in the new ones together.</summary>
    private const double StillThere = 0.8;

    private readonly Dictionary<string, KnownVersion> olderOf = [];
    private readonly List<(KnownVersion Version, Shingles Shingles)> left;
    private readonly HashSet<ArticleId> gone;

    /// <summary>Compares.</summary>
    /// <param name="writing">The archive.</param>
    /// <param name="before">The versions read from the file earlier.</param>
    /// <param name="now">The articles in it now, with their hashes.</param>
    public FilePairs(IArchiveWriting writing, IReadOnlyList<KnownVersion> before, IReadOnlyList<(Article Article, string Hash)> now)
    {
        var present = now.Select(article => article.Hash).ToHashSet(StringComparer.Ordinal);
        var known = before.Select(version => version.Hash).ToHashSet(StringComparer.Ordinal);
        var absent = before.Where(version => version.State != VersionState.Superseded && !present.Contains(version.Hash)).ToList();
        gone = [.. absent.Select(version => version.Id)];
        left = [.. absent.Select(version => (version, new Shingles(writing.Read(version))))];
        var added = now.Where(article => !known.Contains(article.Hash)).Select(article => (article.Hash, Shingles: new Shingles(article.Article))).ToList();
        foreach (var (hash, old, _) in added
            .SelectMany(article => left.Select(old => (article.Hash, Old: old.Version, Resemblance: article.Shingles.Resemblance(old.Shingles))))
            .Where(pair => pair.Resemblance >= Predecessors.SamePlace)
            .OrderByDescending(pair => pair.Resemblance))
        {
            if (!olderOf.ContainsKey(hash) && left.RemoveAll(entry => entry.Version.Number == old.Number) > 0)
            {
                olderOf.Add(hash, old);
            }
        }
    }

    /// <summary>How many articles no longer stand in the file, in whatever form.</summary>
    public int Gone => left.Count;

    /// <summary>Whether a version stood in the file before and does no longer.</summary>
    public bool IsGone(ArticleId id) => gone.Contains(id);

    /// <summary>The version whose place the article of that hash takes, if it takes one's.</summary>
    public KnownVersion? OlderOf(string hash) => olderOf.GetValueOrDefault(hash);

    /// <summary>Old versions whose words now stand in other articles of the file, because the page is cut otherwise, each with the article that has most of them.</summary>
    public IReadOnlyList<(KnownVersion Old, ArticleId Successor)> CutOtherwise(IReadOnlyList<(ArticleId Id, Shingles Shingles)> written)
    {
        var cut = left
            .Where(old => old.Version.State != VersionState.Withdrawn && old.Shingles.Count > 0 && written.Sum(article => old.Shingles.ContainedIn(article.Shingles)) >= StillThere)
            .Select(old => (old.Version, written.MaxBy(article => old.Shingles.ContainedIn(article.Shingles)).Id))
            .ToList();
        left.RemoveAll(old => old.Version.State == VersionState.Withdrawn || cut.Any(pair => pair.Version.Number == old.Version.Number));
        return cut;
    }
}
