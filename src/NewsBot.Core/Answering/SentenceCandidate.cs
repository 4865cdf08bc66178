using NewsBot.Core.Chinese;
using NewsBot.Core.Newspapers;
using NewsBot.Core.Retrieval;

namespace NewsBot.Core.Answering;

/// <summary>A sentence that could be an answer, with what stands around it.</summary>
internal sealed class SentenceCandidate
{
    private readonly Lazy<FoldedText> article;

    private SentenceCandidate(EvidencePassage evidence, ParagraphSentences paragraph, int index, FoldedText heads, Lazy<FoldedText> article)
    {
        this.article = article;
        Evidence = evidence;
        Paragraph = paragraph;
        Index = index;
        Heads = heads;
        Folded = new FoldedText(Span.In(evidence.Article.Text));
    }

    /// <summary>The passage it stands in.</summary>
    public EvidencePassage Evidence { get; }

    /// <summary>Its paragraph.</summary>
    public ParagraphSentences Paragraph { get; }

    /// <summary>Its place in the paragraph, counted from 0.</summary>
    public int Index { get; }

    /// <summary>The article's headlines and its section head.</summary>
    public FoldedText Heads { get; }

    /// <summary>The whole article's words: its newspaper, headlines and text.</summary>
    public FoldedText FoldedArticle => article.Value;

    /// <summary>Its own words.</summary>
    public FoldedText Folded { get; }

    /// <summary>The article.</summary>
    public Article Article => Evidence.Article;

    /// <summary>Where it stands in the article's text.</summary>
    public TextSpan Span => Paragraph.Sentences[Index];

    /// <summary>Whether it says only who wrote or photographed.</summary>
    public bool IsByline => Paragraph.Block.Kind == BlockKind.Byline || (Index == 0 && LeadIn.Find(Span.In(Article.Text))?.Length >= Span.Length);

    /// <summary>The sentences of the evidence, passage by passage.</summary>
    public static IReadOnlyList<SentenceCandidate> Of(Evidence evidence)
    {
        var candidates = new List<SentenceCandidate>();
        var articles = evidence.Passages.Select(passage => passage.Article).DistinctBy(article => article.Id)
            .ToDictionary(article => article.Id, article => new Lazy<FoldedText>(() => new FoldedText(string.Join('\n', article.Newspaper, article.FullHeadline, article.Text))));
        var paragraphs = new Dictionary<(ArticleId, TextSpan), ParagraphSentences>();
        foreach (var passage in evidence.Passages)
        {
            var heads = new FoldedText(passage.Article.FullHeadline + " " + passage.Scored.Passage.SectionHead);
            foreach (var block in passage.Article.Blocks.Where(block => block.Kind != BlockKind.SectionHead && block.Span.Overlaps(passage.Scored.Passage.Span)))
            {
                if (!paragraphs.TryGetValue((passage.Article.Id, block.Span), out var paragraph))
                {
                    paragraphs.Add((passage.Article.Id, block.Span), paragraph = new ParagraphSentences(passage.Article, block));
                }

                candidates.AddRange(Enumerable.Range(0, paragraph.Sentences.Count)
                    .Where(index => passage.Scored.Passage.Span.Contains(paragraph.Sentences[index]))
                    .Select(index => new SentenceCandidate(passage, paragraph, index, heads, articles[passage.Article.Id])));
            }
        }

        return candidates;
    }
}

/// <summary>A paragraph and its sentences.</summary>
internal sealed class ParagraphSentences(Article article, ArticleBlock block)
{
    private FoldedText? folded;

    /// <summary>The block of the article.</summary>
    public ArticleBlock Block { get; } = block;

    /// <summary>Its sentences, in order.</summary>
    public IReadOnlyList<TextSpan> Sentences { get; } = SentenceSplitter.Split(article.Text, block.Span);

    /// <summary>The paragraph's words.</summary>
    public FoldedText Folded => folded ??= new FoldedText(Block.Span.In(article.Text));
}
