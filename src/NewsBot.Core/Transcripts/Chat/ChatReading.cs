namespace NewsBot.Core.Transcripts.Chat;

/// <summary>What reading a <c>.chat</c> file goes by.</summary>
public sealed record ChatReading
{
    /// <summary>The file's name, for problems.</summary>
    public required string File { get; init; }

    /// <summary>How much is read.</summary>
    public TranscriptLimits Limits { get; init; } = TranscriptLimits.Default;

    /// <summary>The moment before the first activity. Noon of 15 October 2015, as with chatdown's <c>--stamp</c>, so that the same file gives the same transcript on any day.</summary>
    public DateTimeOffset Start { get; init; } = new(2015, 10, 15, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Gives the files that attachments name by their path; where null, such an attachment is a problem.</summary>
    public Func<string, AttachmentBytes>? Attachments { get; init; }
}

/// <summary>A file to attach: its content, or a sentence that says why it cannot be.</summary>
public sealed record AttachmentBytes(byte[]? Content, string? Problem);
