using System.Globalization;

namespace NewsBot.Core.Transcripts;

/// <summary>What is wrong with a file of a conversation, or worth knowing of it.</summary>
public enum TranscriptProblemKind
{
    /// <summary>There is no such file or folder.</summary>
    NotFound,

    /// <summary>The system would not let it be read.</summary>
    NotReadable,

    /// <summary>Its ending is neither <c>.transcript</c> nor <c>.chat</c>.</summary>
    UnknownFormat,

    /// <summary>It holds nothing.</summary>
    Empty,

    /// <summary>It, or something in it, is larger than the limit.</summary>
    TooLarge,

    /// <summary>It is not text in UTF-8.</summary>
    NotUtf8,

    /// <summary>It is JSON that ends before it is complete.</summary>
    CutOff,

    /// <summary>It is not JSON.</summary>
    NotJson,

    /// <summary>It is nested deeper than the limit.</summary>
    TooDeep,

    /// <summary>It is JSON, but not a list of activities.</summary>
    NotATranscript,

    /// <summary>A header line of a <c>.chat</c> file cannot be read.</summary>
    BadHeader,

    /// <summary>A command of a <c>.chat</c> file cannot be carried out.</summary>
    BadCommand,

    /// <summary>A file named in a <c>.chat</c> file cannot be attached.</summary>
    BadAttachment,

    /// <summary>What is expected of a turn cannot be read.</summary>
    BadExpectation,

    /// <summary>Only worth knowing: an activity is older than the one before it, or answers one that comes later.</summary>
    OutOfOrder,

    /// <summary>Only worth knowing: it is read otherwise than its writer may think.</summary>
    Misleading,

    /// <summary>Only worth knowing: the other format cannot hold it.</summary>
    LeftOut,
}

/// <summary>Something about a file of a conversation, and what to do about it.</summary>
/// <param name="File">The file, as its path was given.</param>
/// <param name="Line">The line, counted from 1, where one line is meant.</param>
/// <param name="Column">The character of that line, counted from 1, where one is meant.</param>
/// <param name="Kind">What kind of problem.</param>
/// <param name="Message">One plain sentence, saying what to do.</param>
public sealed record TranscriptProblem(string File, int? Line, int? Column, TranscriptProblemKind Kind, string Message)
{
    /// <summary>Whether the file was read all the same.</summary>
    public bool IsWarning => Kind is TranscriptProblemKind.OutOfOrder or TranscriptProblemKind.Misleading or TranscriptProblemKind.LeftOut;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}{(Line is { } line ? $", line {line}" : "")}{(Column is { } column ? $", character {column}" : "")}: {Message}");
}

/// <summary>A file of a conversation as it was read.</summary>
/// <param name="Transcript">The conversation; null where a problem kept it from being read.</param>
/// <param name="Problems">What is wrong, and what is worth knowing.</param>
public sealed record TranscriptReading(Transcript? Transcript, IReadOnlyList<TranscriptProblem> Problems);
