using NewsBot.Core.Archive;
using NewsBot.Core.Newspapers;

namespace NewsBot.Ingestion.Pages;

/// <summary>Puts the two parts of an article that goes on on another page together.</summary>
internal static class JoinedArticle
{
    /// <summary>The 「上接…」 that the first paragraph begins with, or null.</summary>
    public static PageReference? BackOf(Article article) =>
        article.Blocks.FirstOrDefault(block => block.Kind == BlockKind.Paragraph) is { } block ? PageReference.Back(block.Span.In(article.Text)) : null;

    /// <summary>
    /// One article of both, without the words that send the reader on and back. A sentence broken by the page is whole again. Lines of another file
    /// than the first part's have the number 0, because line numbers are those of <see cref="Article.SourceFile"/>.
    /// </summary>
    public static Article Of(Article first, PageReference onward, Article rest)
    {
        var kept = first.Text.Length - onward.Length;
        var blocks = first.Blocks.Where(block => block.Span.Start < kept)
            .Select(block => block with { Span = new TextSpan(block.Span.Start, Math.Min(block.Span.End, kept)), Lines = [.. block.Lines.Where(line => line.Start < kept)] }).ToList();
        var text = first.Text[..(blocks.Count == 0 ? 0 : blocks[^1].Span.End)];

        foreach (var block in WithoutReference(rest))
        {
            // A paragraph that the page's end broke off goes on in the first one of the other page.
            var goesOn = blocks.Count > 0 && blocks[^1].Kind == BlockKind.Paragraph && block.Kind == BlockKind.Paragraph && text.Length <= kept && !PagePiece.EndsSentence(text);
            text += goesOn || text.Length == 0 ? "" : "\n";
            var shift = text.Length - block.Span.Start;
            IReadOnlyList<SourceLine> lines = [.. block.Lines.Select(line => new SourceLine(rest.SourceFile == first.SourceFile ? line.Number : 0, Math.Max(line.Start, block.Span.Start) + shift))];
            text += block.Span.In(rest.Text);
            if (goesOn)
            {
                blocks[^1] = blocks[^1] with { Span = new TextSpan(blocks[^1].Span.Start, text.Length), Lines = [.. blocks[^1].Lines, .. lines] };
            }
            else
            {
                blocks.Add(new ArticleBlock(block.Kind, new TextSpan(block.Span.Start + shift, text.Length), lines));
            }
        }

        return first with
        {
            Id = ContentHash.IdOf(first.Headline, text),
            Text = text,
            Blocks = blocks,
            Byline = [.. first.Byline.Concat(rest.Byline).Distinct()],
            NeedsReview = first.NeedsReview || rest.NeedsReview,
            Confidence = first.Confidence is { } one && rest.Confidence is { } other ? Math.Min(one, other) : first.Confidence ?? rest.Confidence,
        };
    }

    /// <summary>The blocks of the second part, the words 「上接…」 taken from its first paragraph, which goes if nothing else was in it.</summary>
    private static IEnumerable<ArticleBlock> WithoutReference(Article rest)
    {
        var opening = rest.Blocks.First(block => block.Kind == BlockKind.Paragraph);
        var from = opening.Span.Start + BackOf(rest)!.Length;
        return rest.Blocks.Where(block => block != opening || from < opening.Span.End).Select(block => block != opening ? block : block with
        {
            Span = new TextSpan(from, opening.Span.End),
            Lines = [.. opening.Lines.Where((line, index) => index + 1 == opening.Lines.Count || opening.Lines[index + 1].Start > from)],
        });
    }
}
