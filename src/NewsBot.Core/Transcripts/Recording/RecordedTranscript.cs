using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsBot.Core.Transcripts.Recording;

/// <summary>Between a turn's activities and the bytes that are kept.</summary>
public static class RecordedTranscript
{
    /// <summary>An activity may be 64 levels deep; here it lies in a list.</summary>
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 128 };

    /// <summary>The activities as they are kept.</summary>
    public static byte[] Write(IEnumerable<JsonObject> activities) => JsonMembers.Write(new JsonArray([.. activities]), indented: false);

    /// <summary>The conversation of these turns.</summary>
    public static Transcript Of(IEnumerable<RecordedTurn> turns) => new([.. turns.SelectMany(ActivitiesOf)]);

    /// <summary>The activities of one turn, the user's first.</summary>
    public static IReadOnlyList<TranscriptActivity> ActivitiesOf(RecordedTurn turn) => ActivitiesOf(turn.Json);

    /// <summary>The user's words in one turn; null where there are none.</summary>
    public static string? WordsOf(ReadOnlyMemory<byte> json) => ActivitiesOf(json) is [{ Text: var text }, ..] ? text : null;

    private static IReadOnlyList<TranscriptActivity> ActivitiesOf(ReadOnlyMemory<byte> json) =>
        [.. (JsonNode.Parse(json.Span, documentOptions: Deep) as JsonArray ?? []).OfType<JsonObject>().Select(members => new TranscriptActivity { Members = members })];
}
