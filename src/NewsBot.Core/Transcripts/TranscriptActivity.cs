using System.Globalization;
using System.Text.Json.Nodes;
using NewsBot.Core.Transcripts.Expectations;

namespace NewsBot.Core.Transcripts;

/// <summary>One activity of a transcript. A member that is not what the protocol says, such as a number for a text, counts as missing, and is kept.</summary>
public sealed record TranscriptActivity
{
    /// <summary>All members as they came, but for what is expected, which stands in <see cref="Expectation"/>. Not to be changed: make another activity.</summary>
    public required JsonObject Members { get; init; }

    /// <summary>What a tester expects here: of a user's activity, what all replies to it together have to fulfil; of the bot's, what this one reply has to.</summary>
    public TurnExpectation? Expectation { get; init; }

    /// <summary>The line of its file on which it begins, counted from 1; null where it comes from no file.</summary>
    public int? Line { get; init; }

    /// <summary>What kind of activity it is, such as <c>message</c>; empty where that is missing.</summary>
    public string Type => Members.Text("type") ?? "";

    /// <summary>Its name in the conversation.</summary>
    public string? Id => Members.Text("id");

    /// <summary>The name of the activity that it answers.</summary>
    public string? ReplyToId => Members.Text("replyToId");

    /// <summary>The words of a message.</summary>
    public string? Text => Members.Text("text");

    /// <summary>When it happened.</summary>
    public DateTimeOffset? Timestamp => TimeIn(Members.Text("timestamp"));

    /// <summary>A moment as <c>.transcript</c> files write it (2015-10-15T12:00:02.000Z); null where the text is none. Without a zone it is UTC.</summary>
    internal static DateTimeOffset? TimeIn(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;

    /// <summary>A moment as it is written into an activity: UTC, milliseconds, <c>Z</c>.</summary>
    internal static string Write(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
