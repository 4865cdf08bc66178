namespace NewsBot.Core.Newspapers;

/// <summary>How the day of an article's publication is known.</summary>
public enum DateSource
{
    /// <summary>The file, or what lies beside it, says so.</summary>
    Metadata,

    /// <summary>The person who had it read said so.</summary>
    Given,

    /// <summary>It stands in the file's name.</summary>
    FileName,

    /// <summary>The page prints it at its head or foot.</summary>
    Masthead,
}
