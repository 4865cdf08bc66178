using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using NewsBot.Channels.BotFramework;
using NewsBot.Core.Conversations;
using NewsBot.Core.FollowUps;
using NewsBot.Core.Newspapers;
using NewsBot.Core.Transcripts;
using NewsBot.Core.Transcripts.Expectations;

namespace NewsBot.Replay;

/// <summary>A turn that was played. <see cref="Differences"/> is empty where it passed; <see cref="Expected"/> is null where nothing was recorded.</summary>
internal sealed record PlayedTurn(int Number, int? Line, string Question, string? Expected, string Actual, IReadOnlyList<string> Differences, IReadOnlyList<string> Passages);

/// <summary>
/// Plays a conversation by the very path of users, in process: each of the user's activities in order, with the ids and the time of the recording. Nothing is
/// remembered from one conversation to the next, even where two have the same name.
/// </summary>
internal sealed class ConversationReplay(IServiceProvider services, ReplayTime time, IArticleStore articles, IOptions<ConversationOptions> options, IOptions<FollowUpOptions> followUps)
{
    private const int PassagesShown = 3;

    /// <summary>The turns as they went; one in which the bot fails is a turn that differs.</summary>
    /// <param name="transcript">The conversation.</param>
    /// <param name="rules">What is expected of every turn, before all that the file says; null for nothing.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<IReadOnlyList<PlayedTurn>> PlayAsync(Transcript transcript, TurnExpectation? rules, CancellationToken cancellationToken)
    {
        var memory = new ConversationMemory(followUps, time);
        var runner = ActivatorUtilities.CreateInstance<TurnRunner>(services, new RecentTurns(options), memory);
        var handler = ActivatorUtilities.CreateInstance<ActivityHandler>(services, runner, new GreetedConversations(options), memory);
        var name = Convert.ToHexStringLower(SHA256.HashData(TranscriptWriter.Write(transcript)));
        var played = new List<PlayedTurn>();
        foreach (var turn in transcript.Turns())
        {
            cancellationToken.ThrowIfCancellationRequested();
            time.Set(turn.User.Timestamp);
            played.Add(await PlayAsync(handler, runner, turn, played.Count + 1, name, transcript.Expectation, rules, cancellationToken));
        }

        return played;
    }

    private async Task<PlayedTurn> PlayAsync(ActivityHandler handler, TurnRunner runner, TranscriptTurn turn, int number, string conversation, TurnExpectation? all, TurnExpectation? rules, CancellationToken cancellationToken)
    {
        var recorded = turn.Replies.Where(reply => reply.Type == "message").ToList();
        var before = recorded.Count == 0 ? null : ShownReply.Of(recorded.Select(Read));
        var expectation = Expected(turn.User.Expectation, isMessage: turn.User.Type == "message" || before is not null);
        var (question, replies) = (turn.User.Text ?? turn.User.Type, new CollectedReplies());
        var differences = new List<string>();
        IReadOnlyList<string> passages = [];
        try
        {
            var incoming = Incoming(turn.User, number, conversation);
            if (incoming.Type == "invoke")
            {
                await handler.InvokeAsync(incoming, cancellationToken);
            }
            else
            {
                await handler.HandleAsync(incoming, replies, cancellationToken);
            }

            var after = ShownReply.Of(replies.Replies);
            differences.AddRange(TurnComparison.Of(before, after, expectation, id => ArticleId.TryCreate(id, out var article) && articles.Find(article) is not null));
            foreach (var (reply, index) in recorded.Select((reply, index) => (reply, index)).Where(one => one.reply.Expectation is not null))
            {
                differences.AddRange(TurnComparison.Of(ShownReply.Of([Read(reply)]), ShownReply.Of(replies.Replies.Skip(index).Take(1)), expectation.With(reply.Expectation), _ => true));
            }

            if (after.Outcome == ExpectedOutcome.Failed && expectation.Outcome != ExpectedOutcome.Failed && differences.Count == 0)
            {
                differences.Add("The bot failed.");
            }

            if (differences.Count > 0 && incoming.Type == "message")
            {
                // The turn that was just had, not another one: the runner knows the message.
                passages = [.. (await runner.RunAsync(ActivityReader.MessageOf(incoming), cancellationToken)).Passages.Take(PassagesShown).Select(found => FormattableString.Invariant($"{found.Passage.Id} {found.Score:F3}"))];
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            differences.Add($"The bot failed: {exception.Message}");
        }

        return new(number, turn.User.Line, question, before?.Text, string.Join('\n', replies.Replies.Select(reply => reply.Text)), [.. differences.Distinct()], passages);

        // What holds for all turns is meant for what the bot says, not for feedback that it takes in silence.
        TurnExpectation Expected(TurnExpectation? own, bool isMessage) => isMessage
            ? new TurnExpectation().With(all).With(own).With(rules)
            : own ?? new TurnExpectation();
    }

    private static Activity Incoming(TranscriptActivity activity, int number, string conversation)
    {
        var members = (JsonObject)activity.Members.DeepClone();
        members["deliveryMode"] = "expectReplies";
        members["id"] ??= FormattableString.Invariant($"turn-{number}");
        members["channelId"] ??= "emulator";
        members["conversation"] ??= new JsonObject { ["id"] = conversation };
        return ActivityReader.Read(Encoding.UTF8.GetBytes(members.ToJsonString())) is ({ } read, _) ? read : throw new InvalidOperationException("the activity is not one that a channel could send");
    }

    /// <summary>A recorded reply; of one with members of wrong kinds, its words.</summary>
    private static Activity Read(TranscriptActivity reply) =>
        ActivityReader.Read(Encoding.UTF8.GetBytes(reply.Members.ToJsonString())).Activity ?? new Activity { Type = reply.Type, Text = reply.Text };
}
