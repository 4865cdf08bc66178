using NewsBot.Core.Chinese;
using NewsBot.Core.Newspapers;
using NewsBot.Core.Questions;
using NewsBot.Core.Ranking;

namespace NewsBot.Core.Answering;

/// <summary>
/// Trims a long sentence to the run of clauses that matter: the shortest one that mentions nearly all of the question that the whole sentence
/// mentions and holds the thing asked for. Where the answer is not a number, a date or a name, what follows up to the next semicolon stays,
/// because a Chinese sentence says what was done after it has said who and why.
/// </summary>
internal static class SentenceTrimmer
{
    /// <summary>Sentences up to this many UTF-16 units are left whole.</summary>
    private const int ShortEnough = 70;

    /// <summary>What follows is kept only up to this length.</summary>
    private const int LongestTail = 110;

    /// <summary>The share of the sentence's own mentions that the shorter run has to keep.</summary>
    private const double Kept = 0.97;

    /// <summary>The part of <paramref name="sentence"/> to show.</summary>
    public static TextSpan Trim(string text, TextSpan sentence, QuestionWeights question)
    {
        var clauses = Clauses.Split(text, sentence);
        if (sentence.Length <= ShortEnough || clauses.Count < 2)
        {
            return sentence;
        }

        var best = Shortest(text, clauses, question, acrossSemicolons: false) ?? Shortest(text, clauses, question, acrossSemicolons: true) ?? (0, clauses.Count - 1);
        var (from, to) = Widen(text, clauses, best, question.Query);
        return new TextSpan(clauses[from].Start, clauses[to].End).Trim(text);
    }

    /// <summary>The shortest run of clauses that keeps nearly all mentions and the thing asked for; null where only the whole sentence does.</summary>
    private static (int First, int Last)? Shortest(string text, IReadOnlyList<TextSpan> clauses, QuestionWeights question, bool acrossSemicolons)
    {
        var whole = question.WordShare((new FoldedText(text[clauses[0].Start..clauses[^1].End]), 1));
        (int First, int Last, int Length)? best = null;
        for (var first = 0; first < clauses.Count; first++)
        {
            for (var last = first; last < clauses.Count; last++)
            {
                var run = new TextSpan(clauses[first].Start, clauses[last].End);
                if (run.Length >= (best?.Length ?? int.MaxValue) || (!acrossSemicolons && last > first && EndsSegment(text, clauses[last - 1])))
                {
                    break;
                }

                var folded = new FoldedText(run.In(text));
                if (question.WordShare((folded, 1)) >= Kept * whole && AskedThing.IsIn(folded.Text, question.Query))
                {
                    best = (first, last, run.Length);
                    break;
                }
            }
        }

        return best is { } found ? (found.First, found.Last) : null;
    }

    private static bool EndsSegment(string text, TextSpan clause) => text[clause.End - 1] is '；' or ';';

    private static (int First, int Last) Widen(string text, IReadOnlyList<TextSpan> clauses, (int First, int Last) run, NewsQuery query)
    {
        var (first, last) = run;
        if (query.Type is QuestionType.HowMany or QuestionType.When or QuestionType.HowLong)
        {
            return (first, last);
        }

        while (last + 1 < clauses.Count && !EndsSegment(text, clauses[last]) && clauses[last + 1].End - clauses[first].Start <= LongestTail)
        {
            last++;
        }

        while (first > 0 && !EndsSegment(text, clauses[first - 1]) && clauses[last].End - clauses[first - 1].Start <= LongestTail)
        {
            first--;
        }

        return (first, last);
    }
}
