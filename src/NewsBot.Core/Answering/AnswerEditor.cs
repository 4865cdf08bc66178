using NewsBot.Core.Citations;
using NewsBot.Core.Questions;
using NewsBot.Core.Retrieval;

namespace NewsBot.Core.Answering;

/// <summary>An answer as it may leave.</summary>
/// <param name="Answer">The answer; null where the newspaper does not say it.</param>
/// <param name="Confidence">How likely the evidence answers the question, 0 to 1.</param>
/// <param name="Writing">What a model did for it; null where none was asked.</param>
public sealed record EditedAnswer(Answer? Answer, double Confidence, WritingReport? Writing = null);

/// <summary>
/// Decides which words leave, the newspaper's own or a model's:
/// <list type="number">
/// <item>the newspaper's own sentences are chosen and checked; where they do not answer, nothing does, and no model is asked;</item>
/// <item>a model, where there is one, writes; each of its sentences is checked as it comes (<see cref="WrittenAnswer"/>);</item>
/// <item>from the moment that those which passed answer as much of the question as the newspaper's own sentences do, they are shown;</item>
/// <item>where that moment never comes, or the model fails before anybody was shown anything, the newspaper's own sentences are given.</item>
/// </list>
/// What was shown is never taken back.
/// </summary>
public sealed class AnswerEditor(IAnswerWriter paper, CitationChecker checker, WritingLedger ledger, TimeProvider time, IModelWriter? model = null)
{
    /// <summary>The answer to <paramref name="query"/>.</summary>
    /// <param name="query">The question.</param>
    /// <param name="evidence">What it may be drawn from.</param>
    /// <param name="mayAskModel">Whether a model may be asked, where there is one.</param>
    /// <param name="shown">Is given the answer so far, each time that it has grown and may be shown; called only where a model writes. It must not block. Null where nobody watches.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async ValueTask<EditedAnswer> EditAsync(NewsQuery query, Evidence evidence, bool mayAskModel, Action<Answer>? shown, CancellationToken cancellationToken)
    {
        // 1. The newspaper's own sentences.
        var draft = evidence.Passages.Count == 0 ? new Draft([], 0) : await paper.WriteAsync(query, evidence, cancellationToken);
        var own = checker.Check(draft);
        if (own is null || own.Disagree || !mayAskModel || model is null or { State.Condition: ModelCondition.Off })
        {
            return new EditedAnswer(own, draft.Confidence);
        }

        // 2. A model's, as they come; 3. shown from when they are enough.
        var (start, written) = (time.GetTimestamp(), new WrittenAnswer(checker, evidence, own));
        var (drafted, ended) = (0, new WritingStep.Ended(WritingEnd.CutOff, 0, 0));
        TimeSpan? first = null, last = null;
        await foreach (var step in model.WriteAsync(query, evidence, cancellationToken))
        {
            if (step is WritingStep.Ended end)
            {
                ended = end;
            }
            else if (step is WritingStep.Sentence { Drafted: var sentence } && (++drafted, written.Add(sentence)) is (_, true))
            {
                last = time.GetElapsedTime(start);
                if (written.IsEnough)
                {
                    first ??= last;
                    shown?.Invoke(written.Answer);
                }
            }
        }

        // 4. Which of the two.
        var reason = ended.End != WritingEnd.Written ? ended.End : written.Passed == 0 ? WritingEnd.Unsupported : written.IsEnough ? WritingEnd.Written : WritingEnd.AnswersLess;
        var report = new WritingReport(reason, model.State.Model, ended.TokensIn, ended.TokensOut, drafted, written.Passed, first, last, time.GetElapsedTime(start));
        ledger.Note(report);
        return new EditedAnswer(written.IsEnough && (reason == WritingEnd.Written || shown is not null) ? written.Answer : own, draft.Confidence, report);
    }
}
