using Microsoft.Extensions.Options;

namespace NewsBot.Core.Conversations;

/// <summary>The turns of the last messages, oldest forgotten first. Safe to use from many threads.</summary>
public sealed class RecentTurns(IOptions<ConversationOptions> options)
{
    private readonly RecentEntries<MessageKey, Task<Turn>> turns = new(options.Value.RecentTurns);

    /// <summary>The turn of the message named <paramref name="key"/>: the one it had, or else the one that <paramref name="run"/> starts.</summary>
    /// <returns>The turn, perhaps still running, and whether the message had been here before.</returns>
    public (Task<Turn> Turn, bool Repeated) GetOrRun(MessageKey key, Func<Task<Turn>> run) => turns.GetOrAdd(key, () => Task.Run(run));
}
