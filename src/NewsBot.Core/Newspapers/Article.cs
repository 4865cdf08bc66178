using System.Text.Json.Serialization;

namespace NewsBot.Core.Newspapers;

/// <summary>One article as it is stored: what readers are shown and what citations point into.</summary>
public sealed record Article
{
    /// <summary>The article's name.</summary>
    public required ArticleId Id { get; init; }

    /// <summary>Report or photo caption. Default: report.</summary>
    public ArticleKind Kind { get; init; }

    /// <summary>The main headline; for a photo caption without one, the name of its event.</summary>
    public required string Headline { get; init; }

    /// <summary>The line above the headline (引题), if the page has one.</summary>
    public string? Kicker { get; init; }

    /// <summary>The line below the headline (副题), as printed, with its dash; if the page has one.</summary>
    public string? Subheadline { get; init; }

    /// <summary>The people named in bylines, in the order printed.</summary>
    public IReadOnlyList<Contributor> Byline { get; init; } = [];

    /// <summary>The place a report names as its origin (本报汶上讯: 汶上), if it does.</summary>
    public string? Dateline { get; init; }

    /// <summary>Everything the article prints below its headline, blocks separated by line feeds. Citation offsets count in this text.</summary>
    public required string Text { get; init; }

    /// <summary>The blocks of <see cref="Text"/>, in order, not overlapping.</summary>
    public required IReadOnlyList<ArticleBlock> Blocks { get; init; }

    /// <summary>The newspaper's name, if known.</summary>
    public string? Newspaper { get; init; }

    /// <summary>The day it was published, if known. Never guessed.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>How <see cref="Date"/> is known; null where it is not.</summary>
    public DateSource? DateSource { get; init; }

    /// <summary>The page of the newspaper, as its editors name it, if known.</summary>
    public string? Page { get; init; }

    /// <summary>Where the publisher shows it, an absolute http or https address, if known.</summary>
    public string? Url { get; init; }

    /// <summary>The file it was read from: a name, not a path.</summary>
    public string? SourceFile { get; init; }

    /// <summary>Whether a person should look at how it was read before anything is answered from it. Default: false.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool NeedsReview { get; init; }

    /// <summary>
    /// How sure it is that this is one article, whole and under its own headline, 0 to 1; null where it did not come from a page that had to be read.
    /// </summary>
    public double? Confidence { get; init; }

    /// <summary>The texts of its section heads, in order.</summary>
    public IEnumerable<string> SectionHeads => Blocks.Where(block => block.Kind == BlockKind.SectionHead).Select(block => block.Span.In(Text));

    /// <summary>Kicker, headline and subheadline as one line, separated by spaces.</summary>
    public string FullHeadline => string.Join(' ', new[] { Kicker, Headline, Subheadline }.Where(line => !string.IsNullOrEmpty(line)));

    /// <summary>The source lines that <paramref name="span"/> was read from, as far as they are in <see cref="SourceFile"/>; none where it begins elsewhere.</summary>
    public LineRange? LinesOf(TextSpan span)
    {
        var lines = Blocks.SelectMany(block => block.Lines).ToList();
        var first = lines.FindLastIndex(line => line.Start <= span.Start);
        var last = lines.FindLastIndex(line => line.Start < span.End && line.Number > 0);
        return first < 0 || last < first || lines[first].Number == 0 ? null : new LineRange(lines[first].Number, lines[last].Number);
    }
}
