using NewsBot.Core.Conversations;
using NewsBot.Core.FollowUps;

namespace NewsBot.Evaluation;

/// <summary>Figures of a file of dialogues; of first turns and of those after them.</summary>
/// <param name="Dialogues">How many dialogues.</param>
/// <param name="Answerable">Later turns that an article answers.</param>
/// <param name="RightArticle">Those of them answered from it.</param>
/// <param name="RightWords">Those of them answered with the words expected too.</param>
/// <param name="OtherArticle">Those of them answered from another article alone.</param>
/// <param name="Unanswerable">Later turns that are to be refused.</param>
/// <param name="Refused">Those of them refused, or not understood.</param>
/// <param name="FirstTurns">First turns.</param>
/// <param name="FirstRight">Those of them that went as expected.</param>
/// <param name="Failures">What went otherwise, a sentence each.</param>
internal sealed record DialogueResult(int Dialogues, int Answerable, int RightArticle, int RightWords, int OtherArticle, int Unanswerable, int Refused, int FirstTurns, int FirstRight, IReadOnlyList<string> Failures);

/// <summary>Holds dialogues with the bot, each in a conversation of its own, and counts what comes back.</summary>
internal sealed class DialogueEvaluation(TurnRunner runner)
{
    /// <summary>The figures.</summary>
    /// <param name="dialogues">The dialogues.</param>
    /// <param name="together">Whether messages are read together with what was said before; otherwise each by itself, to compare with.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<DialogueResult> RunAsync(IReadOnlyList<Dialogue> dialogues, bool together, CancellationToken cancellationToken)
    {
        var (failures, first, later) = (new List<string>(), new List<Held>(), new List<Held>());
        foreach (var (dialogue, number) in dialogues.Select((dialogue, number) => (dialogue, number)))
        {
            var conversation = new ConversationKey("eval", FormattableString.Invariant($"{number}"), "");
            foreach (var (expected, at) in dialogue.Turns.Select((turn, at) => (turn, at)))
            {
                var turn = await runner.RunAsync(new IncomingMessage(expected.Say) { Conversation = together ? conversation : null }, cancellationToken);
                var held = Held.Of(expected, turn);
                (at == 0 ? first : later).Add(held);
                if (!held.IsRight)
                {
                    failures.Add($"{dialogue.Id}, turn {at + 1}: 「{expected.Say}」 {(turn.UnderstoodAs is { } understood ? $"was understood as 「{understood}」 and " : "")}went as {turn.Outcome.GetType().Name}{held.Shown}; expected {expected.Article ?? (expected.Refused ? "a refusal" : "small talk")}{string.Concat((expected.Must ?? []).Select(word => $" with {word}"))}.");
                }
            }
        }

        var (answerable, unanswerable) = (later.Where(held => held.Expected.Article is not null).ToList(), later.Where(held => held.Expected.Refused).ToList());
        return new DialogueResult(
            dialogues.Count,
            answerable.Count,
            answerable.Count(held => held.IsArticleRight),
            answerable.Count(held => held.IsRight),
            answerable.Count(held => held is { IsAnswered: true, IsArticleRight: false }),
            unanswerable.Count,
            unanswerable.Count(held => held.IsRight),
            first.Count,
            first.Count(held => held.IsRight),
            failures);
    }

    /// <summary>A turn held against what was expected.</summary>
    private sealed record Held(DialogueTurn Expected, bool IsAnswered, bool IsArticleRight, bool IsRight, string Shown)
    {
        public static Held Of(DialogueTurn expected, Turn turn)
        {
            var answer = (turn.Outcome as TurnOutcome.Answered)?.Answer;
            var article = expected.Article is { } headline && answer?.Citations.Any(citation => citation.Article.Headline == headline) == true;
            var text = Squeezed(string.Concat((answer?.Sentences ?? []).Select(sentence => sentence.Text)));
            var right = expected switch
            {
                { Article: not null } => article && (expected.Must ?? []).All(word => text.Contains(Squeezed(word), StringComparison.Ordinal)),
                { Refused: true } => turn.Outcome is TurnOutcome.NoEvidence or TurnOutcome.NothingMore or TurnOutcome.NotUnderstood,
                _ => turn.Outcome is TurnOutcome.SmallTalk,
            };
            return new Held(expected, answer is not null, article, right, text.Length == 0 ? "" : $" ({text})");
        }

        private static string Squeezed(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
    }
}
