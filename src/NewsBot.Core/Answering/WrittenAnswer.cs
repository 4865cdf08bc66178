using NewsBot.Core.Chinese;
using NewsBot.Core.Citations;
using NewsBot.Core.Ranking;
using NewsBot.Core.Retrieval;

namespace NewsBot.Core.Answering;

/// <summary>An answer in a model's words, growing by the sentences that the newspaper bears out.</summary>
/// <param name="checker">Decides which those are.</param>
/// <param name="evidence">What the model was given.</param>
/// <param name="own">The answer in the newspaper's own sentences, by which this one is measured.</param>
internal sealed class WrittenAnswer(CitationChecker checker, Evidence evidence, Answer own)
{
    /// <summary>An answer is enough that mentions this share of what the newspaper's own sentences mention of the question, by weight: words may be left out that nobody misses.</summary>
    private const double AsMuch = 0.8;

    private static readonly string[] Referring = ["这", "该", "此", "其", "他", "她", "它", "上述"];

    private readonly List<AnswerSentence> sentences = [];
    private readonly List<Citation> citations = [];
    private readonly FoldedText ownWords = Folded(own.Sentences);
    private readonly IReadOnlyList<ArticlePlace> places = [.. evidence.Passages.Select(passage => new ArticlePlace(passage.Article, passage.Scored.Passage.Span))];
    private bool lastWasDropped;

    /// <summary>How many sentences passed.</summary>
    public int Passed => sentences.Count;

    /// <summary>The sentences that passed, as an answer.</summary>
    public Answer Answer => new([.. sentences], [.. citations]) { IsWritten = true };

    /// <summary>
    /// Whether the sentences that passed answer as much as the newspaper's own: the number, date or duration asked for is there where the newspaper's own have it,
    /// of numbers the very same, and so is <see cref="AsMuch"/> of the question. More sentences never make it less.
    /// </summary>
    public bool IsEnough { get; private set; }

    /// <summary>Adds <paramref name="sentence"/> if it passes: the newspaper bears it out, and it does not lean on a sentence before it that was dropped.</summary>
    /// <returns>Whether it passed.</returns>
    public bool Add(DraftSentence sentence)
    {
        var leans = lastWasDropped && Referring.Any(word => sentence.Text.StartsWith(word, StringComparison.Ordinal));
        var checkedOne = leans ? null : checker.Check(new Draft([sentence with { InOwnWords = true }], 1) { Elsewhere = [.. places.Except(sentence.Places)] });
        if (lastWasDropped = checkedOne is null)
        {
            return false;
        }

        foreach (var passed in checkedOne!.Sentences)
        {
            sentences.Add(new AnswerSentence(passed.Text, [.. passed.Citations.Select(number => NumberOf(checkedOne.Citations[number - 1])).Distinct().Order()]));
        }

        IsEnough = IsEnough || AnswersAsMuch();
        return true;
    }

    private static FoldedText Folded(IEnumerable<AnswerSentence> sentences) => new(string.Concat(sentences.Select(sentence => sentence.Text)));

    /// <summary>The number of a citation in this answer; the same words of the same article have one.</summary>
    private int NumberOf(Citation citation)
    {
        var known = citations.Find(other => other.Article.Id == citation.Article.Id && other.Span == citation.Span);
        if (known is null)
        {
            citations.Add(known = citation with { Number = citations.Count + 1 });
        }

        return known.Number;
    }

    private bool AnswersAsMuch()
    {
        var (question, words) = (evidence.Covers.Question, Folded(sentences));
        if (AskedThing.CanBeTold(question.Query) && AskedThing.IsIn(ownWords.Text, question.Query) && !AskedThing.IsIn(words.Text, question.Query))
        {
            return false;
        }

        var numbers = question.Query.Type == Questions.QuestionType.HowMany ? AskedThing.NumbersIn(ownWords.Text, question.Query).ToHashSet() : [];
        return (numbers.Count == 0 || numbers.Overlaps(AskedThing.NumbersIn(words.Text, question.Query)))
            && question.WordShare((words, 1)) >= AsMuch * question.WordShare((ownWords, 1));
    }
}
