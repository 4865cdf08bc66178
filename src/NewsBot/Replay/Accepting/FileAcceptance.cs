using System.Text.Json;
using System.Text.Json.Nodes;
using NewsBot.Channels.BotFramework;
using NewsBot.Core.Transcripts;
using NewsBot.Core.Transcripts.Chat;
using NewsBot.Core.Transcripts.Replacing;

namespace NewsBot.Replay.Accepting;

/// <summary>
/// Accepts the new replies of a conversation: they take the place of the recorded ones in its file, and nothing else of it changes. Before the file is replaced, the
/// new one is read again; a turn that would not pass when it is played again, or anything else that has changed, is not written.
/// </summary>
internal static class FileAcceptance
{
    private const string NotHeld = "The file's format cannot hold the new reply in the place of the old one; change it by hand.";

    /// <summary>How a new reply is written, in the order in which it is tried: as somebody would write it by hand, with its list of sources, with all that it came with.</summary>
    private const int ByHand = 0, WithSources = 1, WithNotes = 2;

    /// <summary>What is made anew whenever a <c>.chat</c> file is read, and in a changed file is another.</summary>
    private static readonly string[] MadeAnew = ["id", "timestamp", "conversation", "replyToId"];

    /// <summary>Accepts what differs, as far as it can be accepted.</summary>
    /// <param name="file">The conversation's file.</param>
    /// <param name="transcript">What was read from it.</param>
    /// <param name="turns">How its turns went.</param>
    public static AcceptedReplies Accept(string file, Transcript transcript, IReadOnlyList<TurnReplies> turns)
    {
        var left = new List<(PlayedTurn, string)>();
        var accepted = new List<TurnReplies>();
        var manners = new Dictionary<TurnReplies, int>(ReferenceEqualityComparer.Instance);
        foreach (var turn in turns.Where(turn => turn.Played.Differences.Count > 0))
        {
            if (ReasonAgainst(turn) is { } why)
            {
                left.Add((turn.Played, why));
            }
            else
            {
                accepted.Add(turn);
                manners[turn] = TranscriptFiles.HasEnding(file, TranscriptFiles.TranscriptEnding) ? WithNotes : ByHand;
            }
        }

        try
        {
            // What the format cannot hold is found by reading it again; then it is written otherwise, and in the end without those turns.
            var path = File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName ?? file;
            var bytes = File.ReadAllBytes(path);
            while (accepted.Count > 0)
            {
                var (changed, wrong) = Try(file, bytes, transcript, turns, accepted, manners);
                if (changed is not null)
                {
                    Write(path, changed);
                    break;
                }

                var hopeless = wrong.Where(turn => ++manners[turn] > WithNotes).ToList();
                left.AddRange(hopeless.Select(turn => (turn.Played, NotHeld)));
                accepted.RemoveAll(hopeless.Contains);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            left.AddRange(accepted.Select(turn => (turn.Played, $"The file could not be written ({exception.Message.TrimEnd('.')}); check its rights and the space on its disk.")));
            accepted.Clear();
        }

        return new([.. accepted.Select(turn => turn.Played)], [.. left.OrderBy(one => one.Item1.Number)]);
    }

    private static string? ReasonAgainst(TurnReplies turn) =>
        turn.HasFailed ? "The bot failed in it; play it again when that is mended."
        : turn.Broken.Count > 0 ? $"The new reply does not hold what the file or a rule expects: {string.Join(' ', turn.Broken.Distinct())} Change the expectation if the reply is right."
        : turn.Turn.Replies.All(reply => reply.Type != "message") ? "No reply was recorded that a new one could replace."
        : null;

    /// <summary>The changed file; or the turns that it cannot hold.</summary>
    private static (byte[]? Changed, IReadOnlyList<TurnReplies> Wrong) Try(string file, byte[] bytes, Transcript transcript, IReadOnlyList<TurnReplies> all, IReadOnlyList<TurnReplies> accepted, Dictionary<TurnReplies, int> manners)
    {
        var replaced = ReplyReplacement.Replace(file, bytes, transcript, [.. accepted.Select(turn => new NewReplies(turn.Turn, [.. turn.Messages.Select(message => Members(message, manners[turn]))], turn.Evidence?.Write(), manners[turn] == WithNotes))]);
        if (replaced.NotHeld.Count > 0)
        {
            return (null, [.. accepted.Where(turn => replaced.NotHeld.Contains(turn.Turn))]);
        }

        if (Read(file, replaced.Bytes!) is not { } read || read.Turns() is not { } turns || turns.Count != all.Count || !all.Zip(turns).All(pair => IsSame(pair.First.Turn.User, pair.Second.User)))
        {
            return (null, accepted);
        }

        var wrong = all.Zip(turns).Where(pair => accepted.Contains(pair.First) ? !Passes(pair.First, pair.Second) : !IsSame(pair.First.Turn.Replies, pair.Second.Replies)).Select(pair => pair.First).ToList();
        return wrong.Count == 0 ? (replaced.Bytes, [])
            : wrong.TrueForAll(accepted.Contains) ? (null, wrong)
            : (null, accepted);
    }

    private static bool Passes(TurnReplies turn, TranscriptTurn written)
    {
        var recorded = written.Replies.Where(reply => reply.Type == "message").Select(ConversationReplay.Read).ToList();
        return recorded.Count == turn.Messages.Count && (recorded.Count == 0 || TurnComparison.Of(ShownReply.Of(recorded), ShownReply.Of(turn.Messages), turn.Expectation, _ => true).Count == 0);
    }

    private static Transcript? Read(string file, byte[] bytes)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        return (TranscriptFiles.HasEnding(file, TranscriptFiles.TranscriptEnding)
            ? TranscriptReader.Read(bytes, file, TranscriptLimits.Default)
            : ChatReader.Read(bytes, new ChatReading { File = file, Attachments = new AttachmentFolder(folder, folder, TranscriptLimits.Default).Read })).Transcript;
    }

    private static bool IsSame(IReadOnlyList<TranscriptActivity> ones, IReadOnlyList<TranscriptActivity> others) => ones.Count == others.Count && ones.Zip(others).All(pair => IsSame(pair.First, pair.Second));

    private static bool IsSame(TranscriptActivity one, TranscriptActivity other) => JsonNode.DeepEquals(Lasting(one), Lasting(other));

    private static JsonObject Lasting(TranscriptActivity activity)
    {
        var members = (JsonObject)activity.Members.DeepClone();
        Array.ForEach(MadeAnew, name => members.Remove(name));
        return members;
    }

    private static JsonObject Members(Activity reply, int manner)
    {
        var sources = manner == ByHand ? reply.Text?.IndexOf("\n\n[1]", StringComparison.Ordinal) ?? -1 : -1;
        return (JsonObject)JsonSerializer.SerializeToNode(sources < 0 ? reply : reply with { Text = reply.Text![..sources] }, BotFrameworkJson.Relaxed.Activity)!;
    }

    /// <summary>Replaces a file as a whole, or not at all.</summary>
    private static void Write(string path, byte[] bytes)
    {
        var temporary = path + ".new";
        try
        {
            File.WriteAllBytes(temporary, bytes);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(path));
            }

            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
