using NewsBot.Core.Newspapers;
using NewsBot.Core.Ranking;

namespace NewsBot.Core.Retrieval;

/// <summary>A passage an answer may be drawn from, with the stored article it belongs to.</summary>
public sealed record EvidencePassage(ScoredPassage Scored, Article Article);

/// <summary>What an answer may be drawn from.</summary>
public sealed class Evidence
{
    /// <summary>An article that mentions less of the question than this share, by weight, is not about it.</summary>
    private const double AboutIt = 0.35;

    internal Evidence(QuestionCovers covers, IReadOnlyList<PassageCandidate> candidates, IReadOnlyList<SentenceCandidate> sentences, IReadOnlyList<PassageCandidate> listed)
    {
        (Covers, Candidates, Sentences) = (covers, candidates, sentences);
        Passages = [.. candidates.Select(candidate => new EvidencePassage(Scored(candidate), candidate.Readable.Article))];
        Listed = [.. listed.Select(Scored)];
        Near = [.. listed.Where(candidate => candidate.Features[(int)PassageFeature.ArticleWords] >= AboutIt).Select(candidate => candidate.Readable.Article)];
    }

    /// <summary>The passages kept, best first, with the ranker's scores.</summary>
    public IReadOnlyList<EvidencePassage> Passages { get; }

    /// <summary>The best passage of each article found, best first, with the ranker's scores.</summary>
    public IReadOnlyList<ScoredPassage> Listed { get; }

    /// <summary>The articles of <see cref="Listed"/> that are about what is asked, whether they answer it or not, in the same order; none where nothing is about it.</summary>
    public IReadOnlyList<Article> Near { get; }

    /// <summary>The passages, measured by the question.</summary>
    internal IReadOnlyList<PassageCandidate> Candidates { get; }

    /// <summary>The sentences of the passages, those that answer best first.</summary>
    internal IReadOnlyList<SentenceCandidate> Sentences { get; }

    /// <summary>The question, and what texts mention of it.</summary>
    internal QuestionCovers Covers { get; }

    private static ScoredPassage Scored(PassageCandidate candidate) => candidate.Scored with { Score = candidate.Score };
}
