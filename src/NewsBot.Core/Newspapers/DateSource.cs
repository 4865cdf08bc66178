namespace NewsBot.Core.Newspapers;

/// <summary>Where an article's date was found.</summary>
public enum DateSource
{
    /// <summary>It came with the article: in its JSON, its feed entry, its front matter.</summary>
    Article,

    /// <summary>It stands in the metadata of its file, or in the <c>NAME.meta.json</c> beside it.</summary>
    Metadata,

    /// <summary>The file's name holds it.</summary>
    FileName,

    /// <summary>The page prints it, in its masthead or date line.</summary>
    Masthead,
}
