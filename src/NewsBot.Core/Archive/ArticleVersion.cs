using NewsBot.Core.Dates;
using NewsBot.Core.Newspapers;

namespace NewsBot.Core.Archive;

/// <summary>That, why and when an article was withdrawn.</summary>
public sealed record Withdrawal(string Why, DateTimeOffset At);

/// <summary>A version as lists show it.</summary>
/// <param name="Id">Its id, which citations name.</param>
/// <param name="State">Whether answers come from it.</param>
/// <param name="Headline">Its headline.</param>
/// <param name="Newspaper">The newspaper, if known.</param>
/// <param name="Date">The day of publication, if known.</param>
/// <param name="File">The path of the file it was read from.</param>
/// <param name="AddedAt">When it was read.</param>
public sealed record ArticleSummary(ArticleId Id, VersionState State, string Headline, string? Newspaper, DateOnly? Date, string File, DateTimeOffset AddedAt);

/// <summary>One version of an article, with what became of it.</summary>
/// <param name="Summary">The version as lists show it.</param>
/// <param name="Article">The article as it was read.</param>
/// <param name="Newest">The newest version of the same article where it is not this one.</param>
/// <param name="Older">The ids of the versions before this one, the last first.</param>
/// <param name="Withdrawal">Why it was withdrawn, where it was.</param>
/// <param name="Copies">Other articles that say the same in nearly the same words.</param>
/// <param name="Dates">What its relative dates mean.</param>
public sealed record ArticleVersion(
    ArticleSummary Summary,
    Article Article,
    ArticleId? Newest,
    IReadOnlyList<ArticleId> Older,
    Withdrawal? Withdrawal,
    IReadOnlyList<ArticleSummary> Copies,
    IReadOnlyList<DateFact> Dates);
