namespace NewsBot.Replay;

/// <summary>The time of day that a recording says it is, each conversation its own; how long something takes is measured as ever.</summary>
internal sealed class ReplayTime : TimeProvider
{
    private static readonly DateTimeOffset Unknown = new(2015, 10, 15, 12, 0, 0, TimeSpan.Zero);
    private readonly AsyncLocal<DateTimeOffset?> now = new();

    /// <summary>From now on, in this flow of work, it is that moment; where null, noon of 15 October 2015.</summary>
    public void Set(DateTimeOffset? moment) => now.Value = moment;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => now.Value ?? Unknown;
}
