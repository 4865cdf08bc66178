using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using NewsBot.Channels;

namespace NewsBot.Tests.Channels;

public sealed class TurnQueueTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly FakeTimeProvider time = new();
    private readonly TurnQueue queue;

    public TurnQueueTests() =>
        queue = new TurnQueue(Options.Create(new TurnQueueOptions { Waiting = 6, WaitingPerConversation = 3, StopWithin = TimeSpan.FromSeconds(20) }), time, NullLogger<TurnQueue>.Instance);

    public void Dispose() => queue.Dispose();

    [Fact]
    public async Task TryAdd_OneConversation_IsWorkedOnInItsOrder()
    {
        var (first, done) = (new TaskCompletionSource(), new TaskCompletionSource());
        var order = new List<int>();
        queue.TryAdd("a", async _ => { await first.Task; order.Add(1); });
        queue.TryAdd("a", _ => { order.Add(2); return Task.CompletedTask; });
        queue.TryAdd("a", _ => { order.Add(3); done.SetResult(); return Task.CompletedTask; });

        first.SetResult();
        await done.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);

        Assert.Equal([1, 2, 3], order);
    }

    [Fact]
    public async Task TryAdd_AnotherConversationIsStuck_IsWorkedOnAllTheSame()
    {
        var (stuck, done) = (new TaskCompletionSource(), new TaskCompletionSource());
        queue.TryAdd("stuck", _ => stuck.Task);
        queue.TryAdd("b", _ => { done.SetResult(); return Task.CompletedTask; });

        await done.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);

        Assert.False(stuck.Task.IsCompleted);
        stuck.SetResult();
    }

    [Fact]
    public async Task TryAdd_WorkBeforeItFailed_IsWorkedOn()
    {
        var done = new TaskCompletionSource();
        queue.TryAdd("a", _ => throw new InvalidOperationException("broken"));
        queue.TryAdd("a", _ => { done.SetResult(); return Task.CompletedTask; });

        await done.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData(3, 1)]
    [InlineData(6, 3)]
    public void TryAdd_AsMuchWaitsAsMay_IsRefused(int most, int conversations)
    {
        var never = new TaskCompletionSource();
        var taken = Enumerable.Range(0, 20).Count(number => queue.TryAdd($"conversation {number % conversations}", _ => never.Task));

        Assert.Equal(most, taken);
        never.SetResult();
    }

    [Fact]
    public async Task StopAsync_WorkWaits_IsDoneFirstAndNothingMoreIsTaken()
    {
        var work = new TaskCompletionSource();
        var done = 0;
        queue.TryAdd("a", async _ => { await work.Task; done++; });
        queue.TryAdd("a", _ => { done++; return Task.CompletedTask; });

        var stopping = queue.StopAsync(CancellationToken.None);
        Assert.False(queue.TryAdd("b", _ => Task.CompletedTask));
        Assert.False(stopping.IsCompleted);
        work.SetResult();
        await stopping.WaitAsync(Patience, TestContext.Current.CancellationToken);

        Assert.Equal(2, done);
    }

    [Fact]
    public async Task StopAsync_WorkDoesNotEnd_IsGivenUpAfterItsTime()
    {
        var given = new TaskCompletionSource();
        queue.TryAdd("a", async stopping => { await Task.Delay(Timeout.Infinite, stopping).ContinueWith(_ => given.SetResult(), TaskScheduler.Default); });

        var stopping = queue.StopAsync(CancellationToken.None);
        time.Advance(TimeSpan.FromSeconds(21));
        await stopping.WaitAsync(Patience, TestContext.Current.CancellationToken);

        await given.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
    }
}
