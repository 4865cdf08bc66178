using System.Diagnostics;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Microsoft.Extensions.DependencyInjection;
using NewsBot.Core.Archive;
using NewsBot.Search.Indexing;

namespace NewsBot.Benchmarks.Ingestion;

/// <summary>What one ingestion took.</summary>
/// <param name="Time">From the start of the process to its end.</param>
/// <param name="Processor">The processor time it had, all threads together.</param>
/// <param name="PeakBytes">The most memory it had.</param>
internal sealed record IngestionTime(TimeSpan Time, TimeSpan Processor, long PeakBytes);

/// <summary>Measures reading all files of a workplace.</summary>
internal static class IngestionRun
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    /// <summary><c>newsbot ingest</c> of the whole inbox, as a process.</summary>
    public static IngestionTime Ingest(Workplace place)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = place.Start("ingest", place.Inbox, "--json");
        var (peak, processor) = (0L, TimeSpan.Zero);
        while (!process.WaitForExit(Look))
        {
            process.Refresh();
            if (!process.HasExited)
            {
                (peak, processor) = (Math.Max(peak, process.PeakWorkingSet64), process.TotalProcessorTime);
            }
        }

        return process.ExitCode == 0 ? new IngestionTime(Stopwatch.GetElapsedTime(start), processor, peak) : throw new InvalidOperationException($"newsbot ingest ended with {process.ExitCode}.");
    }

    /// <summary>The time that Lucene alone takes for the passages of everything that answers come from: adding ready documents, one thread, and one commit.</summary>
    public static TimeSpan LuceneAlone(Workplace place, string folder)
    {
        using var services = place.Services();
        var (archive, index) = (services.GetRequiredService<INewsArchive>(), services.GetRequiredService<NewsIndex>());
        using var directory = FSDirectory.Open(folder);
        using var writer = new IndexWriter(directory, IndexUpdater.Config(index.Analyzer, OpenMode.CREATE));
        var (watch, last) = (new Stopwatch(), 0L);
        while (archive.ChangesAfter(last, 500) is { Count: > 0 } changes)
        {
            foreach (var change in changes.Where(change => change.Current is not null))
            {
                var passages = PassageDocuments.Of(change.Current!).ToList();
                watch.Start();
                writer.AddDocuments(passages);
                watch.Stop();
            }

            last = changes[^1].Number;
        }

        watch.Start();
        writer.Commit();
        writer.WaitForMerges();
        return watch.Elapsed;
    }
}
