namespace NewsBot.Ingestion.Pages;

/// <summary>
/// Decides which pieces make an article, for the whole page at once: of all the ways to cut the page into runs of pieces it takes the one whose runs
/// (<see cref="RunScore"/>) have the most points together, by dynamic programming over the place of the next cut.
/// </summary>
internal static class ArticleAssembler
{
    /// <summary>No article has more pieces than this.</summary>
    private const int MostPieces = 90;

    /// <summary>The articles, in order; every piece is in exactly one of them.</summary>
    public static IReadOnlyList<ArticleRun> Assemble(IReadOnlyList<PagePiece> pieces)
    {
        var pairs = new PairIndex(pieces);
        var traits = pieces.Select(piece => new PieceTraits(piece)).ToList();
        var best = Enumerable.Repeat((Points: double.NegativeInfinity, Start: 0), pieces.Count + 1).ToArray();
        best[0] = (0, 0);
        for (var start = 0; start < pieces.Count; start++)
        {
            var run = new RunScore(traits, pairs);
            for (var end = start + 1; end <= Math.Min(pieces.Count, start + MostPieces) && !run.IsHopeless; end++)
            {
                run.Add(end - 1);
                if (best[start].Points + run.Points() is var points && points > best[end].Points)
                {
                    best[end] = (points, start);
                }
            }
        }

        var runs = new Stack<ArticleRun>();
        for (var end = pieces.Count; end > 0; end = best[end].Start)
        {
            runs.Push(new ArticleRun(pieces, best[end].Start, end));
        }

        return [.. runs];
    }
}
