using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using NewsBot.Channels.BotFramework;
using NewsBot.Core.Transcripts;
using NewsBot.Core.Transcripts.Expectations;
using NewsBot.Core.Transcripts.Recording;

namespace NewsBot.Replay;

/// <summary>
/// Plays a conversation: each of the user's activities in order, with the ids and the time of the recording. Nothing is remembered from one conversation to the
/// next, even where two have the same name.
/// </summary>
internal sealed class ConversationReplay(IPlayedBots bots, ReplayTime time)
{
    /// <summary>What a person counts as a turn. Whatever else comes from the user's side, such as joining, has the number 0, and is only shown where it differs.</summary>
    private static readonly string[] Counted = ["message", "event", "messageReaction", "invoke"];

    /// <summary>The turns as they went; one in which the bot fails is a turn that differs.</summary>
    /// <param name="transcript">The conversation.</param>
    /// <param name="rules">What is expected of every turn, before all that the file says; null for nothing.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <param name="note">Called with what was replied in each turn; null where nobody wants to know.</param>
    public async Task<IReadOnlyList<PlayedTurn>> PlayAsync(Transcript transcript, TurnExpectation? rules, CancellationToken cancellationToken, Action<TurnReplies>? note = null)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(TranscriptWriter.Write(transcript)));
        var (bot, played, number, index) = (bots.Begin(name), new List<PlayedTurn>(), 0, 0);
        foreach (var turn in transcript.Turns())
        {
            cancellationToken.ThrowIfCancellationRequested();
            time.Set(turn.User.Timestamp);
            var counts = Counted.Contains(turn.User.Type);
            var incoming = Members(turn.User, ++index, name);
            var replies = await PlayAsync(bot, turn, incoming, counts ? ++number : 0, transcript.Expectation, rules, cancellationToken);
            note?.Invoke(replies);
            if (counts || replies.Played.Differences.Count > 0)
            {
                played.Add(replies.Played);
            }
        }

        return played;
    }

    private static async Task<TurnReplies> PlayAsync(IPlayedBot bot, TranscriptTurn turn, JsonObject members, int number, TurnExpectation? all, TurnExpectation? rules, CancellationToken cancellationToken)
    {
        var recorded = turn.Replies.Where(reply => reply.Type == "message").ToList();
        var before = recorded.Count == 0 ? null : ShownReply.Of(recorded.Select(Read));
        var expectation = Expected(turn.User.Expectation, isMessage: turn.User.Type == "message" || before is not null);
        var question = turn.User.Text ?? turn.User.Type;
        var (differences, broken, hasFailed) = (new List<string>(), new List<string>(), false);
        IReadOnlyList<Activity> replies = [];
        TurnEvidence? evidence = null;
        TurnReasons? reasons = null;
        try
        {
            var incoming = ActivityReader.Read(Encoding.UTF8.GetBytes(members.ToJsonString())) is ({ } activity, _) ? activity : throw new TurnFailedException("The activity is not one that a channel could send.");
            question = incoming.Type == "message" && ActivityReader.MessageOf(incoming).Text is { Length: > 0 } words ? words : question;
            replies = [.. (await bot.SendAsync(incoming, cancellationToken)).Where(reply => reply.Type == "message")];
            var after = ShownReply.Of(replies);
            var held = await HeldAsync(bot, before, after, cancellationToken);
            differences.AddRange(TurnComparison.Of(before, after, expectation, held.Contains));
            broken.AddRange(TurnComparison.Of(null, after, expectation, held.Contains));
            foreach (var (reply, index) in recorded.Select((reply, index) => (reply, index)).Where(one => one.reply.Expectation is not null))
            {
                var (own, one) = (expectation.With(reply.Expectation), ShownReply.Of(replies.Skip(index).Take(1)));
                differences.AddRange(TurnComparison.Of(ShownReply.Of([Read(reply)]), one, own, _ => true));
                broken.AddRange(TurnComparison.Of(null, one, own, _ => true));
            }

            hasFailed = after.Outcome == ExpectedOutcome.Failed && expectation.Outcome != ExpectedOutcome.Failed;
            if (hasFailed && differences.Count == 0)
            {
                differences.Add("The bot failed.");
            }

            if (differences.Count > 0)
            {
                evidence = await bot.EvidenceAsync(incoming, cancellationToken);
                reasons = TurnReasons.Of(before, after, turn.Replies.Select(TurnEvidence.In).FirstOrDefault(found => found is not null), evidence, bot.Find);
            }
        }
        catch (TurnFailedException exception)
        {
            hasFailed = true;
            differences.Add(exception.Message);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            hasFailed = true;
            differences.Add($"The bot failed: {exception.Message}");
        }

        var played = new PlayedTurn(number, turn.User.Line, question, before?.Text, string.Join('\n', replies.Select(reply => reply.Text)), [.. differences.Distinct()], reasons);
        return new(turn, played, replies, evidence, expectation, broken, hasFailed);

        // What holds for all turns is meant for what the bot says, not for feedback that it takes in silence.
        TurnExpectation Expected(TurnExpectation? own, bool isMessage) => isMessage
            ? new TurnExpectation().With(all).With(own).With(rules)
            : own ?? new TurnExpectation();
    }

    /// <summary>Which of the recorded articles that are cited no more can still be read.</summary>
    private static async Task<HashSet<string>> HeldAsync(IPlayedBot bot, ShownReply? before, ShownReply after, CancellationToken cancellationToken)
    {
        var held = new HashSet<string>(StringComparer.Ordinal);
        foreach (var article in (before?.Citations ?? []).Select(citation => citation.Article).Distinct().Where(article => after.Citations.All(citation => citation.Article != article)))
        {
            if (await bot.HoldsAsync(article, cancellationToken))
            {
                held.Add(article);
            }
        }

        return held;
    }

    private static JsonObject Members(TranscriptActivity activity, int index, string conversation)
    {
        var members = (JsonObject)activity.Members.DeepClone();
        members["deliveryMode"] = "expectReplies";
        members["id"] ??= FormattableString.Invariant($"turn-{index}");
        members["channelId"] ??= "emulator";
        members["conversation"] ??= new JsonObject { ["id"] = conversation };
        return members;
    }

    /// <summary>A recorded reply; of one with members of wrong kinds, its words.</summary>
    internal static Activity Read(TranscriptActivity reply) =>
        ActivityReader.Read(Encoding.UTF8.GetBytes(reply.Members.ToJsonString())).Activity ?? new Activity { Type = reply.Type, Text = reply.Text };
}
