namespace NewsBot.Ingestion.Layout;

/// <summary>A paragraph of a document whose text flows: a web page, a manuscript.</summary>
/// <param name="Lines">Its lines, where the document itself breaks them; else one.</param>
/// <param name="Size">The size of its type in points, or null where the document leaves it open.</param>
/// <param name="Level">1 to 6 where the document names it a heading, else 0.</param>
/// <param name="Bold">Whether all of it is set heavy.</param>
internal sealed record FlowParagraph(IReadOnlyList<string> Lines, double? Size = null, int Level = 0, bool Bold = false)
{
    /// <summary>Its text.</summary>
    public string Text { get; } = LineJoiner.Join(Lines);
}
