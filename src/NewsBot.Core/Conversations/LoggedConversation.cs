namespace NewsBot.Core.Conversations;

/// <summary>A conversation of our own channel as the log holds it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="User">The user it belongs to.</param>
/// <param name="LastNumber">The number of its last activity; 0 where there is none.</param>
/// <param name="LastAt">When that came, or the conversation began.</param>
/// <param name="ClientIds">The numbers of the user's activities by the names that the client gave them, so that a repeated one is recognised.</param>
public sealed record LoggedConversation(string Id, string User, long LastNumber, DateTimeOffset LastAt, IReadOnlyDictionary<string, long> ClientIds)
{
    /// <summary>How many bytes of activities one reading gives, unless a single one has more: 1 MiB. Who asks for a long conversation over and over holds no more memory than that.</summary>
    public const int ReadBytes = 1024 * 1024;
}

/// <summary>One activity of a conversation.</summary>
/// <param name="Number">Its place: numbers rise from 1, and some may be left out.</param>
/// <param name="At">When it was taken; never before that of a lower number.</param>
/// <param name="Json">The activity in the wire's own form, UTF-8.</param>
public sealed record LoggedActivity(long Number, DateTimeOffset At, ReadOnlyMemory<byte> Json)
{
    /// <summary>Whether clients are shown it.</summary>
    public bool IsShown { get; init; } = true;

    /// <summary>Whether the bot has yet to handle it; a program that ended before has to at its next start.</summary>
    public bool IsPending { get; init; }

    /// <summary>The name that the client gave it; none where it gave none.</summary>
    public string? ClientId { get; init; }

    /// <summary>The number of the activity that it answers, which is not pending from then on; none where it answers none.</summary>
    public long? Answers { get; init; }
}

/// <summary>An activity that a program took and ended before it had handled it.</summary>
/// <param name="Conversation">The conversation's id.</param>
/// <param name="User">The conversation's user.</param>
/// <param name="Activity">The activity.</param>
/// <param name="Starts">How many starts of the program it has seen, this one included.</param>
public sealed record UnfinishedActivity(string Conversation, string User, LoggedActivity Activity, int Starts);
