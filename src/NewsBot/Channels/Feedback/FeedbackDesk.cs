using System.Data.Common;
using System.Threading.Channels;
using Microsoft.Extensions.Options;
using NewsBot.Core.Archive;
using NewsBot.Core.Feedback;
using NewsBot.Hosting;

namespace NewsBot.Channels.Feedback;

/// <summary>
/// Takes notes of answers and feedback and writes them into the book in the order they came, behind the turns' backs: no answer waits for the database.
/// A program that answers from a temporary index keeps none. What is too old leaves the book.
/// </summary>
internal sealed class FeedbackDesk(IFeedbackBook book, ServingState state, IOptions<FeedbackOptions> options, TimeProvider time, ILogger<FeedbackDesk> logger) : BackgroundService
{
    /// <summary>So many notes are written in one transaction at most.</summary>
    private const int AtOnce = 500;

    private static readonly TimeSpan DropEvery = TimeSpan.FromHours(1);
    private const int DropAfter = 1000;

    private readonly Channel<FeedbackNote> waiting = Channel.CreateBounded<FeedbackNote>(new BoundedChannelOptions(options.Value.Waiting) { SingleReader = true });
    private DateTimeOffset dropped;
    private int sinceDropped;
    private long unknown;
    private int lost;

    /// <summary>Takes a note. It is lost, and the log says so, where too many wait.</summary>
    public void Add(FeedbackNote note)
    {
        if (!state.IsTemporary && !waiting.Writer.TryWrite(note))
        {
            Interlocked.Increment(ref lost);
        }
    }

    /// <summary>Takes no more notes, and writes those it has.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        waiting.Writer.TryComplete();
        await base.StopAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // To the last note, even when the program stops: StopAsync ends the writing.
        var notes = new List<FeedbackNote>();
        while (await waiting.Reader.WaitToReadAsync(CancellationToken.None))
        {
            while (notes.Count < AtOnce && waiting.Reader.TryRead(out var note))
            {
                notes.Add(note);
            }

            Write(notes);
            notes.Clear();
        }
    }

    private void Write(List<FeedbackNote> notes)
    {
        try
        {
            if (book.Write(notes) is > 0 and var passed)
            {
                logger.AnswerUnknown(passed, unknown += passed);
            }

            if (Interlocked.Exchange(ref lost, 0) is > 0 and var gone)
            {
                logger.NotesLost(gone);
            }

            DropOld(notes.Count);
        }
        catch (Exception exception) when (exception is ArchiveNotUsableException or DbException)
        {
            logger.NotWritten(exception, notes.Count);
        }
    }

    private void DropOld(int written)
    {
        var now = time.GetUtcNow();
        if ((sinceDropped += written) >= DropAfter || now - dropped >= DropEvery)
        {
            (dropped, sinceDropped) = (now, 0);
            book.Drop(now - options.Value.KeepFor, options.Value.MostAnswers);
        }
    }
}
