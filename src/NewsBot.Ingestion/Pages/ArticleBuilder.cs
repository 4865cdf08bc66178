using System.Text;
using NewsBot.Core.Archive;
using NewsBot.Core.Newspapers;

namespace NewsBot.Ingestion.Pages;

/// <summary>Puts the pieces of one article together: its text, its blocks with their lines, its headlines and its people.</summary>
/// <param name="parts">The pieces with what each is, in the order printed.</param>
/// <param name="areTorn">Whether a paragraph may be torn by a column's end into several pieces.</param>
internal sealed class ArticleBuilder(IReadOnlyList<(PagePiece Piece, PieceRole Role)> parts, bool areTorn)
{
    /// <summary>Up to this many UTF-16 units, a single paragraph with a photographer's credit is a photo caption.</summary>
    private const int LongestCaption = 400;

    private readonly StringBuilder text = new();
    private readonly List<ArticleBlock> blocks = [];
    private readonly List<Contributor> byline = [];

    /// <summary>The article. Its id comes from its content.</summary>
    public Article Build(string sourceFile, PageMetadata metadata)
    {
        var paragraphs = parts.Count(part => part.Role == PieceRole.Paragraph);
        string? dateline = null;
        for (var i = 0; i < parts.Count; i++)
        {
            var (piece, role) = parts[i];
            switch (role)
            {
                case PieceRole.Headline:
                    break;
                case PieceRole.Byline:
                    AddByline(piece);
                    break;
                case PieceRole.SectionHead:
                    AddLines(BlockKind.SectionHead, piece.Lines, " ");
                    break;
                case PieceRole.Paragraph when piece.Layout != BlockKind.Paragraph:
                    AddLines(piece.Layout, piece.Lines, "\n");
                    break;
                default:
                    var lines = piece.Lines.ToList();
                    while (areTorn && i + 1 < parts.Count && GoesOn(lines, parts[i + 1]))
                    {
                        lines.AddRange(parts[++i].Piece.Lines);
                    }

                    var caption = paragraphs > 1 && SignOff.IsCaptionInside(PagePiece.Join(lines).Text, isLast: parts.Skip(i + 1).All(part => part.Role != PieceRole.Paragraph));
                    var place = AddParagraph(caption ? BlockKind.Caption : BlockKind.Paragraph, lines);
                    dateline ??= place;
                    break;
            }
        }

        return Assemble([.. parts.Where(part => part.Role == PieceRole.Headline).Select(part => part.Piece)], dateline, sourceFile, metadata);
    }

    private Article Assemble(IReadOnlyList<PagePiece> heads, string? dateline, string sourceFile, PageMetadata metadata)
    {
        var content = text.ToString();
        var told = blocks.FirstOrDefault(block => block.Kind == BlockKind.Paragraph) ?? blocks[0];
        var headlines = HeadlineReader.Read(heads) ?? new Headlines(HeadlineReader.NameOf(told.Span.In(content)), null, null);
        return new Article
        {
            Id = ContentHash.IdOf(headlines.Headline, content),
            Kind = IsLoneCaption(content) ? ArticleKind.PhotoCaption : ArticleKinds.Of(string.Join('\n', heads.Select(head => head.Text)), content, byline.Count > 0 || LeadIn.Find(content) is not null),
            Headline = headlines.Headline,
            Kicker = headlines.Kicker,
            Subheadline = headlines.Subheadline,
            Byline = byline,
            Dateline = dateline,
            Text = content,
            Blocks = blocks,
            Newspaper = metadata.Newspaper,
            Date = metadata.Date,
            Page = metadata.Page,
            Url = metadata.Url,
            SourceFile = sourceFile,
        };
    }

    private bool IsLoneCaption(string content) =>
        (blocks.Count(block => block.Kind is BlockKind.Paragraph) == 1 || blocks.All(block => block.Kind is BlockKind.Caption or BlockKind.Byline || SignOff.OpensCaption(block.Span.In(content)))) && content.Length <= LongestCaption
        && byline.Any(person => person.Role.Contains('摄', StringComparison.Ordinal) || person.Role.Contains('图', StringComparison.Ordinal));

    /// <summary>Whether a paragraph torn by a column's end goes on in the next piece.</summary>
    private static bool GoesOn(List<PageLine> lines, (PagePiece Piece, PieceRole Role) next) =>
        next.Role == PieceRole.Paragraph && next.Piece.Layout == BlockKind.Paragraph && !PagePiece.EndsSentence(lines[^1].Text)
        && !SignOff.Closes(string.Concat(lines.TakeLast(2).Select(line => line.Text))) && PageReference.Back(lines[^1].Text)?.Length != lines[^1].Text.Length;

    private void AddByline(PagePiece piece)
    {
        // Each line is a byline of its own, so a space keeps its names from running into the next one's.
        var people = piece.Lines.SelectMany(line => BylineReader.ReadPeople(line.Text)).ToList();
        byline.AddRange(people.Count > 0 ? people : [new Contributor(piece.Text.Trim('（', '）', '(', ')'), "作者")]);
        AddLines(BlockKind.Byline, piece.Lines, " ");
    }

    /// <summary>Adds a paragraph; a photographer's credit at its end becomes a block of its own. The place that its lead-in names, if it has one.</summary>
    private string? AddParagraph(BlockKind kind, IReadOnlyList<PageLine> piece)
    {
        var (paragraph, lines) = PagePiece.Join(piece);
        var lead = LeadIn.Find(paragraph);
        byline.AddRange(lead?.Byline ?? []);
        var credit = BylineReader.FindCredit(paragraph);
        if (credit >= 0)
        {
            byline.AddRange(BylineReader.ReadPeople(paragraph[credit..]));
        }

        if (credit < 0 || paragraph[credit..].Trim()[0] is '（' or '(')
        {
            AddBlock(kind, paragraph, lines);
            return lead?.Place;
        }

        AddBlock(kind, paragraph[..credit].TrimEnd(), [.. lines.Where(line => line.Start < credit)]);
        var skipped = paragraph.Length - paragraph[credit..].TrimStart().Length;
        var first = lines.Last(line => line.Start <= skipped).Number;
        AddBlock(BlockKind.Byline, paragraph[skipped..], [new SourceLine(first, 0), .. lines.Where(line => line.Start > skipped).Select(line => line with { Start = line.Start - skipped })]);
        return lead?.Place;
    }

    private void AddLines(BlockKind kind, IReadOnlyList<PageLine> lines, string between)
    {
        var (content, starts) = PagePiece.Join(lines, between);
        AddBlock(kind, content, starts);
    }

    private void AddBlock(BlockKind kind, string content, IReadOnlyList<SourceLine> lines)
    {
        if (text.Length > 0)
        {
            text.Append('\n');
        }

        var start = text.Length;
        text.Append(content);
        blocks.Add(new ArticleBlock(kind, new TextSpan(start, text.Length), [.. lines.Select(line => line with { Start = line.Start + start })]));
    }
}
