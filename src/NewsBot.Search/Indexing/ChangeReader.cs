using System.Collections.Concurrent;
using Lucene.Net.Documents;
using NewsBot.Core.Archive;

namespace NewsBot.Search.Indexing;

/// <summary>A change of the archive with the documents that it makes.</summary>
internal sealed record ReadChange(ArchiveChange Change, IReadOnlyList<Document> Passages);

/// <summary>Reads the archive's changes and makes documents of them, on a thread of its own and ahead of the one that writes, so that the order stays what it was.</summary>
internal static class ChangeReader
{
    private const int BatchSize = 200;
    private const int ReadAhead = 400;

    /// <summary>The changes after <paramref name="change"/>, in order.</summary>
    public static IEnumerable<ReadChange> ReadAfter(INewsArchive archive, long change, CancellationToken cancellationToken)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var waiting = new BlockingCollection<ReadChange>(ReadAhead);
        var reading = Task.Run(() => Read(archive, change, waiting, stopping.Token), CancellationToken.None);
        try
        {
            foreach (var next in waiting.GetConsumingEnumerable(cancellationToken))
            {
                yield return next;
            }

            reading.GetAwaiter().GetResult();
        }
        finally
        {
            // Where the writing stopped early, the reading has to end before what it fills goes.
            stopping.Cancel();
            reading.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default).Wait(CancellationToken.None);
        }
    }

    private static void Read(INewsArchive archive, long change, BlockingCollection<ReadChange> waiting, CancellationToken cancellationToken)
    {
        try
        {
            for (var batch = archive.ChangesAfter(change, BatchSize); batch.Count > 0; batch = archive.ChangesAfter(batch[^1].Number, BatchSize))
            {
                foreach (var next in batch)
                {
                    waiting.Add(new ReadChange(next, next.Current is { } article ? [.. PassageDocuments.Of(article)] : []), cancellationToken);
                }
            }
        }
        finally
        {
            waiting.CompleteAdding();
        }
    }
}
