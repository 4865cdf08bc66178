using System.Collections.Concurrent;
using NewsBot.Core.Conversations;

namespace NewsBot.Channels.DirectLine;

/// <summary>The conversations in use; the others are in the log, from where they come back at their next use.</summary>
internal sealed class DirectLineConversations(IConversationLog log, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<LiveConversation?>>> live = new(StringComparer.Ordinal);

    /// <summary>Begins a conversation.</summary>
    /// <returns>False where it had begun before.</returns>
    public Task<bool> BeginAsync(string conversation, string user) => log.BeginAsync(conversation, user, time.GetUtcNow(), CancellationToken.None);

    /// <summary>Does something with a conversation, alone.</summary>
    /// <returns>What <paramref name="work"/> gives; the default where there is no such conversation.</returns>
    public async Task<T?> UseAsync<T>(string conversation, Func<LiveConversation, Task<T>> work)
    {
        while (await FindAsync(conversation) is { } found)
        {
            await found.Gate.WaitAsync();
            try
            {
                if (!found.IsRetired)
                {
                    found.UsedAt = time.GetUtcNow();
                    return await work(found);
                }
            }
            finally
            {
                if (found.IsRetired)
                {
                    Forget(conversation, found);
                }

                found.Gate.Release();
            }
        }

        return default;
    }

    /// <summary>Does something with a conversation, alone, if there is one.</summary>
    public Task<bool> UseAsync(string conversation, Action<LiveConversation> work) => UseAsync(conversation, found =>
    {
        work(found);
        return Task.FromResult(true);
    });

    /// <summary>Retires conversations that the log has given up, and those that nobody has used since <paramref name="unusedSince"/>.</summary>
    public async Task RetireAsync(IEnumerable<string> given, DateTimeOffset unusedSince)
    {
        foreach (var conversation in given.Where(live.ContainsKey))
        {
            await UseAsync(conversation, found => found.Retire());
        }

        foreach (var (conversation, found) in live)
        {
            if (found.IsValueCreated && found.Value is { IsCompletedSuccessfully: true, Result: { Streams: 0 } unused } && unused.UsedAt < unusedSince && await unused.Gate.WaitAsync(TimeSpan.Zero))
            {
                if (unused.Streams == 0)
                {
                    unused.Retire();
                    Forget(conversation, unused);
                }

                unused.Gate.Release();
            }
        }
    }

    private async Task<LiveConversation?> FindAsync(string conversation)
    {
        var entry = live.GetOrAdd(conversation, id => new(() => LoadAsync(id)));
        LiveConversation? found = null;
        try
        {
            return found = await entry.Value;
        }
        finally
        {
            if (found is null)
            {
                live.TryRemove(new(conversation, entry));
            }
        }
    }

    private async Task<LiveConversation?> LoadAsync(string conversation) =>
        await log.FindAsync(conversation, CancellationToken.None) is { } logged ? new LiveConversation(logged, log, time) : null;

    private void Forget(string conversation, LiveConversation found)
    {
        if (live.TryGetValue(conversation, out var entry) && entry is { IsValueCreated: true, Value: { IsCompletedSuccessfully: true, Result: { } result } } && result == found)
        {
            live.TryRemove(new(conversation, entry));
        }
    }
}
