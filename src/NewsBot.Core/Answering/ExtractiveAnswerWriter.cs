using Microsoft.Extensions.Options;
using NewsBot.Core.Chinese;
using NewsBot.Core.Newspapers;
using NewsBot.Core.Questions;
using NewsBot.Core.Retrieval;

namespace NewsBot.Core.Answering;

/// <summary>
/// Answers with the newspaper's own sentences:
/// <list type="number">
/// <item>every sentence of the evidence is scored (<see cref="SentenceScorer"/>);</item>
/// <item>the best one is judged, and without enough support nothing is answered (<see cref="SupportJudge"/>);</item>
/// <item>sentences are added that it needs or announces, or that answer the rest of the question;</item>
/// <item>each is trimmed to what matters (<see cref="SentenceTrimmer"/>).</item>
/// </list>
/// </summary>
public sealed class ExtractiveAnswerWriter(IOptions<AnsweringOptions> options) : IAnswerWriter
{
    /// <summary>How many of the best sentences are judged, and by which share of the first's score they may be behind it.</summary>
    private const int Considered = 5;
    private const double FairlyBehind = 0.25;

    /// <summary>What support counts beside the score among those that pass.</summary>
    private const double SupportWeight = 1.5;

    /// <summary>For questions that one sentence seldom answers, a further sentence must score this share of the best.</summary>
    private const double NearlyAsGood = 0.86;

    /// <summary>Where several things are asked, a further sentence must mention this much more of the question.</summary>
    private const double WorthAdding = 0.18;

    private static readonly string[] Referring = ["这", "该", "此", "他", "她", "它", "对此", "为此"];

    /// <inheritdoc/>
    public ValueTask<Draft> WriteAsync(NewsQuery query, Evidence evidence, CancellationToken cancellationToken) => ValueTask.FromResult(Write(query, evidence));

    private Draft Write(NewsQuery query, Evidence evidence)
    {
        var question = new QuestionWeights(query, evidence);
        var bylineAsked = SentenceScorer.AsksForByline(query);
        var passages = new PassageScores(evidence);

        // 1. Score.
        var ranked = SentenceCandidate.Of(evidence)
            .Where(candidate => bylineAsked || !candidate.IsByline)
            .Select(candidate => (Candidate: candidate, Score: SentenceScorer.Score(candidate, question, passages)))
            .OrderByDescending(scored => scored.Score)
            .ToList();
        if (ranked.Count == 0)
        {
            return new Draft([], 0);
        }

        // 2. Judge: the best sentence that the rule lets pass, among those nearly as good as the first.
        var judged = ranked.Take(Considered).TakeWhile(scored => scored.Score >= ranked[0].Score - (FairlyBehind * Math.Abs(ranked[0].Score)))
            .Select(scored => (scored.Candidate, scored.Score, Support: SupportJudge.Support(scored.Candidate, question)))
            .ToList();
        var best = judged.Where(scored => scored.Support >= options.Value.MinSupport).OrderByDescending(scored => scored.Score + (SupportWeight * scored.Support)).FirstOrDefault();
        if (best.Candidate is null)
        {
            return new Draft([], judged.Max(scored => scored.Support));
        }

        // 3. Add what it needs.
        var chosen = Complete(best.Candidate, [.. ranked.Where(scored => scored.Candidate != best.Candidate)], best.Score, question);

        // 4. Trim.
        return new Draft([.. chosen.Select(part => ToSentence(part.Article, part.Whole || query.IsCompound ? part.Span : SentenceTrimmer.Trim(part.Article.Text, part.Span, question)))], best.Support);
    }

    private List<(Article Article, TextSpan Span, bool Whole)> Complete(SentenceCandidate best, IReadOnlyList<(SentenceCandidate Candidate, double Score)> others, double bestScore, QuestionWeights question)
    {
        var type = question.Query.Type;
        List<(Article Article, TextSpan Span, bool Whole)> chosen = [(best.Article, best.Span, false)];
        if (type is QuestionType.List or QuestionType.What or QuestionType.How or QuestionType.Which && AnnouncedList.ItemsAfter(best, question.KindsAsked) is { Count: > 1 } items)
        {
            return [.. chosen, .. items.Select(item => (best.Article, item, true))];
        }

        var length = best.Span.Length;
        if (best.Index > 0 && best.Span.In(best.Article.Text) is var words && !words.StartsWith("此外", StringComparison.Ordinal) && Referring.Any(word => words.StartsWith(word, StringComparison.Ordinal)))
        {
            var before = best.Paragraph.Sentences[best.Index - 1];
            chosen.Insert(0, (best.Article, before, false));
            length += before.Length;
        }

        if (PlaceAskedFor(best, question) is { } place && !chosen.Any(part => part.Span == place))
        {
            chosen.Insert(0, (best.Article, place, false));
            length += place.Length;
        }

        var covered = new List<(FoldedText, double)> { (best.Folded, 1), (best.Heads, 1) };
        foreach (var (candidate, score) in others.Take(8))
        {
            var alreadyChosen = chosen.Any(part => part.Article.Id == candidate.Article.Id && part.Span == candidate.Span);
            if (candidate.Article.Id != best.Article.Id || chosen.Count >= options.Value.MaxSentences || alreadyChosen || candidate.IsByline || length + candidate.Span.Length > options.Value.MaxLength)
            {
                continue;
            }

            var gain = question.WordShare([.. covered, (candidate.Folded, 1)]) - question.WordShare([.. covered]);
            var wanted = type is QuestionType.List or QuestionType.How or QuestionType.Why && score >= NearlyAsGood * bestScore;
            if (wanted || (question.Query.IsCompound && gain >= WorthAdding))
            {
                chosen.Add((candidate.Article, candidate.Span, false));
                covered.Add((candidate.Folded, 1));
                length += candidate.Span.Length;
            }
        }

        return [.. chosen.OrderBy(part => part.Span.Start)];
    }

    /// <summary>For 哪个镇 and the like: where the best sentence names no town, the first sentence of the article that does.</summary>
    private static TextSpan? PlaceAskedFor(SentenceCandidate best, QuestionWeights question)
    {
        var kind = question.Focus?.Text;
        if (kind is not ("镇" or "县" or "区" or "乡" or "村" or "市" or "街道") || NamesPlace(best.Folded.Text))
        {
            return null;
        }

        return best.Article.Blocks.Where(block => block.Kind == BlockKind.Paragraph)
            .SelectMany(block => SentenceSplitter.Split(best.Article.Text, block.Span))
            .Where(sentence => NamesPlace(TextFolding.Fold(sentence.In(best.Article.Text))))
            .Select(sentence => (TextSpan?)sentence)
            .FirstOrDefault();

        bool NamesPlace(string folded) => PlaceNames.In(folded).Any(place => place.EndsWith(kind, StringComparison.Ordinal));
    }

    /// <summary>The words of the span, closed with 。 where the trimming left them open. The span itself keeps only the paper's own characters.</summary>
    private static DraftSentence ToSentence(Article article, TextSpan span)
    {
        var quoted = new TextSpan(span.Start, span.Start + span.In(article.Text).TrimEnd('，', '；', '：', ',', ';', '、', ' ').Length);
        var text = quoted.In(article.Text);
        return new DraftSentence("。！？!?…”」）".Contains(text[^1], StringComparison.Ordinal) ? text : text + "。", article, quoted);
    }
}
