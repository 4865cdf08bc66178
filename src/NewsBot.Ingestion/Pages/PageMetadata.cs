namespace NewsBot.Ingestion.Pages;

/// <summary>What is known of a page from outside its text; every part may be missing.</summary>
/// <param name="Newspaper">The newspaper's name.</param>
/// <param name="Date">The day it was published.</param>
/// <param name="Page">The page, as its editors name it.</param>
/// <param name="Url">Where the publisher shows it: an absolute http or https address.</param>
public sealed record PageMetadata(string? Newspaper = null, DateOnly? Date = null, string? Page = null, string? Url = null);
