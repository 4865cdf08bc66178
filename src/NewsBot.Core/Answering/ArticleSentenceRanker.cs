using NewsBot.Core.Newspapers;
using NewsBot.Core.Questions;
using NewsBot.Core.Retrieval;

namespace NewsBot.Core.Answering;

/// <summary>
/// Ranks sentences as <see cref="ExtractiveAnswerWriter"/> would if they were the paragraphs of one article without a headline. The question's words are
/// its characters and pairs of them, weighted by how few of the sentences have them.
/// </summary>
public sealed class ArticleSentenceRanker : ISentenceRanker
{
    /// <inheritdoc/>
    public IReadOnlyList<double> Score(NewsQuery query, IReadOnlyList<string> sentences)
    {
        var article = ArticleOf(sentences);
        var passage = new Passage(new PassageId(article.Id, 0), new TextSpan(0, article.Text.Length), article.Text, "", "");
        var folded = sentences.Select(sentence => new FoldedText(sentence)).ToList();
        var evidence = new Evidence([new EvidencePassage(new ScoredPassage(passage, 1), article)], Terms(query.SearchText, 2, folded), Terms(query.SearchText, 1, folded));
        var (question, passages) = (new QuestionWeights(query, evidence), new PassageScores(evidence));
        var scores = SentenceCandidate.Of(evidence).ToLookup(candidate => candidate.Paragraph.Block.Span, candidate => SentenceScorer.Score(candidate, question, passages));
        return [.. article.Blocks.Select(block => scores[block.Span].DefaultIfEmpty(double.NegativeInfinity).Max())];
    }

    private static Article ArticleOf(IReadOnlyList<string> sentences)
    {
        var (blocks, start) = (new List<ArticleBlock>(), 0);
        foreach (var sentence in sentences)
        {
            blocks.Add(new ArticleBlock(BlockKind.Paragraph, new TextSpan(start, start + sentence.Length), []));
            start += sentence.Length + 1;
        }

        return new Article { Id = ArticleId.Create("candidates"), Headline = "", Text = string.Join('\n', sentences), Blocks = blocks };
    }

    private static List<QueryTerm> Terms(string text, int length, List<FoldedText> sentences) =>
    [
        .. Enumerable.Range(0, Math.Max(0, text.Length - length + 1))
            .Select(at => (Span: new TextSpan(at, at + length), Text: text.Substring(at, length)))
            .Where(term => term.Text.All(char.IsLetterOrDigit))
            .Select(term => new QueryTerm(term.Text, term.Span, Math.Log(1 + ((sentences.Count + 0.5) / (sentences.Count(sentence => sentence.Mentions(term.Text)) + 0.5))))),
    ];
}
