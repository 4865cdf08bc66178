using NewsBot.Core.Newspapers;
using NewsBot.Core.Questions;
using NewsBot.Core.Retrieval;

namespace NewsBot.Core.Ranking;

/// <summary>A passage found for a question, with its article.</summary>
internal sealed class PassageCandidate
{
    private PassageCandidate(ScoredPassage scored, ReadableArticle readable, int rank, QuestionCovers covers)
    {
        (Scored, Readable, Rank) = (scored, readable, rank);
        Sentences = [.. readable.In(scored.Passage.Span)];
        Heads = Sentences.Count > 0 ? Sentences[0].Heads : readable.Headline;
        Cover = Sentences.Aggregate(covers.Nothing, (cover, sentence) => cover.Or(covers.Of(sentence)));
    }

    /// <summary>The passage as it was found.</summary>
    public ScoredPassage Scored { get; }

    /// <summary>Its article.</summary>
    public ReadableArticle Readable { get; }

    /// <summary>How many were found better.</summary>
    public int Rank { get; }

    /// <summary>Its sentences.</summary>
    public IReadOnlyList<ReadableSentence> Sentences { get; }

    /// <summary>The headlines it stands under.</summary>
    public Chinese.FoldedText Heads { get; }

    /// <summary>What its sentences mention of the question.</summary>
    public TextCover Cover { get; }

    /// <summary>What it is ranked by, a number for each <see cref="PassageFeature"/>.</summary>
    public double[] Features { get; } = new double[Enum.GetValues<PassageFeature>().Length];

    /// <summary>How well it fits; comparable within a question.</summary>
    public double Score { get; set; }

    /// <summary>The passages of <paramref name="found"/> with their features, in the order they were found; those whose article is gone are left out.</summary>
    public static IReadOnlyList<PassageCandidate> Of(RankedPassages found, IArticleStore articles, QuestionCovers covers) =>
        Of(found.Passages.Select(scored => (Scored: scored, Article: articles.Find(scored.Passage.Id.Article))).Where(pair => pair.Article is not null).Select(pair => (pair.Scored, ReadableArticle.Of(pair.Article!))), covers);

    /// <summary>The passages, each of its article, with their features, in the order given.</summary>
    public static IReadOnlyList<PassageCandidate> Of(IEnumerable<(ScoredPassage Scored, ReadableArticle Readable)> found, QuestionCovers covers)
    {
        var pairs = found.ToList();
        var candidates = pairs.Select(pair => new PassageCandidate(pair.Scored, pair.Readable, pairs.Count(other => other.Scored.Score > pair.Scored.Score), covers)).ToList();
        var sums = candidates.GroupBy(candidate => candidate.Readable).ToDictionary(same => same.Key, same => (Best: same.Max(candidate => candidate.Scored.Score), Sum: same.Sum(candidate => candidate.Scored.Score)));
        foreach (var candidate in candidates)
        {
            candidate.Measure(covers, sums[candidate.Readable], Math.Max(1e-9, sums.Values.Max(sum => sum.Best)), Math.Max(1e-9, sums.Values.Max(sum => sum.Sum)));
        }

        return candidates;
    }

    private void Measure(QuestionCovers covers, (double Best, double Sum) article, double best, double sum)
    {
        var question = covers.Question;
        var heads = covers.Of(Heads);
        var both = Cover.Or(heads);
        var whole = covers.Of(Readable.Whole);
        Set(PassageFeature.Found, Scored.Score / best);
        Set(PassageFeature.FoundRank, 1.0 / (1 + Rank));
        Set(PassageFeature.ArticleFound, article.Best / best);
        Set(PassageFeature.ArticleSum, article.Sum / sum);
        Set(PassageFeature.Words, Cover.WordShare);
        Set(PassageFeature.Pairs, Cover.PairShare);
        Set(PassageFeature.Characters, Cover.CharacterShare);
        Set(PassageFeature.HeadWords, heads.WordShare);
        Set(PassageFeature.HeadPairs, heads.PairShare);
        Set(PassageFeature.BothWords, both.WordShare);
        Set(PassageFeature.BothPairs, both.PairShare);
        Set(PassageFeature.ArticleWords, whole.WordShare);
        Set(PassageFeature.ArticlePairs, whole.PairShare);
        Set(PassageFeature.Missing, both.HeaviestMissing());
        Set(PassageFeature.ArticleMissing, whole.HeaviestMissing());
        Set(PassageFeature.First, Scored.Passage.Id.Number == 0 ? 1 : 0);
        Set(PassageFeature.Length, Math.Log(1 + Scored.Passage.Span.Length));
        Set(PassageFeature.ArticleLength, Math.Log(1 + Readable.Article.Text.Length));
        Set(PassageFeature.Places, PlaceNames.ShareNamedIn(question.Query.Places, Readable.Whole.Text));
        Set(PassageFeature.Numbers, question.Query.Numbers.Count == 0 ? 0 : question.Query.Numbers.Count(number => Sentences.Any(sentence => sentence.Folded.Numbers.Contains(number)) || Heads.Numbers.Contains(number)) / (double)question.Query.Numbers.Count);
        foreach (var sentence in Sentences)
        {
            Raise(PassageFeature.Asked, AskedThing.CanBeTold(question.Query) && AskedThing.IsIn(sentence.Folded.Text, question.Query) ? 1 : 0);
            Raise(PassageFeature.Focus, question.Focus?.CoveredBy(sentence.Folded) ?? 0);
            Raise(PassageFeature.Quoted, question.QuotedShare(sentence.Folded));
        }
    }

    private void Set(PassageFeature feature, double value) => Features[(int)feature] = value;

    private void Raise(PassageFeature feature, double value) => Features[(int)feature] = Math.Max(Features[(int)feature], value);
}
