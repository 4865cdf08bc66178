using Microsoft.Extensions.Options;
using NewsBot.Core.Conversations;

namespace NewsBot.Channels.BotFramework;

/// <summary>Which conversations have been greeted, so that each is greeted once; the oldest are forgotten first.</summary>
internal sealed class GreetedConversations(IOptions<ConversationOptions> options)
{
    private readonly RecentEntries<(string? Channel, string? Conversation), bool> greeted = new(options.Value.RecentTurns);

    /// <summary>Whether the conversation has not been greeted before; from now on it has.</summary>
    public bool IsNew(Activity activity) => !greeted.GetOrAdd((activity.ChannelId, activity.Conversation?.Id), () => true).WasThere;

    /// <summary>Forgets that the conversation was greeted.</summary>
    public void Forget(Activity activity) => greeted.Remove((activity.ChannelId, activity.Conversation?.Id));
}
