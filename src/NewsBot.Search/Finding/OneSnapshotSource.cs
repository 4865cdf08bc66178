using NewsBot.Core.Newspapers;
using NewsBot.Core.Questions;
using NewsBot.Core.Retrieval;
using NewsBot.Search.Indexing;

namespace NewsBot.Search.Finding;

/// <summary>Lets every search see one and the same snapshot of the index from its first look to its last, though newer ones come meanwhile.</summary>
internal sealed class OneSnapshotSource(NewsIndex index, IPassageSource source) : IPassageSource
{
    /// <inheritdoc/>
    public async ValueTask<RankedPassages> FindAsync(NewsQuery query, int count, CancellationToken cancellationToken)
    {
        using var hold = index.Hold();
        if (!index.IsOpen)
        {
            return new RankedPassages([], source.Weigh(query));
        }

        return await source.FindAsync(query, count, cancellationToken);
    }

    /// <inheritdoc/>
    public QueryTerms Weigh(NewsQuery query)
    {
        using var hold = index.Hold();
        return source.Weigh(query);
    }

    /// <inheritdoc/>
    public string? Explain(NewsQuery query, PassageId passage)
    {
        using var hold = index.Hold();
        return !index.IsOpen ? null : source.Explain(query, passage);
    }
}
