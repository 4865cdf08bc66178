using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Core.Answering;
using NewsBot.Core.Questions;
using NewsBot.Core.Retrieval;
using NewsBot.Prompting.Models;
using NewsBot.Prompting.Prompts;

namespace NewsBot.Prompting.Writing;

/// <summary>
/// Has the model write an answer:
/// <list type="number">
/// <item>it is asked only where it is switched on, not left alone, within its budget and not at work on too much;</item>
/// <item>it gets the question and the best passages, numbered, as data (<see cref="NumberedPassages"/>);</item>
/// <item>what comes is cut into sentences (<see cref="SentenceCutter"/>), and each is read strictly (<see cref="ModelSentence"/>);</item>
/// <item>how it ended is told by name (<see cref="WritingEnd"/>), and counts for or against the model.</item>
/// </list>
/// </summary>
internal sealed class ModelWriter(
    ChatModel chat,
    ModelSwitch onOff,
    ModelBreaker breaker,
    TokenBudget budget,
    IOptions<LanguageModelOptions> options,
    TimeProvider time,
    ILogger<ModelWriter> logger) : IModelWriter, IDisposable
{
    /// <summary>The prompt's name.</summary>
    public const string PromptName = "AnswerFromPassages";

    private readonly Lazy<Prompt> prompt = new(() => Prompt.Load(PromptName));
    private readonly SemaphoreSlim places = new(options.Value.Parallel);

    /// <inheritdoc/>
    public ModelState State => new(
        !options.Value.HasModel() ? ModelCondition.Off
        : onOff.IsOff ? ModelCondition.SwitchedOff
        : breaker.IsResting ? ModelCondition.Resting
        : budget.IsSpent ? ModelCondition.BudgetSpent
        : ModelCondition.On,
        options.Value.Model,
        budget.Used,
        options.Value.TokensPerDay);

    /// <inheritdoc/>
    public async IAsyncEnumerable<WritingStep> WriteAsync(NewsQuery query, Evidence evidence, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // 1. May it be asked?
        var passages = NumberedPassages.Of(evidence, options.Value.MaxPassageTokens);
        var filled = await prompt.Value.FillAsync(Values(query, passages), cancellationToken);
        var (read, most) = (TokenEstimate.Of(filled), options.Value.MaxAnswerTokens);
        if (WhyNot(read + most) is { } reason)
        {
            yield return new WritingStep.Ended(reason, 0, 0);
            yield break;
        }

        // 2. It gets question and passages; 3. its sentences are read.
        using var limit = new CancellationTokenSource(options.Value.TimeLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var draft = new ModelDraft(passages, options.Value.MaxSentences);
        ModelFault? fault = null;
        try
        {
            await using var pieces = chat.AskAsync(filled, most, either.Token).GetAsyncEnumerator(either.Token);
            while (fault is null && !draft.IsTooLong)
            {
                IReadOnlyList<DraftSentence> sentences = [];
                try
                {
                    if (!await pieces.MoveNextAsync())
                    {
                        break;
                    }

                    sentences = draft.Take(pieces.Current);
                }
                catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
                {
                    fault = limit.IsCancellationRequested ? new ModelFault(WritingEnd.Slow) : ModelFault.Of(exception, draft.HasBegun, time);
                }

                foreach (var sentence in sentences)
                {
                    yield return new WritingStep.Sentence(sentence);
                }
            }

            foreach (var sentence in fault is null ? draft.Finish() : [])
            {
                yield return new WritingStep.Sentence(sentence);
            }
        }
        finally
        {
            places.Release();
            budget.Book(read + most, draft.TokensIn(read) + draft.TokensOut());
        }

        // 4. How it ended.
        var end = fault?.End ?? draft.End;
        Judge(end, fault?.Wait);
        LogFaults(draft);
        yield return new WritingStep.Ended(end, draft.TokensIn(read), draft.TokensOut());
    }

    /// <inheritdoc/>
    public void Dispose() => places.Dispose();

    private Dictionary<string, string> Values(NewsQuery query, NumberedPassages passages) => new()
    {
        ["passages"] = passages.Text,
        ["question"] = SafeText.Inside(query.Original),
        ["sentences"] = Math.Max(1, options.Value.MaxSentences - 1).ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>Why the model is not asked; where it is (null), a place is taken and tokens are set aside.</summary>
    private WritingEnd? WhyNot(int tokens)
    {
        if (onOff.IsOff)
        {
            return WritingEnd.SwitchedOff;
        }

        if (!places.Wait(0))
        {
            return WritingEnd.Crowded;
        }

        var reason = !budget.TrySetAside(tokens) ? WritingEnd.BudgetSpent : breaker.TryEnter() ? (WritingEnd?)null : WritingEnd.Resting;
        if (reason is not null)
        {
            places.Release();
        }

        if (reason == WritingEnd.Resting)
        {
            budget.Book(tokens, 0);
        }

        return reason;
    }

    private void Judge(WritingEnd end, TimeSpan? wait)
    {
        if (end is WritingEnd.Written or WritingEnd.NotMentioned or WritingEnd.Filtered or WritingEnd.Unusable)
        {
            breaker.Succeeded();
            return;
        }

        breaker.Failed(wait);
        var (name, resting) = (end.ToString(), breaker.IsResting);
        logger.ModelFailed(name, resting);
    }

    private void LogFaults(ModelDraft draft)
    {
        foreach (var (fault, count) in draft.Faults)
        {
            var name = fault.ToString();
            logger.SentencesDropped(count, name);
        }
    }
}
