using NewsBot.Channels;
using NewsBot.Core.Transcripts;
using NewsBot.Core.Transcripts.Expectations;
using NewsBot.Core.Transcripts.Recording;

namespace NewsBot.Replay;

/// <summary>Tells conversations that were recorded from another bot. They are played all the same: a tester may want to know what this bot says to them.</summary>
internal static class ForeignRecording
{
    private static readonly string[] Ours = ["bot", "newsbot"];

    /// <summary>
    /// One sentence where the replies come from another bot: it is not called as ours is, and none of its replies carries a citation, a sentence or the evidence of ours. Null where
    /// there are no replies, or one of them may be ours.
    /// </summary>
    public static TranscriptProblem? Problem(string file, Transcript transcript)
    {
        var roles = new TranscriptRoles(transcript.Activities);
        var replies = transcript.Activities.Where(activity => activity.Type == "message" && roles.Of(activity) == TranscriptRole.Bot).ToList();
        if (replies.Count == 0 || replies.Exists(IsOurs))
        {
            return null;
        }

        var from = replies[0].Members["from"] as System.Text.Json.Nodes.JsonObject;
        var name = from?["name"]?.ToString() is { Length: > 0 } given ? given : from?["id"]?.ToString() ?? "";
        return name.Length == 0 || Ours.Contains(name, StringComparer.OrdinalIgnoreCase) ? null
            : new(file, replies[0].Line, null, TranscriptProblemKind.Misleading, $"The replies were recorded from another bot, \"{name}\", and none of them cites the newspaper; they are played all the same, other words are to be expected.");
    }

    private static bool IsOurs(TranscriptActivity reply) =>
        TurnEvidence.In(reply) is not null || ShownReply.Of([ConversationReplay.Read(reply)]) is { Citations.Count: > 0 } || ReplyText.OutcomeOf(reply.Text ?? "") is not null and not ExpectedOutcome.Failed;
}
