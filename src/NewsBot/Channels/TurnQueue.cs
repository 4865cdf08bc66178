using Microsoft.Extensions.Options;

namespace NewsBot.Channels;

/// <summary>
/// Work that was acknowledged and is done afterwards: that of one conversation in its order, conversations beside each other. A conversation that waits for its
/// channel holds up nobody else. A program that stops takes nothing more and finishes what it has, within <see cref="TurnQueueOptions.StopWithin"/>.
/// </summary>
internal sealed class TurnQueue(IOptions<TurnQueueOptions> options, TimeProvider time, ILogger<TurnQueue> logger) : IHostedService, IDisposable
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Conversation> conversations = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource given = new();
    private readonly TaskCompletionSource empty = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int waiting;
    private bool isStopping;

    /// <summary>Takes work for a conversation; false where too much waits already, or the program stops.</summary>
    /// <param name="conversation">The conversation, by channel and id.</param>
    /// <param name="work">What to do; what it throws is logged.</param>
    public bool TryAdd(string conversation, Func<CancellationToken, Task> work)
    {
        lock (gate)
        {
            if (isStopping || waiting >= options.Value.Waiting)
            {
                return false;
            }

            if (!conversations.TryGetValue(conversation, out var queue))
            {
                conversations.Add(conversation, queue = new Conversation());
            }

            if (queue.Waiting.Count >= options.Value.WaitingPerConversation)
            {
                return false;
            }

            waiting++;
            queue.Waiting.Enqueue(work);
            if (queue.Waiting.Count == 1)
            {
                _ = Task.Run(() => WorkAsync(conversation, queue));
            }

            return true;
        }
    }

    /// <summary>Takes work for a conversation whose end is waited for, by a caller that may leave before.</summary>
    /// <param name="conversation">The conversation, by channel and id.</param>
    /// <param name="work">What to do in its turn; it is not begun once the caller has left.</param>
    /// <param name="caller">The caller leaves.</param>
    /// <returns>Ends as the work does; null where too much waits already, or the program stops.</returns>
    public Task? TryRun(string conversation, Func<CancellationToken, Task> work, CancellationToken caller)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var taken = TryAdd(conversation, async stopping =>
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, caller);
            try
            {
                either.Token.ThrowIfCancellationRequested();
                await work(either.Token);
                done.SetResult();
            }
            catch (Exception exception)
            {
                // The caller's to handle.
                done.SetException(exception);
            }
        });
        return taken ? done.Task.WaitAsync(caller) : null;
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Takes nothing more, and waits for what was taken.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            isStopping = true;
            if (waiting == 0)
            {
                empty.TrySetResult();
            }
        }

        try
        {
            await empty.Task.WaitAsync(options.Value.StopWithin, time, cancellationToken);
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException)
        {
            int left;
            lock (gate)
            {
                left = waiting;
            }

            logger.TurnsLeft(left);
            await given.CancelAsync();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => given.Dispose();

    private async Task WorkAsync(string name, Conversation queue)
    {
        while (true)
        {
            Func<CancellationToken, Task> work;
            lock (gate)
            {
                work = queue.Waiting.Peek();
            }

            try
            {
                await work(given.Token);
            }
            catch (Exception exception)
            {
                logger.WorkFailed(exception);
            }

            lock (gate)
            {
                queue.Waiting.Dequeue();
                if (--waiting == 0 && isStopping)
                {
                    empty.TrySetResult();
                }

                if (queue.Waiting.Count == 0)
                {
                    conversations.Remove(name);
                    return;
                }
            }
        }
    }

    /// <summary>The first is being done.</summary>
    private sealed class Conversation
    {
        public Queue<Func<CancellationToken, Task>> Waiting { get; } = new();
    }
}
