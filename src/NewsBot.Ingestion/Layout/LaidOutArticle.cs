using NewsBot.Core.Archive;
using NewsBot.Core.Newspapers;
using NewsBot.Ingestion.Pages;

namespace NewsBot.Ingestion.Layout;

/// <summary>An article that is being put together: its headlines, and the blocks of its text with what each is.</summary>
/// <param name="Head">Its headlines, or null where it has none.</param>
internal sealed record LaidOutArticle(HeadGroup? Head)
{
    /// <summary>The blocks of its text, in order.</summary>
    public List<(PieceRole Role, LaidOutBlock Block)> Parts { get; } = [];

    /// <summary>Its last paragraph, or null.</summary>
    public LaidOutBlock? LastParagraph => Parts.FindLast(part => part.Role == PieceRole.Paragraph).Block;

    /// <summary>Whether it has text to read: more than heads and bylines.</summary>
    public bool HasText => LastParagraph is not null;

    /// <summary>The page it begins on, counted from 1; 0 where the document has no pages.</summary>
    public int Page => Head?.Main.Page ?? Parts[0].Block.Page;

    /// <summary>The article as it is stored. Which of its headlines is the main one is told by their sizes, where these differ.</summary>
    public Article Build(string sourceFile, PageMetadata metadata)
    {
        var (first, last) = (Parts.FindIndex(part => part.Role == PieceRole.Paragraph), Parts.FindLastIndex(part => part.Role == PieceRole.Paragraph));
        var parts = (Head?.Heads ?? []).Select(head => (Piece(head), PieceRole.Headline))
            .Concat(Parts.Select((part, at) => (Piece(part.Block), part.Role == PieceRole.SectionHead && (at < first || at > last) ? PieceRole.Headline : part.Role)));
        var article = new ArticleBuilder([.. parts], areTorn: false).Build(sourceFile, metadata);
        article = article with { Blocks = [.. article.Blocks.Select(block => block with { Lines = [] })] };
        return Head is { Heads.Count: > 1 }
            ? article with { Headline = Head.Main.Text, Kicker = Head.Kicker, Subheadline = Head.Subheadline, Id = ContentHash.IdOf(Head.Main.Text, article.Text) }
            : article;
    }

    private static PagePiece Piece(LaidOutBlock block) => new(PieceKind.Text, [.. block.Lines.Select(line => line.Trim()).Where(line => line.Length > 0).Select(line => new PageLine(0, line, false))]);
}
