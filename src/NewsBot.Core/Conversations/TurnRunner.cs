using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Core.Answering;
using NewsBot.Core.Citations;
using NewsBot.Core.FollowUps;
using NewsBot.Core.Questions;
using NewsBot.Core.Retrieval;

namespace NewsBot.Core.Conversations;

/// <summary>
/// The main path: one message in, one turn out.
/// <code>
/// message ─1─> a message seen before gets its recorded turn
///          2   QuestionReader     words            -> NewsQuery (or small talk, or not understood)
///          3   IPassageSource     NewsQuery        -> ranked passages
///          4   PassageSelector    ranked passages  -> Evidence  (none: no evidence)
///          5   AnswerEditor       Evidence         -> drafts, in the newspaper's words and in a model's
///          6   CitationChecker    each sentence    -> Answer    (nothing left: no evidence)
///       ─7─> turn
/// </code>
/// Words that speak of what was said before part from it after 2 and come back at 7:
/// <code>
///          2b  FollowUpReader     words, memory    -> what they speak of
///          3b  FollowUpAnswers    the same steps 3 to 6, in the articles of the turn before first
/// </code>
/// </summary>
public sealed class TurnRunner(
    QuestionReader reader,
    IPassageSource passages,
    PassageSelector selector,
    AnswerEditor editor,
    FollowUpReader followUps,
    FollowUpAnswers followUpAnswers,
    ConversationMemory memory,
    RecentTurns recent,
    IOptions<RetrievalOptions> retrieval,
    IOptions<ConversationOptions> conversations,
    TimeProvider time,
    ILogger<TurnRunner> logger)
{
    /// <summary>The turn of <paramref name="message"/>. A failure inside is logged and becomes <see cref="TurnOutcome.Failed"/>.</summary>
    /// <exception cref="OperationCanceledException">The caller no longer wants the turn.</exception>
    public Task<Turn> RunAsync(IncomingMessage message, CancellationToken cancellationToken) => RunAsync(message, null, cancellationToken);

    /// <summary>The same, watched: what a model writes is shown as it grows.</summary>
    /// <param name="message">The message.</param>
    /// <param name="shown">Is given the answer so far, each time that it has grown; of a message delivered again, never. It must not block.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="OperationCanceledException">The caller no longer wants the turn.</exception>
    public Task<Turn> RunAsync(IncomingMessage message, Action<Answer>? shown, CancellationToken cancellationToken)
    {
        // 1. A message seen before.
        if (message.Key is not { } key)
        {
            return RunOnceAsync(message, shown, cancellationToken);
        }

        var (turn, repeated) = recent.GetOrRun(key, () => RunOnceAsync(message, shown, CancellationToken.None));
        if (repeated)
        {
            logger.DeliveredAgain();
        }

        return turn.WaitAsync(cancellationToken);
    }

    /// <summary>The turn that <paramref name="question"/> would have if a user asked it; nobody did, so it is neither remembered nor logged, and costs no model anything.</summary>
    /// <exception cref="OperationCanceledException">The caller no longer wants the turn.</exception>
    public Task<Turn> TryOutAsync(string question, CancellationToken cancellationToken) => RunOnceAsync(new IncomingMessage(question), null, cancellationToken, isTrial: true);

    private async Task<Turn> RunOnceAsync(IncomingMessage message, Action<Answer>? shown, CancellationToken cancellationToken, bool isTrial = false)
    {
        var start = time.GetTimestamp();
        try
        {
            // 2. Words to question.
            var reading = reader.Read(message.Text);
            var (said, followUp) = Remembered(message, reading);
            if (followUp is not FollowUp.Alone && await followUpAnswers.AnswerAsync(message.Text, followUp, said, shown, cancellationToken) is { } followed)
            {
                return Noted(End(followed.Query, followed.Passages, followed.Outcome, followed.Confidence, TimeSpan.Zero) with { Writing = followed.Writing, IsFollowUp = true }, followUp);
            }

            if (reading is not QuestionReading.Question { Query: var query })
            {
                return End(null, [], NotLookedUp(reading), 0, TimeSpan.Zero);
            }

            query = query with { Scope = message.Scope };

            // 3. Find.
            var ranked = await passages.FindAsync(query, retrieval.Value.Candidates, cancellationToken);
            var searched = time.GetElapsedTime(start);

            // 4. Keep a few.
            var evidence = selector.Select(query, ranked);

            // 5. Draft, 6. check.
            var edited = await editor.EditAsync(query, evidence, mayAskModel: !isTrial, shown, cancellationToken);
            var outcome = edited.Answer is { } answer
                ? new TurnOutcome.Answered(answer)
                : (TurnOutcome)new TurnOutcome.NoEvidence([.. evidence.Near.Take(conversations.Value.NearestArticles)]);

            // 7. The turn.
            return Noted(End(query, evidence.Listed, outcome, edited.Confidence, searched) with { Writing = edited.Writing }, edited.Answer is null ? followUp : new FollowUp.Alone());

            Turn Noted(Turn turn, FollowUp read)
            {
                if (message.Conversation is { } conversation && PastTurns.Of(turn, read, said.Last, passages.Weigh) is { } past)
                {
                    memory.Note(conversation, past);
                }

                return turn;
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.TurnFailed(exception);
            return End(null, [], new TurnOutcome.Failed(), 0, TimeSpan.Zero);
        }

        (ConversationState Said, FollowUp Read) Remembered(IncomingMessage words, QuestionReading reading)
        {
            // Small talk, too much and nothing at all are that in any conversation.
            if (words.Conversation is not { } conversation || words.Scope is not null || reading is QuestionReading.SmallTalk or QuestionReading.NotUnderstood { Reason: not NotUnderstoodReason.NoSubject })
            {
                return (ConversationState.Empty, new FollowUp.Alone());
            }

            var said = memory.Recall(conversation);
            return (said, followUps.Read(words.Text, said));
        }

        static TurnOutcome NotLookedUp(QuestionReading reading) => reading switch
        {
            QuestionReading.SmallTalk talk => new TurnOutcome.SmallTalk(talk.Kind),
            QuestionReading.NotUnderstood not => new TurnOutcome.NotUnderstood(not.Reason),
            _ => throw new InvalidOperationException($"A reading of type {reading.GetType().Name} has no outcome."),
        };

        Turn End(NewsQuery? query, IReadOnlyList<ScoredPassage> found, TurnOutcome outcome, double confidence, TimeSpan searched)
        {
            var total = time.GetElapsedTime(start);
            if (!isTrial)
            {
                var (name, milliseconds) = (outcome.GetType().Name, (long)total.TotalMilliseconds);
                logger.TurnEnded(name, milliseconds);
            }

            return new Turn(message, query, found, outcome, confidence, new TurnTimes(searched, total - searched, total));
        }
    }
}
