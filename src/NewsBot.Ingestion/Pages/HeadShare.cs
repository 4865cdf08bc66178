namespace NewsBot.Ingestion.Pages;

/// <summary>Which share of a head's pairs a growing body holds.</summary>
internal sealed class HeadShare
{
    private readonly PairIndex index;
    private readonly List<int> missing;
    private readonly double all;
    private double covered;

    public HeadShare(PairIndex index, int piece)
    {
        this.index = index;
        Piece = piece;
        missing = [.. index.Pairs[piece]];
        all = missing.Sum(index.WeightOf);
    }

    /// <summary>The head, as its place in the list of pieces.</summary>
    public int Piece { get; }

    /// <summary>The weighted share found so far, 0 to 1.</summary>
    public double Share => all == 0 ? 0 : covered / all;

    /// <summary>Looks for the missing pairs in some more of the body.</summary>
    public void Add(HashSet<int> body)
    {
        for (var i = missing.Count - 1; i >= 0; i--)
        {
            if (body.Contains(missing[i]))
            {
                covered += index.WeightOf(missing[i]);
                missing.RemoveAt(i);
            }
        }
    }
}
