using NewsBot.Core.Transcripts;
using NewsBot.Replay.Reports;

namespace NewsBot.Replay;

/// <summary>
/// Gathers a replay for a report. Nothing in a report depends on the day or on how long it took, so that the same replay gives the same bytes. Of turns that passed
/// only so many replies are kept, so that memory and file do not grow with them.
/// </summary>
/// <param name="format">One of <see cref="Formats"/>.</param>
internal sealed class ReplayReport(string format)
{
    /// <summary>Of so many turns that passed the HTML report shows the reply; the other formats show none.</summary>
    public const int MostPassedReplies = 1000;

    private readonly List<PlayedConversation> conversations = [];
    private int passedReplies;

    /// <summary>What reports can be written as.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["html", "junit", "json"];

    /// <summary>Takes a conversation, in the order in which the report has them.</summary>
    /// <param name="file">Its file.</param>
    /// <param name="reading">What was read of it.</param>
    /// <param name="turns">How its turns went.</param>
    public void Add(string file, TranscriptReading reading, IReadOnlyList<PlayedTurn> turns) => conversations.Add(new(
        file,
        reading.Transcript is { Activities: [var first, ..] } ? first.Timestamp : null,
        reading.Transcript is null ? string.Join(' ', reading.Problems) : null,
        [.. turns.Select(turn => !turn.Passed ? turn : turn with { Expected = null, Reasons = null, Actual = format == "html" && passedReplies++ < MostPassedReplies ? turn.Actual : "" })]));

    /// <summary>The report.</summary>
    public string Write() => format switch
    {
        "html" => HtmlReport.Write(conversations),
        "junit" => JUnitReport.Write(conversations),
        _ => JsonReport.Write(conversations),
    };
}
