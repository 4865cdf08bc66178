using Microsoft.Extensions.Options;
using NewsBot.Core.Conversations;

namespace NewsBot.Channels.BotFramework;

/// <summary>Which conversations have been greeted, so that each is greeted once; the oldest are forgotten first.</summary>
internal sealed class GreetedConversations(IOptions<ConversationOptions> options)
{
    private readonly Lock gate = new();
    private readonly HashSet<(string?, string?)> greeted = [];
    private readonly Queue<(string?, string?)> order = new();

    /// <summary>Whether the conversation has not been greeted before; from now on it has.</summary>
    public bool IsNew(Activity activity)
    {
        var conversation = (activity.ChannelId, activity.Conversation?.Id);
        lock (gate)
        {
            if (!greeted.Add(conversation))
            {
                return false;
            }

            order.Enqueue(conversation);
            if (order.Count > options.Value.RecentTurns)
            {
                greeted.Remove(order.Dequeue());
            }

            return true;
        }
    }
}
