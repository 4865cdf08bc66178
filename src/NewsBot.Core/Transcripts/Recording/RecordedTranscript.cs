using System.Text.Json.Nodes;

namespace NewsBot.Core.Transcripts.Recording;

/// <summary>Between a turn's activities and the bytes that are kept.</summary>
public static class RecordedTranscript
{
    /// <summary>The activities as they are kept.</summary>
    public static byte[] Write(IEnumerable<JsonObject> activities) => JsonMembers.Write(new JsonArray([.. activities]), indented: false);

    /// <summary>The conversation of these turns.</summary>
    public static Transcript Of(IEnumerable<RecordedTurn> turns) => new([.. turns.SelectMany(ActivitiesOf)]);

    /// <summary>The activities of one turn, the user's first.</summary>
    public static IReadOnlyList<TranscriptActivity> ActivitiesOf(RecordedTurn turn) =>
        [.. (JsonNode.Parse(turn.Json.Span) as JsonArray ?? []).OfType<JsonObject>().Select(members => new TranscriptActivity { Members = members })];
}
