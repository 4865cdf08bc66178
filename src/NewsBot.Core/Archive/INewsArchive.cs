using NewsBot.Core.Newspapers;

namespace NewsBot.Core.Archive;

/// <summary>The archive cannot be opened or written; the message says what to do.</summary>
public sealed class ArchiveNotUsableException(string message, Exception? cause = null) : Exception(message, cause);

/// <summary>
/// The store of record: every version of every article, the files read, their problems. An index is derived from it and can be thrown away. Several processes
/// may use one archive at once; one at a time writes, the others wait. Calls block, for milliseconds each.
/// </summary>
public interface INewsArchive
{
    /// <summary>Tells this archive from any other, also from an earlier one in the same place.</summary>
    string Id { get; }

    /// <summary>The number of the last change; 0 where nothing was stored yet.</summary>
    long LastChange { get; }

    /// <summary>The first <paramref name="most"/> changes after number <paramref name="change"/>, in order. Of each version only the last change is there.</summary>
    IReadOnlyList<ArchiveChange> ChangesAfter(long change, int most);

    /// <summary>How much is stored.</summary>
    ArchiveCounts Count();

    /// <summary>The newspapers that articles in force come from, those with the most articles first.</summary>
    IReadOnlyList<NewspaperCount> Newspapers();

    /// <summary>The version of that id, whatever became of it; null where there is none.</summary>
    ArticleVersion? Find(ArticleId id);

    /// <summary>The versions in that state, the newest first: <paramref name="take"/> of them after the first <paramref name="skip"/>.</summary>
    IReadOnlyList<ArticleSummary> List(VersionState state, int skip, int take);

    /// <summary>The problems found in files, file by file: <paramref name="take"/> of them after the first <paramref name="skip"/>.</summary>
    IReadOnlyList<ReadingProblem> Problems(int skip, int take);

    /// <summary>What is known of the file at that full path; null where it was never read.</summary>
    FileRecord? FindFile(string path);

    /// <summary>Begins to write what a file holds. Until it is committed nobody else sees it; others who write wait.</summary>
    IArchiveWriting Write(string path, DateTimeOffset now);

    /// <summary>Takes an article out of the answers for good. False where there is no such article.</summary>
    bool Withdraw(ArticleId id, string why, DateTimeOffset now);

    /// <summary>Lets articles that wait be answered from: the one of that id, or those of the file of that path or name. How many there were.</summary>
    int Accept(string idOrFile);
}
