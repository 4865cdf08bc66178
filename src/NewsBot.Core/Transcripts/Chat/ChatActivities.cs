using System.Text.Json.Nodes;

namespace NewsBot.Core.Transcripts.Chat;

/// <summary>Makes the activities of a <c>.chat</c> file: each with the next number as its id, in the order in which they are begun, and with times that the turns move on.</summary>
/// <param name="conversationId">The conversation's id.</param>
/// <param name="start">The moment before the first activity.</param>
internal sealed class ChatActivities(string conversationId, DateTimeOffset start)
{
    /// <summary>The milliseconds between two messages, unless a delay is given.</summary>
    public const double BetweenMessages = 2000;

    /// <summary>The milliseconds before anything but a message.</summary>
    public const double BeforeOthers = 100;

    private DateTimeOffset now = start;
    private int last;

    /// <summary>The moment, and the number given last. Setting it goes back.</summary>
    public (DateTimeOffset Now, int Last) Position
    {
        get => (now, last);
        set => (now, last) = value;
    }

    /// <summary>An activity without a time yet.</summary>
    public JsonObject Begin(string type, ChatAccount? from, ChatAccount? recipient)
    {
        var activity = new JsonObject { ["type"] = type, ["id"] = (++last).ToString(System.Globalization.CultureInfo.InvariantCulture), ["timestamp"] = "", ["channelId"] = "chatdown" };
        if (from is not null)
        {
            activity["from"] = from.Members();
        }

        if (recipient is not null)
        {
            activity["recipient"] = recipient.Members();
        }

        activity["conversation"] = new JsonObject { ["id"] = conversationId };
        return activity;
    }

    /// <summary>Moves the time on by milliseconds; false where that leads out of the calendar, and then it stays.</summary>
    public bool Wait(double milliseconds)
    {
        var whole = Math.Truncate(milliseconds);
        if (whole < (DateTimeOffset.MinValue - now).TotalMilliseconds || whole > (DateTimeOffset.MaxValue - now).TotalMilliseconds)
        {
            return false;
        }

        now = now.AddMilliseconds(whole);
        return true;
    }

    /// <summary>Gives an activity the time that it is.</summary>
    public JsonObject Stamp(JsonObject activity)
    {
        activity["timestamp"] = TranscriptActivity.Write(now);
        return activity;
    }
}
