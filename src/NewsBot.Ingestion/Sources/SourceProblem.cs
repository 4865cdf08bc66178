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
