using Microsoft.Extensions.Options;

namespace NewsBot.Core.FollowUps;

/// <summary>Remembers conversations within the bounds of <see cref="FollowUpOptions"/>. Safe to use from many threads: a state is replaced as a whole, and turns at the same time are each added.</summary>
public sealed class ConversationMemory(IOptions<FollowUpOptions> options, TimeProvider time, IConversationShelf? shelf = null)
{
    private readonly Lock gate = new();
    private readonly Dictionary<ConversationKey, (ShelvedConversation Known, LinkedListNode<ConversationKey> Place)> known = [];
    private readonly LinkedList<ConversationKey> silent = new();

    /// <summary>What is remembered of a conversation; the empty state where it is new, was silent for too long or was ended.</summary>
    public ConversationState Recall(ConversationKey key)
    {
        if (!options.Value.Enabled)
        {
            return ConversationState.Empty;
        }

        lock (gate)
        {
            if (known.TryGetValue(key, out var entry))
            {
                return Fresh(entry.Known);
            }
        }

        if (shelf?.Find(key) is not { } shelved || Fresh(shelved) is { Last: null })
        {
            return ConversationState.Empty;
        }

        lock (gate)
        {
            // A turn may have come to its end since.
            if (!known.TryGetValue(key, out var entry))
            {
                Keep(key, shelved);
                return shelved.State;
            }

            return Fresh(entry.Known);
        }
    }

    /// <summary>Adds a turn.</summary>
    public void Note(ConversationKey key, PastTurn turn)
    {
        if (!options.Value.Enabled)
        {
            return;
        }

        lock (gate)
        {
            var before = known.TryGetValue(key, out var entry) ? Fresh(entry.Known) : ConversationState.Empty;
            var now = new ShelvedConversation(Bounded([.. before.Turns, turn]), time.GetUtcNow());
            Keep(key, now);
            shelf?.Put(key, now);
        }
    }

    /// <summary>Forgets a conversation of all its users.</summary>
    public void Forget(string channel, string conversation)
    {
        lock (gate)
        {
            foreach (var key in known.Keys.Where(key => key.Channel == channel && key.Conversation == conversation).ToList())
            {
                Remove(key);
            }

            shelf?.Forget(channel, conversation);
        }
    }

    private ConversationState Fresh(ShelvedConversation conversation) => time.GetUtcNow() - conversation.At <= options.Value.ForgetAfter ? conversation.State : ConversationState.Empty;

    private ConversationState Bounded(List<PastTurn> turns)
    {
        while (turns.Count > 1 && (turns.Count > options.Value.Turns || turns.Sum(turn => turn.Question.Length + turn.Subject.Length) > options.Value.MaxCharacters))
        {
            turns.RemoveAt(0);
        }

        return new ConversationState(turns);
    }

    private void Keep(ConversationKey key, ShelvedConversation conversation)
    {
        Remove(key);
        while (known.Count >= options.Value.MaxConversations)
        {
            Remove(silent.First!.Value);
        }

        known.Add(key, (conversation, silent.AddLast(key)));
    }

    private void Remove(ConversationKey key)
    {
        if (known.Remove(key, out var entry))
        {
            silent.Remove(entry.Place);
        }
    }
}
