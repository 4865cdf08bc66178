using Microsoft.Extensions.Time.Testing;
using NewsBot.Replay;

namespace NewsBot.Tests.Replay;

public sealed class ReplayProgressTests : IDisposable
{
    private readonly FakeTimeProvider time = new();
    private readonly StringWriter error = new();

    public void Dispose() => error.Dispose();

    [Fact]
    public void Report_NoTerminal_IsALineNowAndThen()
    {
        var progress = new ReplayProgress(error, isTerminal: false, total: 100, time);

        progress.Report(1, 0);
        time.Advance(TimeSpan.FromSeconds(10));
        progress.Report(50, 2);
        progress.Report(51, 2);
        progress.Clear();

        Assert.Equal("50 of 100 conversations, 2 turns differ" + error.NewLine, error.ToString());
    }

    [Fact]
    public void Report_Terminal_IsABarThatIsTakenAwayAgain()
    {
        var progress = new ReplayProgress(error, isTerminal: true, total: 100, time);

        time.Advance(TimeSpan.FromSeconds(1));
        progress.Report(50, 2);
        var bar = error.ToString();
        progress.Clear();

        Assert.Equal($"\r[{new string('#', 15)}{new string('.', 15)}] 50 of 100 conversations, 2 turns differ", bar);
        Assert.Equal(bar + "\r" + new string(' ', bar.Length - 1) + "\r", error.ToString());
    }
}
