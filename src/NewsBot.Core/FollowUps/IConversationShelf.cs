namespace NewsBot.Core.FollowUps;

/// <summary>What a conversation was when it was put away.</summary>
/// <param name="State">What is remembered of it.</param>
/// <param name="At">When its last turn was.</param>
public sealed record ShelvedConversation(ConversationState State, DateTimeOffset At);

/// <summary>Where what is remembered of conversations survives a restart. Safe to use from many threads; nothing here throws for a broken store, which costs the memory and no answer.</summary>
public interface IConversationShelf
{
    /// <summary>What was put away of a conversation; null where nothing was, or it cannot be read.</summary>
    ShelvedConversation? Find(ConversationKey key);

    /// <summary>Puts away what is remembered from now on. It returns at once: it is written behind the turn, whole or not at all, in the order of the calls.</summary>
    void Put(ConversationKey key, ShelvedConversation conversation);

    /// <summary>Forgets a conversation of all its users; written behind likewise.</summary>
    void Forget(string channel, string conversation);
}
