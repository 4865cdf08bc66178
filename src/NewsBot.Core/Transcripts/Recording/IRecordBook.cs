namespace NewsBot.Core.Transcripts.Recording;

/// <summary>A turn as it is kept: nothing in it tells who the user is.</summary>
/// <param name="Conversation">The conversation's name in the book, a pseudonym.</param>
/// <param name="Channel">Its channel, such as <c>msteams</c>; empty where it has no name.</param>
/// <param name="Activity">The pseudonym of the incoming activity's id; null where it had none. A conversation has a turn of one name once.</param>
/// <param name="At">When the activity came.</param>
/// <param name="Outcome">How the turn ended, such as <c>answered</c>; null where nothing was asked.</param>
/// <param name="Json">The activities, the user's first, as a JSON array in UTF-8.</param>
public sealed record RecordedTurn(string Conversation, string Channel, string? Activity, DateTimeOffset At, string? Outcome, ReadOnlyMemory<byte> Json);

/// <summary>A recorded conversation, as a list shows it.</summary>
/// <param name="Id">Its name in the book.</param>
/// <param name="Channel">Its channel.</param>
/// <param name="BeganAt">When its first turn was that is still kept.</param>
/// <param name="LastAt">When its last turn was.</param>
/// <param name="Turns">How many turns are kept.</param>
/// <param name="Refused">How many of them the newspapers did not answer.</param>
/// <param name="Asked">What was asked last, masked as it is kept; in a list of what was refused, what was refused last. Null where nothing was.</param>
public sealed record ConversationSummary(string Id, string Channel, DateTimeOffset BeganAt, DateTimeOffset LastAt, int Turns, int Refused, string? Asked = null);

/// <summary>The book of recorded conversations.</summary>
public interface IRecordBook
{
    /// <summary>What pseudonyms in it are made with; the same for as long as the book is kept.</summary>
    byte[] PseudonymKey { get; }

    /// <summary>Writes all turns, in order, or none. A turn of a name that its conversation has already is passed over.</summary>
    void Write(IReadOnlyList<RecordedTurn> turns);

    /// <summary>How many conversations there are; with <paramref name="refusedOnly"/>, in which something was refused.</summary>
    int Count(bool refusedOnly);

    /// <summary>The conversations, the one of the latest turn first.</summary>
    IReadOnlyList<ConversationSummary> List(int skip, int take, bool refusedOnly);

    /// <summary>The conversations with a turn since <paramref name="since"/>, whole, the one that began first at the front.</summary>
    IReadOnlyList<ConversationSummary> Since(DateTimeOffset since);

    /// <summary>What is known of a conversation; null where there is none of that name.</summary>
    ConversationSummary? Find(string conversation);

    /// <summary>The channels of the recorded conversations.</summary>
    IReadOnlyList<string> Channels();

    /// <summary>A conversation's turns, in order.</summary>
    IReadOnlyList<RecordedTurn> Read(string conversation);

    /// <summary>Drops the turns before <paramref name="before"/>, the oldest beyond <paramref name="mostTurns"/>, and of more than <paramref name="mostConversations"/> conversations those that ended first. Their bytes are overwritten.</summary>
    void Drop(DateTimeOffset before, int mostConversations, int mostTurns);
}
