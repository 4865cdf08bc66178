using Microsoft.Extensions.Options;
using NewsBot.Core.Conversations;

namespace NewsBot.Channels.BotFramework;

/// <summary>Which activities have been taken, so that one that a channel delivers again is answered once; the oldest are forgotten first.</summary>
internal sealed class RepeatedActivities(IOptions<ConversationOptions> options)
{
    private readonly RecentEntries<MessageKey, bool> taken = new(options.Value.RecentTurns);

    /// <summary>Whether the activity has been here before; from now on it has. One without an id never has.</summary>
    public bool IsRepeated(Activity activity) => ActivityReader.KeyOf(activity) is { } key && taken.GetOrAdd(key, () => true).WasThere;

    /// <summary>Forgets an activity that could not be taken after all, so that its next delivery is no repetition.</summary>
    public void Forget(Activity activity)
    {
        if (ActivityReader.KeyOf(activity) is { } key)
        {
            taken.Remove(key);
        }
    }
}
