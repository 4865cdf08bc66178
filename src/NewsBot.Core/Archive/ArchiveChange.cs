using NewsBot.Core.Newspapers;

namespace NewsBot.Core.Archive;

/// <summary>The last thing that happened to one version of an article, for those who keep something derived from the archive.</summary>
/// <param name="Number">The change's place in the order in which changes were made.</param>
/// <param name="Id">The version.</param>
/// <param name="Current">The article where answers come from it now; null where they no longer do, or not yet.</param>
/// <param name="IsFirst">Whether nothing happened to it before, so that nobody can have it yet.</param>
public sealed record ArchiveChange(long Number, ArticleId Id, Article? Current, bool IsFirst);
