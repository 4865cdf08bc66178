namespace NewsBot.Ingestion.Pages;

/// <summary>Where the headlines of a page stand, in the order its text came out in; a page is of one style, with few exceptions.</summary>
internal enum PageStyle
{
    /// <summary>After their bodies.</summary>
    HeadlinesAfter,

    /// <summary>Before their bodies.</summary>
    HeadlinesBefore,
}

/// <summary>Lists the runs of pieces that can be an article, with their points: headlines and bylines, a body, and headlines again.</summary>
internal static class RunCandidates
{
    /// <summary>No article has more pieces in its body than this.</summary>
    private const int MostPieces = 90;

    /// <summary>No more pieces than this stand before or after a body.</summary>
    private const int MostHeads = 5;

    /// <summary>All runs that are worth looking at; among them every single piece as one that belongs to no article.</summary>
    public static IReadOnlyList<ArticleRun> Of(IReadOnlyList<PieceTraits> pieces, PairIndex pairs)
    {
        var seams = new SeamPoints(pieces, pairs);
        var runs = new List<ArticleRun>();
        for (var start = 0; start < pieces.Count; start++)
        {
            runs.Add(new ArticleRun(start, start, start, start + 1, pieces[start].CanBeHead || pieces[start].Piece.Kind == PieceKind.Byline ? PageWeights.Loose : PageWeights.LooseParagraph, []));
            if (pieces[start].Piece.Kind == PieceKind.Text)
            {
                AddFrom(start, pieces, pairs, seams, runs);
            }
        }

        return runs;
    }

    /// <summary>What a page's style adds to a run.</summary>
    public static double StylePoints(ArticleRun run, PageStyle style)
    {
        var (before, after) = (run.HeadsBefore > 0, run.HeadsAfter > 0);
        return !run.IsArticle || (!before && !after) ? 0
            : before && after ? PageWeights.HeadlinesAround
            : before == (style == PageStyle.HeadlinesBefore) ? 0 : PageWeights.OtherStyle;
    }

    private static void AddFrom(int bodyStart, IReadOnlyList<PieceTraits> pieces, PairIndex pairs, SeamPoints seams, List<ArticleRun> runs)
    {
        var score = new RunScore(pieces, pairs, seams);
        var first = bodyStart;
        while (first > 0 && bodyStart - first < MostHeads && IsAround(pieces[first - 1]))
        {
            score.AddBefore(--first);
        }

        for (var at = bodyStart; at < Math.Min(pieces.Count, bodyStart + MostPieces) && !score.IsHopeless; at++)
        {
            var canEnd = score.Add(at);
            var body = canEnd ? score.Points() : pieces[at].Piece.Kind == PieceKind.Text ? score.PointsEndingWith(at) : double.NegativeInfinity;
            if (body > PageWeights.LeastBody)
            {
                AddAround(bodyStart, first, at + 1, body, score, pieces, runs);
            }
        }
    }

    private static void AddAround(int bodyStart, int first, int bodyEnd, double body, RunScore score, IReadOnlyList<PieceTraits> pieces, List<ArticleRun> runs)
    {
        var (heads, caption) = (score.Heads, score.IsCaption);
        var before = default(HeadRow);
        for (var start = bodyStart; start >= first; start--)
        {
            before = start == bodyStart ? before : before.WithBefore(pieces[start], score.ShareBefore(bodyStart - 1 - start));
            var around = before;
            for (var end = bodyEnd; ; end++)
            {
                var points = PageWeights.EachArticle + body + around.Points(caption);
                runs.Add(new ArticleRun(start, bodyStart, bodyEnd, end, points, heads) { HeadsBefore = before.Count, HeadsAfter = around.Count - before.Count });
                if (end == pieces.Count || end - bodyEnd == MostHeads || !IsAround(pieces[end]))
                {
                    break;
                }

                around = around.WithAfter(pieces[end], score.ShareOf(end));
            }
        }
    }

    private static bool IsAround(PieceTraits piece) => piece.Piece.Kind == PieceKind.Byline || piece.CanBeHead;
}
