using Microsoft.Extensions.Options;
using NewsBot.Core.Newspapers;
using NewsBot.Core.Questions;
using NewsBot.Core.Ranking;
using NewsBot.Core.Retrieval;

namespace NewsBot.Core.Answering;

/// <summary>
/// Answers with the newspaper's own sentences:
/// <list type="number">
/// <item>every sentence of the evidence was scored by the selection (<see cref="SentenceRanker"/>);</item>
/// <item>the best one is judged, and where it is not likely to answer nothing is answered (<see cref="AnswerJudge"/>);</item>
/// <item>sentences are added that it needs or announces, or that may answer where it does not (<see cref="AnswerComposer"/>), or the one that contradicts it (<see cref="Disagreement"/>);</item>
/// <item>each is trimmed to what matters (<see cref="SentenceTrimmer"/>).</item>
/// </list>
/// </summary>
public sealed class ExtractiveAnswerWriter(IOptions<AnsweringOptions> options) : IAnswerWriter
{
    private static readonly string[] BylineWords = ["记者", "通讯员", "作者", "写", "拍", "摄", "撰"];

    /// <inheritdoc/>
    public ValueTask<Draft> WriteAsync(NewsQuery query, Evidence evidence, CancellationToken cancellationToken) => ValueTask.FromResult(Write(query, evidence));

    private Draft Write(NewsQuery query, Evidence evidence)
    {
        // 1. Those that can be meant.
        var bylineAsked = AsksForByline(query);
        var ranked = evidence.Sentences.Where(candidate => bylineAsked || !candidate.Sentence.IsByline).ToList();
        if (ranked.Count == 0)
        {
            return new Draft([], 0);
        }

        // 2. Judge.
        var confidence = AnswerJudge.Confidence(evidence, ranked);
        if (confidence < options.Value.MinConfidence)
        {
            return new Draft([], confidence);
        }

        // 3. Add what it needs, or show both where two articles disagree.
        var question = evidence.Covers.Question;
        var other = Disagreement.Find(ranked, query);
        var parts = other is null ? new AnswerComposer(options.Value, question).Compose(ranked) : [AnswerPart.Of(ranked[0].Sentence), AnswerPart.Of(other.Sentence)];

        // 4. Trim.
        return new Draft([.. parts.Select(part => ToSentence(part.Article, part.Whole || query.IsCompound ? part.Span : SentenceTrimmer.Trim(part.Article.Text, part.Span, question)))], confidence, other is not null);
    }

    /// <summary>Whether the question asks who wrote, reported or photographed, the only time a byline is an answer.</summary>
    internal static bool AsksForByline(NewsQuery query) =>
        query.Type is QuestionType.Who or QuestionType.Which or QuestionType.What or QuestionType.List or QuestionType.Statement
        && BylineWords.Any(word => query.SearchText.Contains(word, StringComparison.Ordinal));

    /// <summary>The words of the span, closed with 。 where the trimming left them open. The span itself keeps only the paper's own characters.</summary>
    private static DraftSentence ToSentence(Article article, TextSpan span)
    {
        var quoted = new TextSpan(span.Start, span.Start + span.In(article.Text).TrimEnd('，', '；', '：', ',', ';', '、', ' ').Length);
        var text = quoted.In(article.Text);
        return new DraftSentence("。！？!?…”」）".Contains(text[^1], StringComparison.Ordinal) ? text : text + "。", article, quoted);
    }
}
