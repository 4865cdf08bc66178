using NewsBot.Core.Dates;
using NewsBot.Core.Newspapers;

namespace NewsBot.Core.Archive;

/// <summary>The articles of one file on their way into the archive; see <see cref="ArticleIntake"/>.</summary>
internal sealed class FileIntake(IArchiveWriting writing, string path, IList<ReadingProblem> problems)
{
    private readonly HashSet<long> inReading = [];
    private readonly List<(Article Article, string Hash)> held = [];
    private readonly IReadOnlyList<KnownVersion> before = writing.OfThisFile();
    private IntakeOutcome outcome = IntakeOutcome.None;

    /// <summary>Takes the next article. Those that came without an id, of a file read before, are held back until all are known.</summary>
    public void Take(Article article)
    {
        outcome = outcome with { Read = outcome.Read + 1 };

        // 1. Its words.
        var hash = ContentHash.Of(article);
        if (before.Count > 0 && ContentHash.SourceKeyOf(article, hash) is null)
        {
            held.Add((article, hash));
        }
        else
        {
            Store(article, hash, null);
        }
    }

    /// <summary>What it all came to.</summary>
    public IntakeOutcome End()
    {
        var pairs = new FilePairs(writing, before, held);
        foreach (var (article, hash) in held)
        {
            Store(article, hash, pairs);
        }

        foreach (var (old, successor) in pairs.CutOtherwise(written))
        {
            writing.Supersede(old, successor);
        }

        return outcome with { Gone = pairs.Gone };
    }

    private readonly List<(ArticleId Id, Shingles Shingles)> written = [];

    private void Store(Article article, string hash, FilePairs? pairs)
    {
        var key = ContentHash.SourceKeyOf(article, hash);

        // 2. The very words.
        var same = writing.OfContent(hash);
        if (KnownContent.Find(same, article, key, path, inReading) is { } known)
        {
            inReading.Add(known.Number);
            KnownContent.Keep(writing, known, article, path, pairs is null ? _ => false : pairs.IsGone);
            outcome = outcome with { Duplicates = outcome.Duplicates + 1 };
            return;
        }

        // 3. An older version, 4. something like it.
        var shingles = new Shingles(article);
        var bands = MinHashBands.Of(shingles);
        var near = NearCopies.Find(writing, bands, shingles, [.. same.Where(other => other.State != VersionState.Superseded)]);
        var old = Predecessors.OfSourceKey(writing, article, key, shingles, path, inReading)
            ?? pairs?.OlderOf(hash)
            ?? Predecessors.OfEdition(near, article, path, inReading);
        var waits = article.NeedsReview || old?.State == VersionState.Withdrawn;
        if (old?.State == VersionState.Withdrawn)
        {
            problems.Add(new ReadingProblem(path, null, ReadingProblem.LikeWithdrawn, $"《{article.Headline}》 is like the withdrawn article {old.Id}; it waits. To answer from it: newsbot articles accept {path}."));
        }

        // 5. Whatever it is, it is kept.
        var copies = near.Where(copy => copy.Other.Number != old?.Number).ToList();
        var id = writing.IsTaken(article.Id) ? ContentHash.OtherId(article, hash, path) : article.Id;
        var dates = article.Date is { } day ? RelativeDateReader.Read(article.Text, day) : [];
        var added = writing.Add(new NewVersion(article with { Id = id }, waits ? VersionState.Waiting : VersionState.Current, hash, key, bands, dates, old, copies));
        inReading.Add(added.Number);
        if (pairs is not null)
        {
            written.Add((id, shingles));
        }

        outcome = outcome with
        {
            Added = outcome.Added + 1,
            Updated = outcome.Updated + (old is not null && !waits ? 1 : 0),
            Copies = outcome.Copies + (copies.Count > 0 ? 1 : 0),
            Waiting = outcome.Waiting + (waits ? 1 : 0),
        };
    }
}
