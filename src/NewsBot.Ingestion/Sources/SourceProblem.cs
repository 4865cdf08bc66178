namespace NewsBot.Ingestion.Sources;

/// <summary>Why something could not be read.</summary>
public enum SourceProblemKind
{
    /// <summary>There is no such file or folder.</summary>
    NotFound,

    /// <summary>The system would not let it be read.</summary>
    NotReadable,

    /// <summary>It holds nothing.</summary>
    Empty,

    /// <summary>It is larger than the limit.</summary>
    TooLarge,

    /// <summary>It is not text.</summary>
    NotText,

    /// <summary>Its ending is not one that is read.</summary>
    UnknownFormat,

    /// <summary>It is text, but no article was found in it.</summary>
    NoArticle,

    /// <summary>A line of ready-made articles, or a metadata file, is not what it should be.</summary>
    Malformed,

    /// <summary>An article of the same id was read before.</summary>
    Duplicate,

    /// <summary>Its content is of another kind than its ending says.</summary>
    WrongEnding,

    /// <summary>It begins as it should, but cannot be read to its end.</summary>
    Damaged,

    /// <summary>It is locked with a password.</summary>
    Locked,

    /// <summary>Its parts are nested deeper than the limit.</summary>
    TooDeep,

    /// <summary>Reading it took longer than the limit.</summary>
    TooSlow,

    /// <summary>It is a picture of a page, without text: it needs OCR first.</summary>
    NeedsOcr,

    /// <summary>It is made to do harm: an archive that unpacks to far more than it is, XML with entities, a name that leads out of its folder.</summary>
    Hostile,

    /// <summary>It was read, but it is not sure where its articles begin and end.</summary>
    Unsure,

    /// <summary>A feed did not answer, or not with a feed.</summary>
    NoAnswer,
}

/// <summary>Something that was not read, and what to do about it.</summary>
/// <param name="File">The file, as its path was given.</param>
/// <param name="Line">The line, counted from 1, where one line is meant.</param>
/// <param name="Kind">What kind of problem.</param>
/// <param name="Message">One plain sentence, saying what to do.</param>
public sealed record SourceProblem(string File, int? Line, SourceProblemKind Kind, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => Line is { } line ? $"{File}, line {line}: {Message}" : $"{File}: {Message}";
}
