using NewsBot.Commands;
using NewsBot.Core.Conversations;

namespace NewsBot.Evaluation;

/// <summary>Holds a turn against what is known of the question.</summary>
internal static class QuestionMarker
{
    private const int ShownPassages = 3;
    private const int ShownCharacters = 120;

    /// <summary>The result of <paramref name="question"/>, asked in <paramref name="turn"/>.</summary>
    public static QuestionResult Mark(EvaluationQuestion question, Turn turn)
    {
        var answer = (turn.Outcome as TurnOutcome.Answered)?.Answer;
        var reply = string.Concat((answer?.Sentences ?? []).Select(sentence => sentence.Text));
        var articles = turn.Passages.Select(scored => scored.Passage.Id.Article).Distinct().ToList();
        var rank = articles.FindIndex(question.Articles.Contains);
        return new QuestionResult(
            question.Id,
            question.Text,
            question.Answerable,
            turn.Query?.Type,
            AskResult.NameOf(turn.Outcome),
            reply,
            turn.Confidence,
            question.Articles,
            question.Gold.Shown,
            rank < 0 ? null : rank + 1,
            question.Gold.ContainedAt(reply),
            Highest(question, gold => ComparableText.RougeL(reply, gold)),
            Highest(question, gold => ComparableText.CharacterF1(reply, gold)),
            [.. (answer?.Citations ?? []).Select(citation => new QuotedPlace(citation.Article.Id, citation.Article.FullHeadline, citation.Quote))],
            [.. turn.Passages.Take(ShownPassages).Select(scored => new QuotedPlace(scored.Passage.Id.Article, scored.Passage.Headline, Cut(scored.Passage.Text)))],
            new ResultTimes(turn.Times.Search.TotalMilliseconds, turn.Times.Answer.TotalMilliseconds, turn.Times.Total.TotalMilliseconds));
    }

    private static double? Highest(EvaluationQuestion question, Func<string, double> measure) => question.Gold.Answers.Count == 0 ? null : question.Gold.Answers.Max(measure);

    private static string Cut(string text) => text.Length <= ShownCharacters ? text : text[..ShownCharacters] + "…";
}
