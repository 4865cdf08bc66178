namespace NewsBot.Core.Conversations;

/// <summary>
/// What was said in the conversations of our own channel, within the bounds of <see cref="ConversationLogOptions"/>. What a call has written when it ends is
/// there after the program was killed, where the log is one that lasts. Safe to use from many threads; the order within one conversation is the caller's to keep.
/// </summary>
public interface IConversationLog
{
    /// <summary>The key that signs the tokens of these conversations: 32 random bytes, made once and kept as long as the log.</summary>
    byte[] SigningKey { get; }

    /// <summary>A conversation; null where there is none, or it was given up.</summary>
    Task<LoggedConversation?> FindAsync(string conversation, CancellationToken cancellationToken);

    /// <summary>Begins a conversation.</summary>
    /// <returns>False where it had begun before.</returns>
    Task<bool> BeginAsync(string conversation, string user, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Writes an activity at the end of a conversation; the oldest ones go where there are too many.</summary>
    /// <returns>False where there is no such conversation, or its number is taken already.</returns>
    Task<bool> AppendAsync(string conversation, LoggedActivity activity, CancellationToken cancellationToken);

    /// <summary>The bot has handled the activity, with or without a reply.</summary>
    Task EndAsync(string conversation, long number, CancellationToken cancellationToken);

    /// <summary>
    /// The shown activities after a number, oldest first: those that are left out where there are more than <paramref name="most"/>, or more than
    /// <see cref="LoggedConversation.ReadBytes"/> of JSON, come with the next reading. None only where there are no more.
    /// </summary>
    Task<IReadOnlyList<LoggedActivity>> ReadAsync(string conversation, long after, int most, CancellationToken cancellationToken);

    /// <summary>What an earlier run of the program has left pending, in order, each with one start counted more.</summary>
    Task<IReadOnlyList<UnfinishedActivity>> TakeUnfinishedAsync(CancellationToken cancellationToken);

    /// <summary>Gives up what is too old, and where the log is too large the conversations that have been silent longest.</summary>
    /// <returns>The conversations given up.</returns>
    Task<IReadOnlyList<string>> CleanAsync(DateTimeOffset now, CancellationToken cancellationToken);
}
