namespace NewsBot.Core.Transcripts;

/// <summary>How much of a conversation's file is read.</summary>
public sealed record TranscriptLimits
{
    /// <summary>The limits that hold unless others are given.</summary>
    public static TranscriptLimits Default { get; } = new();

    /// <summary>The largest file, in bytes. 16 MB, about 10,000 answers with their citations.</summary>
    public long FileBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>The most activities of one conversation. 20,000.</summary>
    public int Activities { get; init; } = 20_000;

    /// <summary>The most lines that one turn of a <c>.chat</c> file may have about what is expected; and the most properties, buttons and attachments. 500.</summary>
    public int TurnLines { get; init; } = 500;

    /// <summary>The largest file that a <c>.chat</c> file may attach, in bytes. 4 MB, what Direct Line takes.</summary>
    public long AttachmentBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>What all attachments of one <c>.chat</c> file may have together, in bytes. 32 MB.</summary>
    public long AllAttachmentBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>The most names and values in the JSON of a file. 2 million, more than 20,000 answers with their citations have.</summary>
    public int Values { get; init; } = 2_000_000;

    /// <summary>How deep JSON may be nested. 64.</summary>
    public int Depth { get; init; } = 64;
}
