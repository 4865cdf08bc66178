namespace NewsBot.Ingestion.Layout;

/// <summary>A paragraph or a head of a laid-out document, in reading order.</summary>
/// <param name="Lines">A head's lines as they stand; a paragraph's text, rejoined, as one line.</param>
/// <param name="Size">The size of its type as a multiple of the text's size.</param>
/// <param name="IsHead">Whether it is set as a head is: large, heavy or named so by the document.</param>
/// <param name="OwnsRow">Whether it stands over several columns with nothing beside it.</param>
/// <param name="Kicker">Whether it is a short line in the text's size right above large type, and nearer to that than to the text above it.</param>
/// <param name="IsFurniture">Whether it stands where mastheads and page numbers do, and so belongs to no article.</param>
/// <param name="InFlow">Whether it stands right below text, with no more white above it than lines have.</param>
/// <param name="Indented">Whether its first line is indented.</param>
/// <param name="Page">The page it begins on, counted from 1; 0 where the document has no pages.</param>
internal sealed record LaidOutBlock(IReadOnlyList<string> Lines, double Size, bool IsHead, bool OwnsRow = false, bool Kicker = false, int Page = 0, bool IsFurniture = false, bool InFlow = false, bool Indented = false)
{
    private string? text;

    /// <summary>Its text; a head's lines are put together as those of a headline are.</summary>
    public string Text => text ??= LineJoiner.Join(Lines);
}
