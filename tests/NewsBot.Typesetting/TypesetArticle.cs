namespace NewsBot.Typesetting;

/// <summary>An article to be typeset: what is printed large above its text, and the text. A paragraph that begins with ## is a section head.</summary>
/// <param name="Kicker">The line above the headline, or an empty text.</param>
/// <param name="Headline">The headline.</param>
/// <param name="Subheadline">The line below the headline, or an empty text.</param>
/// <param name="Paragraphs">The text.</param>
public sealed record TypesetArticle(string Kicker, string Headline, string Subheadline, IReadOnlyList<string> Paragraphs)
{
    /// <summary>What marks a section head.</summary>
    public const string SectionMark = "## ";

    /// <summary>Its text without section marks.</summary>
    public string Text => string.Concat(Paragraphs.Select(paragraph => paragraph.StartsWith(SectionMark, StringComparison.Ordinal) ? paragraph[SectionMark.Length..] : paragraph));
}
