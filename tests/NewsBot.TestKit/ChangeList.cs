using NewsBot.Core.Archive;
using NewsBot.Core.Newspapers;

namespace NewsBot.TestKit;

/// <summary>An archive in memory, as far as those read it who keep something derived from it: its changes.</summary>
public sealed class ChangeList(string id = "archive") : INewsArchive
{
    private readonly List<ArchiveChange> changes = [];

    /// <inheritdoc/>
    public string Id => id;

    /// <inheritdoc/>
    public long LastChange { get; private set; }

    /// <summary>How often changes were read since which number.</summary>
    public List<long> ReadAfter { get; } = [];

    /// <summary>Done in the middle of a reading of changes, before they are given.</summary>
    public Action? InTheMiddle { get; set; }

    /// <summary>Stores an article, or another form of one that is stored.</summary>
    public void Store(Article article) => Change(article.Id, article);

    /// <summary>Takes an article out of the answers.</summary>
    public void TakeOut(string article) => Change(ArticleId.Create(article), null);

    /// <summary>Draws a number for a change that turns out to be none.</summary>
    public void ChangeNothing() => LastChange++;

    /// <inheritdoc/>
    public IReadOnlyList<ArchiveChange> ChangesAfter(long change, int most)
    {
        ReadAfter.Add(change);
        InTheMiddle?.Invoke();
        return [.. changes.Where(one => one.Number > change).OrderBy(one => one.Number).Take(most)];
    }

    /// <inheritdoc/>
    public ArchiveCounts Count() => throw new NotSupportedException();

    /// <inheritdoc/>
    public IReadOnlyList<NewspaperCount> Newspapers() => throw new NotSupportedException();

    /// <inheritdoc/>
    public ArticleVersion? Find(ArticleId id) => throw new NotSupportedException();

    /// <inheritdoc/>
    public IReadOnlyList<ArticleSummary> List(VersionState state, int skip, int take) => throw new NotSupportedException();

    /// <inheritdoc/>
    public IReadOnlyList<ReadingProblem> Problems(int skip, int take) => throw new NotSupportedException();

    /// <inheritdoc/>
    public FileRecord? FindFile(string path) => throw new NotSupportedException();

    /// <inheritdoc/>
    public IArchiveWriting Write(string path, DateTimeOffset now) => throw new NotSupportedException();

    /// <inheritdoc/>
    public bool Withdraw(ArticleId id, string why, DateTimeOffset now) => throw new NotSupportedException();

    /// <inheritdoc/>
    public int Accept(string idOrFile) => throw new NotSupportedException();

    private void Change(ArticleId article, Article? current)
    {
        var first = changes.RemoveAll(change => change.Id == article) == 0;
        changes.Add(new ArchiveChange(++LastChange, article, current, first));
    }
}
