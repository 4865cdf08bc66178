using NewsBot.Ingestion.Pages;

namespace NewsBot.Ingestion.Layout;

/// <summary>Heads that follow one another with no text between: kicker, headline and subheadline, or a section head.</summary>
internal sealed class HeadGroup(IReadOnlyList<LaidOutBlock> heads)
{
    /// <summary>The heads, in order.</summary>
    public IReadOnlyList<LaidOutBlock> Heads { get; } = heads;

    /// <summary>The size of the largest.</summary>
    public double Size { get; } = heads.Max(head => head.Size);

    /// <summary>The headline: the largest, of several the last that does not open with the dash of a subheadline.</summary>
    public LaidOutBlock Main { get; } = heads.Where(head => head.Size >= heads.Max(other => other.Size) * (1 - LayoutWeights.SameSize)) is var largest
        ? largest.LastOrDefault(head => !HeadlineReader.IsSubheadline(head.Text)) ?? largest.First()
        : heads[0];

    /// <summary>What stands above the headline, or null.</summary>
    public string? Kicker => Together(Heads.TakeWhile(head => head != Main));

    /// <summary>What stands below the headline, or null.</summary>
    public string? Subheadline => Together(Heads.SkipWhile(head => head != Main).Skip(1));

    private static string? Together(IEnumerable<LaidOutBlock> heads) => string.Join(' ', heads.Select(head => head.Text)) is { Length: > 0 } text ? text : null;
}
