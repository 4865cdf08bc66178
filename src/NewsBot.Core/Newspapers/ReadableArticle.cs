using System.Globalization;
using System.Runtime.CompilerServices;
using NewsBot.Core.Chinese;
using NewsBot.Core.Ranking;

namespace NewsBot.Core.Newspapers;

/// <summary>An article cut into sentences and folded once, however many questions are asked of it.</summary>
internal sealed class ReadableArticle
{
    private static readonly ConditionalWeakTable<Article, ReadableArticle> Known = [];

    private FoldedText? whole;

    private ReadableArticle(Article article, Func<string, TextSpan, IReadOnlyList<TextSpan>> cut)
    {
        Article = article;
        var context = article.Date is { Year: var year } ? string.Create(CultureInfo.InvariantCulture, $"{article.FullHeadline} {year}年") : article.FullHeadline;
        Headline = new FoldedText(context);
        var sentences = new List<ReadableSentence>();
        var (heads, paragraph) = (Headline, -1);
        foreach (var block in article.Blocks)
        {
            if (block.Kind == BlockKind.SectionHead)
            {
                heads = new FoldedText(context + " " + block.Span.In(article.Text));
                continue;
            }

            paragraph++;
            var spans = cut(article.Text, block.Span);
            var whole = new ReadableParagraph(article, block, paragraph, spans);
            for (var index = 0; index < spans.Count; index++)
            {
                sentences.Add(new ReadableSentence(this, sentences.Count, whole, index, heads));
            }
        }

        Sentences = sentences;
    }

    /// <summary>The article.</summary>
    public Article Article { get; }

    /// <summary>Its headlines and the year it was published in, which reports leave out.</summary>
    public FoldedText Headline { get; }

    /// <summary>Its sentences, in order, bylines among them; section heads are none.</summary>
    public IReadOnlyList<ReadableSentence> Sentences { get; }

    /// <summary>All its words: its newspaper, headlines and text.</summary>
    public FoldedText Whole => whole ??= new FoldedText(string.Join('\n', Article.Newspaper, Headline.Text, Article.Text));

    /// <summary>The article, read; the same object as long as the article is in use.</summary>
    public static ReadableArticle Of(Article article) => Known.GetValue(article, static article => new ReadableArticle(article, SentenceSplitter.Split));

    /// <summary>An article without a headline whose sentences are these, a paragraph each.</summary>
    public static ReadableArticle OfSentences(IReadOnlyList<string> sentences)
    {
        var (blocks, start) = (new List<ArticleBlock>(), 0);
        foreach (var sentence in sentences)
        {
            blocks.Add(new ArticleBlock(BlockKind.Paragraph, new TextSpan(start, start + sentence.Length), []));
            start += sentence.Length + 1;
        }

        return new ReadableArticle(new Article { Id = ArticleId.Create("sentences"), Headline = "", Text = string.Join('\n', sentences), Blocks = blocks }, (_, span) => [span]);
    }

    /// <summary>The sentences inside <paramref name="span"/> of the text, in order.</summary>
    public IEnumerable<ReadableSentence> In(TextSpan span) => Sentences.Where(sentence => span.Contains(sentence.Span));
}

/// <summary>A paragraph of an article.</summary>
/// <param name="Article">The article.</param>
/// <param name="Block">Its block.</param>
/// <param name="Number">Its place among the article's paragraphs, counted from 0.</param>
/// <param name="Sentences">Its sentences, in order.</param>
internal sealed record ReadableParagraph(Article Article, ArticleBlock Block, int Number, IReadOnlyList<TextSpan> Sentences)
{
    private FoldedText? folded;

    /// <summary>The paragraph's words.</summary>
    public FoldedText Folded => folded ??= new FoldedText(Block.Span.In(Article.Text));
}

/// <summary>A sentence of an article.</summary>
internal sealed class ReadableSentence(ReadableArticle readable, int number, ReadableParagraph paragraph, int index, FoldedText heads)
{
    private FoldedText? folded;
    private uint? cues;

    /// <summary>The article, read.</summary>
    public ReadableArticle Readable { get; } = readable;

    /// <summary>The article.</summary>
    public Article Article => Readable.Article;

    /// <summary>Its place in the article, counted from 0.</summary>
    public int Number { get; } = number;

    /// <summary>Its paragraph.</summary>
    public ReadableParagraph Paragraph { get; } = paragraph;

    /// <summary>Its place in the paragraph, counted from 0.</summary>
    public int Index { get; } = index;

    /// <summary>The article's headlines and the section head it stands under.</summary>
    public FoldedText Heads { get; } = heads;

    /// <summary>Where it stands in the article's text.</summary>
    public TextSpan Span => Paragraph.Sentences[Index];

    /// <summary>Its own words.</summary>
    public FoldedText Folded => folded ??= new FoldedText(Span.In(Article.Text));

    /// <summary>What it holds that a question may ask for, a bit each; see <see cref="SentenceCues"/>.</summary>
    public uint Cues => cues ??= SentenceCues.In(Folded.Text);

    /// <summary>The sentence before it in the article, if any.</summary>
    public ReadableSentence? Previous => Number > 0 ? Readable.Sentences[Number - 1] : null;

    /// <summary>The sentence after it in the article, if any.</summary>
    public ReadableSentence? Next => Number + 1 < Readable.Sentences.Count ? Readable.Sentences[Number + 1] : null;

    /// <summary>Whether it says only who wrote or photographed.</summary>
    public bool IsByline => Paragraph.Block.Kind == BlockKind.Byline || (Index == 0 && LeadIn.Find(Span.In(Article.Text))?.Length >= Span.Length);
}
