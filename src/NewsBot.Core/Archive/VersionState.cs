namespace NewsBot.Core.Archive;

/// <summary>Whether something may be answered from a version of an article.</summary>
public enum VersionState
{
    /// <summary>It is what the paper says now: answers come from it.</summary>
    Current = 0,

    /// <summary>A newer version has taken its place. It stays readable under its old citations.</summary>
    Superseded = 1,

    /// <summary>It was withdrawn. Its text is shown no more; that it was withdrawn, and why, is.</summary>
    Withdrawn = 2,

    /// <summary>It waits until a person has accepted how it was read.</summary>
    Waiting = 3,
}
