using NewsBot.Core.Newspapers;

namespace NewsBot.Core.Archive;

/// <summary>
/// Takes the articles of one file into the archive, all or none, and tells what each of them is:
/// <code>
/// article ─1─> ContentHash
///          2   the very words are stored?      duplicate: nothing new, unless a newspaper or day became known   (KnownContent)
///          3   an older version is stored?     update: the new one takes its place                             (Predecessors)
///          4   something like it is stored?    copy: both are kept, linked                                     (NearCopies)
///          5   otherwise                       new
/// </code>
/// A wrong update loses news and a wrong copy loses nothing, so whatever is in doubt is a copy.
/// </summary>
public sealed class ArticleIntake(INewsArchive archive, TimeProvider time)
{
    /// <summary>Stores the articles of a file.</summary>
    /// <param name="path">The file's full path.</param>
    /// <param name="fingerprint">What tells its content from others.</param>
    /// <param name="articles">Its articles, read while they are stored.</param>
    /// <param name="problems">Its problems: those found while the articles are read, and those found here.</param>
    /// <param name="dryRun">Whether to find out all of this and store nothing.</param>
    /// <param name="cancellationToken">Stops it; then nothing is stored.</param>
    public IntakeOutcome TakeIn(string path, string fingerprint, IEnumerable<Article> articles, IList<ReadingProblem> problems, bool dryRun, CancellationToken cancellationToken)
    {
        using var writing = archive.Write(path, time.GetUtcNow());
        var file = new FileIntake(writing, path, problems);
        foreach (var article in articles)
        {
            cancellationToken.ThrowIfCancellationRequested();
            file.Take(article);
        }

        var outcome = file.End();
        if (!dryRun)
        {
            writing.Commit(fingerprint, outcome.Read, [.. problems]);
        }

        return outcome;
    }
}
