namespace NewsBot.Core.Newspapers;

/// <summary>How the day of an article's publication is known.</summary>
public enum DateSource
{
    /// <summary>It stands in the metadata of its file, or in the <c>NAME.meta.json</c> beside it.</summary>
    Metadata,

    /// <summary>The person who had it read said so.</summary>
    Given,

    /// <summary>It stands in the file's name.</summary>
    FileName,

    /// <summary>The page prints it at its head or foot.</summary>
    Masthead,

    /// <summary>It came with the article: in its JSON, its feed entry, its front matter.</summary>
    Article,
}
