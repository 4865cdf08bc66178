namespace NewsBot.Core.Citations.Claims;

/// <summary>A text that a claim is held against.</summary>
/// <param name="Text">The text: an article or a part of one.</param>
/// <param name="Published">The day it was published, which says what 3日 or 昨天 means; null where it is not known. Default: null.</param>
/// <param name="Around">The whole article, where <paramref name="Text"/> is a part: it tells the month and year of a bare day, and nothing else. Default: nothing.</param>
public sealed record ClaimEvidence(string Text, DateOnly? Published = null, string Around = "");
