using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace NewsBot.Core.Conversations;

/// <summary>The log of a program that answers from files given for one run: it ends with the program.</summary>
public sealed class MemoryConversationLog(IOptions<ConversationLogOptions> options) : IConversationLog
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Kept> conversations = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public byte[] SigningKey { get; } = RandomNumberGenerator.GetBytes(32);

    /// <inheritdoc/>
    public Task<LoggedConversation?> FindAsync(string conversation, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult(conversations.GetValueOrDefault(conversation) is { } kept
                ? new LoggedConversation(conversation, kept.User, kept.LastNumber, kept.LastAt, kept.Activities.Where(activity => activity.ClientId is not null).ToDictionary(activity => activity.ClientId!, activity => activity.Number, StringComparer.Ordinal))
                : null);
        }
    }

    /// <inheritdoc/>
    public Task<bool> BeginAsync(string conversation, string user, DateTimeOffset now, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult(conversations.TryAdd(conversation, new Kept(user) { LastAt = now }));
        }
    }

    /// <inheritdoc/>
    public Task<bool> AppendAsync(string conversation, LoggedActivity activity, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (conversations.GetValueOrDefault(conversation) is not { } kept || activity.Number <= kept.LastNumber)
            {
                return Task.FromResult(false);
            }

            kept.Activities.Enqueue(activity);
            kept.Bytes += activity.Json.Length;
            (kept.LastNumber, kept.LastAt) = (activity.Number, activity.At);
            while (kept.Activities.Count > options.Value.MaxActivities || (kept.Bytes > options.Value.MaxConversationMegabytes * 1024L * 1024 && kept.Activities.Count > 1))
            {
                kept.Bytes -= kept.Activities.Dequeue().Json.Length;
            }

            return Task.FromResult(true);
        }
    }

    /// <inheritdoc/>
    public Task EndAsync(string conversation, long number, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task<IReadOnlyList<LoggedActivity>> ReadAsync(string conversation, long after, int most, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            var bytes = 0L;
            return Task.FromResult<IReadOnlyList<LoggedActivity>>(
                [.. (conversations.GetValueOrDefault(conversation)?.Activities ?? []).Where(activity => activity.IsShown && activity.Number > after).Take(most)
                    .TakeWhile(activity => (bytes += activity.Json.Length) <= LoggedConversation.ReadBytes || bytes == activity.Json.Length)]);
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<UnfinishedActivity>> TakeUnfinishedAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<UnfinishedActivity>>([]);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> CleanAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            var (count, bytes) = (conversations.Count, conversations.Values.Sum(kept => kept.Bytes));
            var given = new List<string>();
            foreach (var (id, kept) in conversations.OrderBy(pair => pair.Value.LastAt))
            {
                if (kept.LastAt >= now - options.Value.KeepFor && count <= options.Value.MaxConversations && bytes <= options.Value.MaxMegabytes * 1024L * 1024)
                {
                    break;
                }

                (count, bytes) = (count - 1, bytes - kept.Bytes);
                given.Add(id);
            }

            given.ForEach(id => conversations.Remove(id));
            return Task.FromResult<IReadOnlyList<string>>(given);
        }
    }

    private sealed class Kept(string user)
    {
        public string User => user;

        public Queue<LoggedActivity> Activities { get; } = new();

        public long LastNumber { get; set; }

        public DateTimeOffset LastAt { get; set; }

        public long Bytes { get; set; }
    }
}
