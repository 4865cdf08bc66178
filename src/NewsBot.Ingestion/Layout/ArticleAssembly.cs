using NewsBot.Core.Newspapers;
using NewsBot.Ingestion.Pages;

namespace NewsBot.Ingestion.Layout;

/// <summary>
/// Makes articles of a document's blocks. A headline stands above its text, so the blocks are walked once, in reading order; the one question is whether
/// a head opens a new article or a section of the one it stands in. <see cref="Points"/> answers it with the weights of <see cref="LayoutWeights"/>.
/// </summary>
internal sealed class ArticleAssembly
{
    private readonly IReadOnlyList<LaidOutBlock> blocks;
    private readonly List<LaidOutArticle> articles = [];
    private readonly List<LaidOutBlock> others = [];
    private readonly List<LaidOutArticle> captions = [];
    private LaidOutArticle? open;

    private ArticleAssembly(IReadOnlyList<LaidOutBlock> blocks) => this.blocks = blocks;

    /// <summary>The articles of <paramref name="blocks"/>, in order, and the blocks that belong to none: mastheads, page numbers, heads without text.</summary>
    public static (IReadOnlyList<LaidOutArticle> Articles, IReadOnlyList<LaidOutBlock> Others) Of(IReadOnlyList<LaidOutBlock> blocks)
    {
        var furniture = blocks.ToLookup(IsFurniture);
        var assembly = new ArticleAssembly([.. furniture[false]]);
        assembly.Walk();
        return (assembly.articles, [.. furniture[true], .. assembly.others]);
    }

    /// <summary>Of what looks like a masthead or imprint, only editors' credits may stand right below an article's text.</summary>
    private static bool IsFurniture(LaidOutBlock block) => block.IsFurniture || (PageFurniture.Is(block.Text) && (!block.InFlow || block.Text.Contains('编', StringComparison.Ordinal)));

    private void Walk()
    {
        for (var at = 0; at < blocks.Count;)
        {
            var heads = HeadsFrom(at);
            if (heads.Count > 0)
            {
                AddHeads(new HeadGroup(heads), at + heads.Count);
                at += heads.Count;
                continue;
            }

            AddText(at);
            at++;
        }

        Close();
    }

    /// <summary>
    /// The heads that stand together from <paramref name="at"/> on. A line in the text's own size belongs to them where it stands over a headline
    /// (微山县两城镇) or opens with a subheadline's dash below one.
    /// </summary>
    private List<LaidOutBlock> HeadsFrom(int at)
    {
        var end = at;
        while (end < blocks.Count && (blocks[end].IsHead || IsPlainKicker(end) || (end > at && IsPlainSubheadline(blocks[end]))))
        {
            end++;
        }

        return [.. blocks.Skip(at).Take(end - at)];
    }

    private bool IsPlainKicker(int at) => blocks[at].Kicker && at + 1 < blocks.Count && blocks[at + 1].IsHead && blocks[at + 1].Size >= LayoutWeights.NeutralSize
        && (at == 0 || blocks[at - 1].IsHead || PagePiece.EndsSentence(blocks[at - 1].Text) || BylineReader.IsByline(blocks[at - 1].Text));

    private static bool IsPlainSubheadline(LaidOutBlock block) => HeadlineReader.IsSubheadline(block.Text) && block.Text.Length <= LayoutWeights.LongestHead && !PagePiece.EndsSentence(block.Text);

    private void AddHeads(HeadGroup group, int next)
    {
        if (open is null || !open.HasText || next >= blocks.Count || Points(group, next) > 0)
        {
            Close();
            open = new LaidOutArticle(group);
            return;
        }

        open.Parts.AddRange(group.Heads.Select(head => (PieceRole.SectionHead, head)));
    }

    /// <summary>The evidence that <paramref name="group"/> opens a new article; <paramref name="next"/> is what stands below it.</summary>
    private double Points(HeadGroup group, int next)
    {
        var points = Math.Clamp((group.Size - LayoutWeights.NeutralSize) * 10 * LayoutWeights.PerTenth, -LayoutWeights.MostForSize, LayoutWeights.MostForSize);
        points += LeadIn.Find(blocks[next].Text) is not null || BylineReader.IsByline(blocks[next].Text) ? LayoutWeights.OpensReport : 0;
        points += group.Heads.Any(head => head.OwnsRow) ? LayoutWeights.OwnsRow : 0;
        points += PagePiece.EndsSentence(open!.Parts[^1].Block.Text) || open.Parts[^1].Role == PieceRole.Byline || BylineReader.FindCredit(open.Parts[^1].Block.Text) > 0 ? 0 : LayoutWeights.AfterTorn;
        points += NumberedHead.Is(group.Main.Text) ? LayoutWeights.Numbered : 0;
        points += open.Head is not { } head || group.Size >= head.Size * LayoutWeights.AsLarge ? LayoutWeights.LikeHeadline
            : group.Size <= head.Size * LayoutWeights.MuchSmaller ? LayoutWeights.UnlikeHeadline : 0;
        return points;
    }

    private void AddText(int at)
    {
        var block = blocks[at];
        if (BylineReader.IsByline(block.Text))
        {
            (open ??= new LaidOutArticle(Head: null)).Parts.Add((PieceRole.Byline, block));
            return;
        }

        if (IsCaption(block))
        {
            // A caption stands in the middle of an article as often as behind it; what follows without a headline goes on with the article before.
            var caption = new LaidOutArticle(Head: null);
            caption.Parts.Add((PieceRole.Paragraph, block));
            captions.Add(caption);
            return;
        }

        open ??= new LaidOutArticle(Head: null);
        var section = !block.IsHead && open.HasText && BlockBuilder.LooksLikeHead(block.Text) && PagePiece.EndsSentence(open.Parts[^1].Block.Text) && at + 1 < blocks.Count && PagePiece.EndsSentence(blocks[at + 1].Text);
        open.Parts.Add((section ? PieceRole.SectionHead : PieceRole.Paragraph, block));
    }

    /// <summary>A paragraph with a photographer's credit at its end, standing apart behind whole paragraphs: the words below a picture.</summary>
    private bool IsCaption(LaidOutBlock block) =>
        open is { HasText: true } && block.Text.Length <= LayoutWeights.LongestCaption && block.Text.EndsWith('摄') && BylineReader.FindCredit(block.Text) > 0 && PagePiece.EndsSentence(open.LastParagraph!.Text);

    private void Close()
    {
        if (open is { HasText: true })
        {
            articles.Add(open);
        }
        else if (open is not null)
        {
            others.AddRange((open.Head?.Heads ?? []).Concat(open.Parts.Select(part => part.Block)));
        }

        articles.AddRange(captions);
        captions.Clear();
        open = null;
    }
}
