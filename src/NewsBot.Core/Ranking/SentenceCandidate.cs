using NewsBot.Core.Newspapers;

namespace NewsBot.Core.Ranking;

/// <summary>A sentence that could be an answer, measured by the question.</summary>
internal sealed class SentenceCandidate
{
    private static readonly int Base = Enum.GetValues<SentenceFeature>().Length;
    /// <summary>A sentence of <paramref name="passage"/>.</summary>
    public SentenceCandidate(ReadableSentence sentence, PassageCandidate passage) => (Sentence, Passage) = (sentence, passage);

    /// <summary>The names of the features: those of <see cref="SentenceFeature"/>, then what is asked and what the sentence holds (<see cref="AskedAndHeld"/>).</summary>
    public static IReadOnlyList<string> FeatureNames { get; } = [.. Enum.GetNames<SentenceFeature>(), .. AskedAndHeld.Names];

    /// <summary>The sentence.</summary>
    public ReadableSentence Sentence { get; }

    /// <summary>The passage it was found in.</summary>
    public PassageCandidate Passage { get; }

    /// <summary>The article.</summary>
    public Article Article => Sentence.Article;

    /// <summary>What it is ranked by, in the order of <see cref="FeatureNames"/>.</summary>
    public double[] Features { get; } = new double[FeatureNames.Count];

    /// <summary>How well it answers; comparable within a question.</summary>
    public double Score { get; set; }

    /// <summary>How likely it answers, if one of the candidates does: the softmax of the scores, 0 to 1.</summary>
    public double Share { get; set; }

    /// <summary>Its <paramref name="feature"/>.</summary>
    public double this[SentenceFeature feature] { get => Features[(int)feature]; set => Features[(int)feature] = value; }

    /// <summary>The sentences of <paramref name="passages"/>, each once, with their features.</summary>
    /// <param name="passages">The passages, best first.</param>
    /// <param name="covers">The question.</param>
    public static IReadOnlyList<SentenceCandidate> Of(IReadOnlyList<PassageCandidate> passages, QuestionCovers covers)
    {
        var candidates = passages.SelectMany(passage => passage.Sentences.Select(sentence => new SentenceCandidate(sentence, passage))).DistinctBy(candidate => candidate.Sentence).ToList();
        for (var rank = 0; rank < passages.Count; rank++)
        {
            foreach (var candidate in candidates.Where(candidate => candidate.Passage == passages[rank]))
            {
                candidate[SentenceFeature.Passage] = passages[rank].Score - passages[0].Score;
                candidate[SentenceFeature.PassageRank] = 1.0 / (1 + rank);
                candidate[SentenceFeature.BestArticle] = passages[rank].Readable == passages[0].Readable ? 1 : 0;
            }
        }

        foreach (var candidate in candidates)
        {
            SentenceMeasure.Measure(candidate, covers);
            AskedAndHeld.Fill(candidate.Features.AsSpan(Base), covers.Question.Query.Type, candidate.Sentence.Cues);
        }

        return candidates;
    }
}
