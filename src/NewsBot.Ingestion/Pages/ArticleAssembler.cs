namespace NewsBot.Ingestion.Pages;

/// <summary>
/// Decides which pieces make an article, for the whole page at once: of all the ways to cut the page into runs of pieces it takes the one whose runs
/// (<see cref="ArticleRun"/>) have the most points together, by dynamic programming over the place of the last cut.
/// </summary>
internal static class ArticleAssembler
{
    /// <summary>No article has more pieces than this.</summary>
    private const int MostPieces = 90;

    /// <summary>The articles, in order; every piece but furniture is in exactly one of them.</summary>
    public static IReadOnlyList<ArticleRun> Assemble(IReadOnlyList<PagePiece> pieces)
    {
        var pairs = new PairIndex(pieces);
        var best = new (double Score, ArticleRun? Run, int Start)[pieces.Count + 1];
        for (var end = 1; end <= pieces.Count; end++)
        {
            best[end] = (double.NegativeInfinity, null, 0);
            for (var start = end - 1; start >= Math.Max(0, end - MostPieces); start--)
            {
                var run = new ArticleRun(pieces, pairs, start, end);
                var score = best[start].Score + run.Score();
                if (score > best[end].Score)
                {
                    best[end] = (score, run, start);
                }
            }
        }

        var runs = new Stack<ArticleRun>();
        for (var end = pieces.Count; end > 0; end = best[end].Start)
        {
            runs.Push(best[end].Run!);
        }

        return [.. runs];
    }
}
