using System.Globalization;

namespace NewsBot.Replay;

/// <summary>How far a replay has come, for whoever waits: a bar on a terminal, elsewhere a line now and then. It stands on standard error only.</summary>
/// <param name="error">Where it is written.</param>
/// <param name="isTerminal">Whether that is a terminal.</param>
/// <param name="total">How many conversations there are.</param>
/// <param name="time">Tells how much time has passed.</param>
internal sealed class ReplayProgress(TextWriter error, bool isTerminal, int total, TimeProvider time)
{
    private const int Width = 30;

    private static readonly TimeSpan BetweenBars = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(10);

    private long last = time.GetTimestamp();
    private int shown;

    /// <summary>So many conversations have been played, and so many turns of them differ.</summary>
    public void Report(int conversations, int different)
    {
        if (time.GetElapsedTime(last) < (isTerminal ? BetweenBars : BetweenLines))
        {
            return;
        }

        last = time.GetTimestamp();
        var counts = string.Create(CultureInfo.InvariantCulture, $"{conversations} of {total} conversations, {different} turns differ");
        if (!isTerminal)
        {
            error.WriteLine(counts);
            return;
        }

        var filled = total == 0 ? Width : (int)((long)Width * conversations / total);
        var bar = $"[{new string('#', filled)}{new string('.', Width - filled)}] {counts}";
        error.Write("\r" + bar.PadRight(shown));
        error.Flush();
        shown = bar.Length;
    }

    /// <summary>Takes the bar away, before something else is written.</summary>
    public void Clear()
    {
        if (shown > 0)
        {
            error.Write("\r" + new string(' ', shown) + "\r");
            error.Flush();
            shown = 0;
        }
    }
}
