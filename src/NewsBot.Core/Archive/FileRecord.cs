namespace NewsBot.Core.Archive;

/// <summary>A file that was read.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Fingerprint">What tells its content, and how it was read, from others.</param>
/// <param name="Articles">How many articles were in it.</param>
/// <param name="ReadAt">When it was read.</param>
public sealed record FileRecord(string Path, string Fingerprint, int Articles, DateTimeOffset ReadAt);

/// <summary>Something in a file that could not be read, or should be looked at.</summary>
/// <param name="File">The file meant: the one read, or one beside it.</param>
/// <param name="Line">The line, counted from 1, where one line is meant.</param>
/// <param name="Kind">What kind of problem: a short name.</param>
/// <param name="Message">One plain sentence, saying what to do.</param>
public sealed record ReadingProblem(string File, int? Line, string Kind, string Message)
{
    /// <summary>Its articles wait because it is not sure how they were read.</summary>
    public const string Unsure = "Unsure";

    /// <summary>An article waits because it is like a withdrawn one.</summary>
    public const string LikeWithdrawn = "LikeWithdrawn";
}
