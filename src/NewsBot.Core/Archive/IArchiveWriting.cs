using NewsBot.Core.Dates;
using NewsBot.Core.Newspapers;

namespace NewsBot.Core.Archive;

/// <summary>A version that is stored already, as far as telling articles apart needs it.</summary>
/// <param name="Number">Its number inside the archive.</param>
/// <param name="Id">Its id.</param>
/// <param name="State">What became of it.</param>
/// <param name="Hash">Its <see cref="ContentHash"/>.</param>
/// <param name="SourceKey">The id it came with from its source, if it came with one.</param>
/// <param name="Newspaper">The newspaper, if known.</param>
/// <param name="Date">The day of publication, if known.</param>
/// <param name="Headline">Its headline.</param>
/// <param name="File">The path of the file it was read from.</param>
/// <param name="Successor">The version that took its place, if one did.</param>
public sealed record KnownVersion(long Number, ArticleId Id, VersionState State, string Hash, string? SourceKey, string? Newspaper, DateOnly? Date, string Headline, string File, ArticleId? Successor);

/// <summary>A version about to be stored.</summary>
/// <param name="Article">The article, under the id it is to have.</param>
/// <param name="State">Current or waiting.</param>
/// <param name="Hash">Its <see cref="ContentHash"/>.</param>
/// <param name="SourceKey">The id it came with from its source, if it came with one.</param>
/// <param name="Bands">Its <see cref="MinHashBands"/>.</param>
/// <param name="Dates">What its relative dates mean.</param>
/// <param name="Replaces">The version whose place it takes, or will take once it is accepted.</param>
/// <param name="Copies">Versions that say nearly the same, with how much they resemble it.</param>
public sealed record NewVersion(
    Article Article,
    VersionState State,
    string Hash,
    string? SourceKey,
    IReadOnlyList<long> Bands,
    IReadOnlyList<DateFact> Dates,
    KnownVersion? Replaces,
    IReadOnlyList<(KnownVersion Other, double Resemblance)> Copies);

/// <summary>One file's worth of writing: all of it is stored, or, where it is disposed of before <see cref="Commit"/>, nothing.</summary>
public interface IArchiveWriting : IDisposable
{
    /// <summary>The versions of exactly that content.</summary>
    IReadOnlyList<KnownVersion> OfContent(string hash);

    /// <summary>The versions that came with that id from their source.</summary>
    IReadOnlyList<KnownVersion> OfSourceKey(string key);

    /// <summary>The versions read from the file being written.</summary>
    IReadOnlyList<KnownVersion> OfThisFile();

    /// <summary>The versions that share one of the bands.</summary>
    IReadOnlyList<KnownVersion> OfBands(IReadOnlyList<long> bands);

    /// <summary>Whether a version has that id.</summary>
    bool IsTaken(ArticleId id);

    /// <summary>The article of a version.</summary>
    Article Read(KnownVersion version);

    /// <summary>Stores a version. Where it is current, the version it replaces is superseded with it.</summary>
    KnownVersion Add(NewVersion version);

    /// <summary>Takes a version out of the answers in favour of another.</summary>
    void Supersede(KnownVersion old, ArticleId successor);

    /// <summary>Puts a superseded version back in its place.</summary>
    void Restore(KnownVersion version);

    /// <summary>Stores what has become known about a version: its newspaper, day and the like. Its words stay.</summary>
    void Describe(KnownVersion version, Article article, IReadOnlyList<DateFact> dates);

    /// <summary>Stores all of it, the file's record, and its problems in place of those found before.</summary>
    void Commit(string fingerprint, int articles, IReadOnlyList<ReadingProblem> problems);
}
