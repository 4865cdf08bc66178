using NewsBot.Core.Transcripts.Expectations;
using NewsBot.Replay.Against;

namespace NewsBot.Commands;

/// <summary>What a replay is to do.</summary>
internal sealed record ReplayRequest
{
    /// <summary>Files of conversations, and folders of them.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>What is expected of every turn; null for nothing more than the files say.</summary>
    public TurnExpectation? Rules { get; init; }

    /// <summary>How many conversations are played at the same time.</summary>
    public int Parallel { get; init; } = 1;

    /// <summary>What is answered from; empty for the index that there is.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>The running bot to play against; null to play in this program.</summary>
    public RunningBotOptions? Against { get; init; }

    /// <summary>Whether only what differs is shown.</summary>
    public bool OnlyFailed { get; init; }

    /// <summary>Whether the new replies are accepted.</summary>
    public bool Updates { get; init; }

    /// <summary>What the report is written as; null for none.</summary>
    public string? ReportFormat { get; init; }

    /// <summary>The report's file.</summary>
    public string? ReportFile { get; init; }
}
