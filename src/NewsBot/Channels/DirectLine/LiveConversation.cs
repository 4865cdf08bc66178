using System.Globalization;
using NewsBot.Channels.BotFramework;
using NewsBot.Core.Conversations;

namespace NewsBot.Channels.DirectLine;

/// <summary>
/// A conversation in use: what is written to it, and the streams that show it. All its members are used inside <see cref="DirectLineConversations.UseAsync"/>, one caller
/// at a time, so that numbers, moments and frames come in one order for everybody.
/// </summary>
internal sealed class LiveConversation(LoggedConversation logged, IConversationLog log, TimeProvider time)
{
    /// <summary>How many of the user's last activities are recognised when they come again.</summary>
    private const int RecognisedActivities = 1000;

    private readonly Dictionary<string, long> clientIds = new(logged.ClientIds, StringComparer.Ordinal);
    private readonly Queue<string> clientIdsInOrder = new(logged.ClientIds.OrderBy(pair => pair.Value).Select(pair => pair.Key));
    private readonly HashSet<DirectLineStream> streams = [];

    public string Id { get; } = logged.Id;

    /// <summary>The user it belongs to.</summary>
    public string User { get; } = logged.User;

    /// <summary>Lets one caller in at a time.</summary>
    public SemaphoreSlim Gate { get; } = new(1);

    /// <summary>Whether it is in use no more; whoever finds it so looks for it anew.</summary>
    public bool IsRetired { get; private set; }

    /// <summary>The number of the last activity; 0 where there is none.</summary>
    public long LastNumber { get; private set; } = logged.LastNumber;

    /// <summary>When its last activity came.</summary>
    public DateTimeOffset LastAt { get; private set; } = logged.LastAt;

    /// <summary>When it was last used in any way.</summary>
    public DateTimeOffset UsedAt { get; set; } = time.GetUtcNow();

    /// <summary>When the last token given out for it expires; its streams end then.</summary>
    public DateTimeOffset TokensEnd { get; set; }

    /// <summary>How many streams show it.</summary>
    public int Streams => streams.Count;

    /// <summary>The wire's name of an activity.</summary>
    public string NameOf(long number) => string.Create(CultureInfo.InvariantCulture, $"{Id}|{number:D7}");

    /// <summary>The name of the activity that the client has named <paramref name="clientId"/> before; null where there is none.</summary>
    public string? Earlier(string? clientId) => clientId is not null && clientIds.TryGetValue(clientId, out var number) ? NameOf(number) : null;

    /// <summary>The activity with the next name and the moment it is taken at.</summary>
    public (Activity Activity, LoggedActivity Entry) Next(Activity activity)
    {
        // Whole milliseconds, for clients sort by them, and each one later than the last, whatever the clock does.
        var now = DateTimeOffset.FromUnixTimeMilliseconds(Math.Max(time.GetUtcNow().ToUnixTimeMilliseconds(), LastAt.ToUnixTimeMilliseconds() + 1));
        var stamped = activity with
        {
            Id = NameOf(LastNumber + 1),
            Timestamp = now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        };
        return (stamped, new LoggedActivity(LastNumber + 1, now, DirectLineActivities.Write(stamped)));
    }

    /// <summary>Writes the entry that <see cref="Next"/> gave, then shows it to all streams.</summary>
    /// <returns>False where it could not be written, since the conversation has been given up or changed elsewhere; it is retired then.</returns>
    public async Task<bool> AppendAsync(LoggedActivity entry)
    {
        var written = false;
        try
        {
            written = await log.AppendAsync(Id, entry, CancellationToken.None);
        }
        finally
        {
            if (!written)
            {
                Retire();
            }
        }

        if (!written)
        {
            return false;
        }

        (LastNumber, LastAt) = (entry.Number, entry.At);
        if (entry.ClientId is { } clientId)
        {
            Remember(clientId, entry.Number);
        }

        if (entry.IsShown)
        {
            Show(DirectLineJson.Batch([entry]));
        }

        return true;
    }

    /// <summary>Shows a frame to all streams that are open now. One that has not taken the earlier ones in time is ended; its client comes back and reads on.</summary>
    public void Show(byte[] frame)
    {
        foreach (var stream in streams)
        {
            stream.Queue(frame);
        }
    }

    /// <summary>Shows the stream everything from now on.</summary>
    public void Attach(DirectLineStream stream) => streams.Add(stream);

    /// <summary>Shows the stream nothing more.</summary>
    public void Detach(DirectLineStream stream) => streams.Remove(stream);

    /// <summary>Ends the use of this object: streams end, and whoever needs the conversation reads it from the log.</summary>
    public void Retire()
    {
        IsRetired = true;
        foreach (var stream in streams)
        {
            stream.End();
        }
    }

    private void Remember(string clientId, long number)
    {
        clientIds[clientId] = number;
        clientIdsInOrder.Enqueue(clientId);
        while (clientIdsInOrder.Count > RecognisedActivities)
        {
            clientIds.Remove(clientIdsInOrder.Dequeue());
        }
    }
}
