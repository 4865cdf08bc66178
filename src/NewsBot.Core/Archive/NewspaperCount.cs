namespace NewsBot.Core.Archive;

/// <summary>What is answered from of one newspaper.</summary>
/// <param name="Newspaper">Its name; null for articles that do not say where they were printed.</param>
/// <param name="Articles">How many articles.</param>
/// <param name="Newest">The last day printed; null where no article says its day.</param>
public sealed record NewspaperCount(string? Newspaper, int Articles, DateOnly? Newest);
