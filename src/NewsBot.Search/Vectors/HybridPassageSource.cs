using Microsoft.Extensions.Options;
using NewsBot.Core.Embedding;
using NewsBot.Core.Newspapers;
using NewsBot.Core.Questions;
using NewsBot.Core.Retrieval;
using NewsBot.Search.Finding;

namespace NewsBot.Search.Vectors;

/// <summary>
/// Finds passages by their words and by their vectors, and fuses the two lists by their places. Wherever there is no vector of the question, or not yet one of every
/// passage, what was found by words goes on as it is.
/// </summary>
internal sealed class HybridPassageSource(LucenePassageSource words, VectorIndex vectors, QuestionVectors questions, IArticleStore articles, IOptions<EmbeddingOptions> options) : IPassageSource
{
    /// <inheritdoc/>
    public async ValueTask<RankedPassages> FindAsync(NewsQuery query, int count, CancellationToken cancellationToken)
    {
        if (!vectors.IsComplete)
        {
            return await words.FindAsync(query, count, cancellationToken);
        }

        // The service works while the words are searched for.
        var vector = questions.FindAsync(TextOf(query), cancellationToken).AsTask();
        var found = await words.FindAsync(query, count, cancellationToken);
        var nearest = await vector is { } asked ? Nearest(query, asked, count) : [];
        return nearest.Count == 0 ? found : found with { Passages = Fuse(found.Passages, nearest, count) };
    }

    /// <inheritdoc/>
    public QueryTerms Weigh(NewsQuery query) => words.Weigh(query);

    /// <inheritdoc/>
    public string? Explain(NewsQuery query, PassageId passage) => words.Explain(query, passage);

    /// <summary>The words as they came, which models are used to; where a follow-up was completed, the completed ones.</summary>
    private static string TextOf(NewsQuery query) => query.Original.Length == query.SearchText.Length ? query.Original : query.SearchText;

    private IReadOnlyList<Passage> Nearest(NewsQuery query, float[] vector, int count) => vectors.Searched<IReadOnlyList<Passage>>(
        snapshot =>
        {
            var places = new PassagePlaces(snapshot.Reader);
            var nearest = query.Publication is null ? [] : snapshot.Nearest(vector, count, PassageQuery.Allowed(query, ofPublication: true));
            nearest = nearest.Count > 0 ? nearest : snapshot.Nearest(vector, count, PassageQuery.Allowed(query, ofPublication: false));
            return [.. nearest.Select(near => places.PassageOf(near.Document, articles)).OfType<Passage>()];
        },
        []);

    /// <summary>
    /// The passages with the highest sums of reciprocal ranks in both lists, best score first. What words found keeps its score, which the ranking of passages has
    /// learned from; what only its vector found gets the score that its place has among those found by words, so that it is ranked like any other.
    /// </summary>
    private List<ScoredPassage> Fuse(IReadOnlyList<ScoredPassage> found, IReadOnlyList<Passage> nearest, int count)
    {
        var k = options.Value.FusionConstant;
        var byWords = found.ToDictionary(scored => scored.Passage.Id);
        var passages = nearest.ToDictionary(passage => passage.Id);
        var fused = ReciprocalRanks.Fuse<PassageId>(k, ([.. found.Select(scored => scored.Passage.Id)], 1), ([.. nearest.Select(passage => passage.Id)], options.Value.VectorWeight)).Take(count);
        return [.. fused.Select((id, place) => byWords.GetValueOrDefault(id) ?? new ScoredPassage(passages[id], ScoreAt(place))).OrderByDescending(scored => scored.Score)];

        double ScoreAt(int place) =>
            place < found.Count ? found[place].Score
            : found.Count > 0 ? found[^1].Score * (k + found.Count) / (k + place + 1)
            : 1.0 / (k + place + 1);
    }
}
