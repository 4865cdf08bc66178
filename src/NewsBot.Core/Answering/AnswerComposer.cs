using NewsBot.Core.Chinese;
using NewsBot.Core.Newspapers;
using NewsBot.Core.Questions;
using NewsBot.Core.Ranking;

namespace NewsBot.Core.Answering;

/// <summary>A part of an answer: a sentence of an article, to be shown whole or trimmed.</summary>
internal sealed record AnswerPart(Article Article, TextSpan Span, bool Whole)
{
    /// <summary>A sentence that may be trimmed.</summary>
    public static AnswerPart Of(ReadableSentence sentence) => new(sentence.Article, sentence.Span, false);
}

/// <summary>Adds to the best sentence what it needs, what it announces, and further sentences while it is doubtful whether the answer is among those chosen.</summary>
internal sealed class AnswerComposer(AnsweringOptions options, QuestionWeights question)
{
    /// <summary>When the chosen sentences hold the answer with this likelihood, no more are added.</summary>
    private const double LikelyEnough = 0.8;

    /// <summary>A sentence less likely than this is not added.</summary>
    private const double TooUnlikely = 0.06;

    /// <summary>Among so many of the best, one that announces exactly as many things as are asked for (哪四项) comes before all others.</summary>
    private const int Announcing = 60;

    /// <summary>Where several things are asked, a sentence that mentions this much more of the question is added.</summary>
    private const double WorthAdding = 0.18;

    /// <summary>A sentence that shares this much of its pairs of characters with one already chosen says the same.</summary>
    private const double SaysTheSame = 0.7;

    private static readonly string[] Referring = ["这", "该", "此", "他", "她", "它", "对此", "为此"];

    /// <summary>The parts of the answer: the best sentence with what it needs, then the others in reading order; all in reading order where several things are asked.</summary>
    /// <param name="ranked">The sentences, best first, at least one.</param>
    public IReadOnlyList<AnswerPart> Compose(IReadOnlyList<SentenceCandidate> ranked)
    {
        if (ranked.Take(Announcing).FirstOrDefault(candidate => candidate[SentenceFeature.Announces] > 0) is { Sentence: var announcement })
        {
            return WithItems(announcement, AnnouncedList.ItemsAfter(announcement, question.KindsAsked));
        }

        var best = ranked[0].Sentence;
        if (question.Query.Type is QuestionType.List or QuestionType.What or QuestionType.How or QuestionType.Which && AnnouncedList.ItemsAfter(best, question.KindsAsked) is { Count: > 1 } items)
        {
            return WithItems(best, items);
        }

        List<AnswerPart> first = [.. Needed(best), AnswerPart.Of(best)];
        List<AnswerPart> chosen = [.. first];
        var shown = new List<ReadableSentence> { best };
        var likely = ranked[0].Share;
        foreach (var candidate in ranked.Skip(1).Take(12))
        {
            var sentence = candidate.Sentence;
            if (chosen.Count >= options.MaxSentences || chosen.Sum(part => part.Span.Length) + sentence.Span.Length > options.MaxLength)
            {
                break;
            }

            var adds = likely < LikelyEnough && candidate.Share >= TooUnlikely;
            var completes = question.Query.IsCompound && sentence.Article.Id == best.Article.Id && Mentions([.. shown, sentence]) - Mentions(shown) >= WorthAdding;
            if ((adds || completes) && !sentence.IsByline && !chosen.Contains(AnswerPart.Of(sentence)) && !shown.Any(other => TextSimilarity.Of(other.Folded.Text, sentence.Folded.Text) >= SaysTheSame))
            {
                chosen.Add(AnswerPart.Of(sentence));
                shown.Add(sentence);
                likely += candidate.Share;
            }
        }

        var order = chosen.Select(part => part.Article.Id).Distinct().ToList();
        return [.. chosen.OrderBy(part => first.Contains(part) || question.Query.IsCompound ? 0 : 1).ThenBy(part => part.Article.Id == best.Article.Id ? -1 : order.IndexOf(part.Article.Id)).ThenBy(part => part.Span.Start)];
    }

    /// <summary>The sentence that announces a list, and the items of the list whole.</summary>
    private static IReadOnlyList<AnswerPart> WithItems(ReadableSentence announcement, IReadOnlyList<TextSpan> items) =>
        [AnswerPart.Of(announcement), .. items.Select(item => new AnswerPart(announcement.Article, item, true))];

    /// <summary>What <paramref name="best"/> cannot be understood without: the sentence that 这 and 该 point to, the town that 哪个镇 asks for.</summary>
    private IEnumerable<AnswerPart> Needed(ReadableSentence best)
    {
        var words = best.Span.In(best.Article.Text);
        var pointsBack = best.Index > 0 && Referring.Any(word => words.StartsWith(word, StringComparison.Ordinal)) && !words.StartsWith("此外", StringComparison.Ordinal);
        if (pointsBack)
        {
            yield return AnswerPart.Of(best.Previous!);
        }

        if (PlaceAskedFor(best) is { } place && place != best && !(pointsBack && place == best.Previous))
        {
            yield return AnswerPart.Of(place);
        }
    }

    /// <summary>For 哪个镇 and the like: where the best sentence names no town, the first sentence of the article that does.</summary>
    private ReadableSentence? PlaceAskedFor(ReadableSentence best)
    {
        var kind = question.Focus?.Text;
        return kind is not ("镇" or "县" or "区" or "乡" or "村" or "市" or "街道") || NamesPlace(best)
            ? null
            : best.Readable.Sentences.FirstOrDefault(sentence => !sentence.IsByline && NamesPlace(sentence));

        bool NamesPlace(ReadableSentence sentence) => PlaceNames.In(sentence.Folded.Text).Any(place => place.EndsWith(kind, StringComparison.Ordinal));
    }

    private double Mentions(IEnumerable<ReadableSentence> sentences) =>
        question.WordShare([.. sentences.SelectMany(sentence => new[] { sentence.Folded, sentence.Heads }).Select(text => (text, 1.0))]);
}
