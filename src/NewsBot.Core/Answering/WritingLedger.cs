using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace NewsBot.Core.Answering;

/// <summary>
/// Counts what came of asking a model, since the program started. For collectors of metrics it is the meter <c>NewsBot.Model</c>: <c>newsbot.model.answers</c>, by
/// <c>end</c>, and <c>newsbot.model.tokens</c>, by <c>direction</c> (in, out).
/// </summary>
public sealed class WritingLedger : IDisposable
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "NewsBot.Model";

    private readonly Meter meter = new(MeterName);
    private readonly long[] counts = new long[Enum.GetValues<WritingEnd>().Length];
    private readonly Counter<long> answers;
    private readonly Counter<long> tokens;
    private readonly ILogger<WritingLedger> logger;

    /// <summary>A ledger without entries.</summary>
    public WritingLedger(ILogger<WritingLedger> logger)
    {
        this.logger = logger;
        answers = meter.CreateCounter<long>("newsbot.model.answers", "{answer}", "Questions that a model was to answer, by what came of it.");
        tokens = meter.CreateCounter<long>("newsbot.model.tokens", "{token}", "Tokens that a model read or wrote.");
    }

    /// <summary>How often each end came; those that never did are not listed.</summary>
    public IReadOnlyDictionary<WritingEnd, long> Counts =>
        Enum.GetValues<WritingEnd>().Select(end => (End: end, Count: Interlocked.Read(ref counts[(int)end]))).Where(one => one.Count > 0).ToDictionary(one => one.End, one => one.Count);

    /// <summary>Enters one.</summary>
    public void Note(WritingReport report)
    {
        Interlocked.Increment(ref counts[(int)report.End]);
        var end = report.End.ToString();
        answers.Add(1, new KeyValuePair<string, object?>("end", end));
        tokens.Add(report.TokensIn, new KeyValuePair<string, object?>("direction", "in"));
        tokens.Add(report.TokensOut, new KeyValuePair<string, object?>("direction", "out"));
        var milliseconds = (long)report.ModelTime.TotalMilliseconds;
        logger.ModelAsked(end, milliseconds, report.TokensIn, report.TokensOut, report.Passed, report.Drafted);
    }

    /// <inheritdoc/>
    public void Dispose() => meter.Dispose();
}
