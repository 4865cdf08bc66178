namespace NewsBot.Core.Newspapers;

/// <summary>The name of a passage: its article, and its place among the article's passages, counted from 0.</summary>
public readonly record struct PassageId(ArticleId Article, int Number)
{
    /// <summary>The id as text, <c>article#number</c>.</summary>
    public override string ToString() => $"{Article}#{Number}";
}

/// <summary>A run of whole sentences of one article, a few hundred characters long: what the index finds.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Span">Where it stands in the article's text.</param>
/// <param name="Text">The article's characters in <paramref name="Span"/>.</param>
/// <param name="Headline">The article's full headline, as context.</param>
/// <param name="SectionHead">The section head it stands under, or an empty text.</param>
public sealed record Passage(PassageId Id, TextSpan Span, string Text, string Headline, string SectionHead);
