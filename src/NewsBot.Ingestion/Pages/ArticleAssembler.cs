namespace NewsBot.Ingestion.Pages;

/// <summary>A page's best reading.</summary>
/// <param name="Runs">Its articles and loose pieces, in order.</param>
/// <param name="Confidence">How sure each of them is, 0 to 1: its share in all readings, each weighed by the exponential of its points.</param>
internal sealed record PageReading(IReadOnlyList<ArticleRun> Runs, IReadOnlyList<double> Confidence);

/// <summary>
/// Decides which pieces make an article and which of them are headlines, for the whole page at once: of all the ways to cut the page into runs of pieces
/// it takes the one whose runs have the most points together, by dynamic programming over the place of the next cut. The same runs, summed instead of
/// compared (forward and backward, as in a hidden Markov model), tell how sure each of them is.
/// </summary>
internal static class ArticleAssembler
{
    /// <summary>The best reading; every piece is in exactly one of its runs.</summary>
    public static PageReading Assemble(IReadOnlyList<PagePiece> pieces)
    {
        var traits = PieceTraits.Of(pieces);
        var pairs = new PairIndex(pieces);
        var candidates = RunCandidates.Of(traits, pairs);
        var readings = new[] { PageStyle.HeadlinesAfter, PageStyle.HeadlinesBefore }.Select(style => new Lattice(pieces.Count, candidates, run => run.Points + RunCandidates.StylePoints(run, style))).ToList();
        return readings.MaxBy(reading => reading.BestPoints)!.Read();
    }
}
