namespace NewsBot.Core.Newspapers;

/// <summary>What a block of an article's text is.</summary>
public enum BlockKind
{
    /// <summary>A paragraph of the body.</summary>
    Paragraph,

    /// <summary>A head inside the body, standing over the paragraphs that follow it.</summary>
    SectionHead,

    /// <summary>A line that names who wrote or photographed, standing apart from the body.</summary>
    Byline,

    /// <summary>The words under a photograph that belongs to the article.</summary>
    Caption,

    /// <summary>Lines set in cells, line breaks kept.</summary>
    Table,

    /// <summary>Names in rows, line breaks kept.</summary>
    NameList,

    /// <summary>A poem or a part of one, line breaks kept.</summary>
    Verse,
}

/// <summary>One block of an article's text.</summary>
/// <param name="Kind">What the block is.</param>
/// <param name="Span">Where it stands in <see cref="Article.Text"/>.</param>
/// <param name="Lines">The lines of the source file that it was put together from, in order; empty for articles that did not come from a page.</param>
public sealed record ArticleBlock(BlockKind Kind, TextSpan Span, IReadOnlyList<SourceLine> Lines)
{
    /// <summary>First and last source line of the block; none where it has no source lines.</summary>
    public LineRange? LineRange => Lines.Where(line => line.Number > 0).ToList() is { Count: > 0 } known ? new LineRange(known[0].Number, known[^1].Number) : null;
}
