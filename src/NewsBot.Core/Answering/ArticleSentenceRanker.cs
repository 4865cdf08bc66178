using NewsBot.Core.Newspapers;
using NewsBot.Core.Questions;
using NewsBot.Core.Ranking;
using NewsBot.Core.Retrieval;

namespace NewsBot.Core.Answering;

/// <summary>Ranks sentences as <see cref="ExtractiveAnswerWriter"/> does, as if they made up one article without a headline.</summary>
public sealed class ArticleSentenceRanker(IPassageSource passages) : ISentenceRanker
{
    /// <inheritdoc/>
    public IReadOnlyList<double> Score(NewsQuery query, IReadOnlyList<string> sentences)
    {
        var (covers, candidates) = CandidatesOf(query, passages.Weigh(query), sentences);
        var scores = SentenceRanker.Rank(candidates, covers).ToDictionary(candidate => candidate.Sentence.Number, candidate => candidate.Score);
        return [.. sentences.Select((_, number) => scores[number])];
    }

    /// <summary>One passage of one article of these sentences.</summary>
    internal static (QuestionCovers Covers, IReadOnlyList<PassageCandidate> Candidates) CandidatesOf(NewsQuery query, QueryTerms terms, IReadOnlyList<string> sentences)
    {
        var readable = ReadableArticle.OfSentences(sentences);
        var article = readable.Article;
        var covers = new QuestionCovers(new QuestionWeights(query, terms));
        var found = new ScoredPassage(new Passage(new PassageId(article.Id, 0), new TextSpan(0, article.Text.Length), article.Text, "", ""), 1);
        return (covers, PassageCandidate.Of([(found, readable)], covers));
    }
}
