using NewsBot.Core.Newspapers;
using NewsBot.Ingestion.Pages;

namespace NewsBot.Ingestion.Layout;

/// <summary>An article that is being put together: its headlines, and the blocks of its text with what each is.</summary>
/// <param name="Head">Its headlines, or null where it has none.</param>
internal sealed record LaidOutArticle(HeadGroup? Head)
{
    /// <summary>The blocks of its text, in order.</summary>
    public List<(PieceKind Kind, LaidOutBlock Block)> Parts { get; } = [];

    /// <summary>Its last paragraph, or null.</summary>
    public LaidOutBlock? LastParagraph => Parts.FindLast(part => part.Kind == PieceKind.Body).Block;

    /// <summary>Whether it has text to read: more than heads and bylines.</summary>
    public bool HasText => LastParagraph is not null;

    /// <summary>The page it begins on, counted from 1; 0 where the document has no pages.</summary>
    public int Page => Head?.Main.Page ?? Parts[0].Block.Page;

    /// <summary>The article as it is stored. Which of its headlines is the main one is told by their sizes, where these differ.</summary>
    public Article Build(string sourceFile, PageMetadata metadata)
    {
        var pieces = (Head?.Heads ?? []).Select(head => Piece(PieceKind.Head, head)).Concat(Parts.Select(part => Piece(part.Kind, part.Block))).ToList();
        var article = new ArticleBuilder(pieces, new ArticleRun(pieces, 0, pieces.Count)).Build(sourceFile, metadata);
        article = article with { Blocks = [.. article.Blocks.Select(block => block with { Lines = [] })] };
        return Head is { Heads.Count: > 1 }
            ? article with { Headline = Head.Main.Text, Kicker = Head.Kicker, Subheadline = Head.Subheadline, Id = ContentId.Of(Head.Main.Text, article.Text) }
            : article;
    }

    private static PagePiece Piece(PieceKind kind, LaidOutBlock block) => new(kind, [.. block.Lines.Select(line => line.Trim()).Where(line => line.Length > 0).Select(line => new PageLine(0, line, false))]);
}
