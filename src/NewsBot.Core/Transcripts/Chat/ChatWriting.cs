namespace NewsBot.Core.Transcripts.Chat;

/// <summary>How much of a conversation is written into a <c>.chat</c> file.</summary>
public enum ChatDetail
{
    /// <summary>What chatdown reads, without delays; what it cannot hold is left out and reported.</summary>
    Words,

    /// <summary>All that was said and shown, and the time between: what chatdown cannot hold stands in lines that are comments to it. Ids and accounts are made anew when it is read.</summary>
    Content,

    /// <summary>Every member of every activity, so that reading it gives the very same activities.</summary>
    Everything,
}

/// <summary>What writing a <c>.chat</c> file goes by.</summary>
/// <param name="File">The conversation's name, for problems.</param>
/// <param name="Stem">What the names of attached files begin with, such as the name of the file without its ending.</param>
/// <param name="Detail">How much is written.</param>
public sealed record ChatWriting(string File, string Stem, ChatDetail Detail = ChatDetail.Content);

/// <summary>A file that lies beside a <c>.chat</c> file, attached in it by this name.</summary>
public sealed record ChatAttachmentFile(string Name, byte[] Content);

/// <summary>A conversation as <c>.chat</c>.</summary>
/// <param name="Text">The file's text, lines ending with a line feed.</param>
/// <param name="Attachments">The files that belong beside it.</param>
/// <param name="Problems">What it does not hold, where that was not asked for.</param>
public sealed record ChatFile(string Text, IReadOnlyList<ChatAttachmentFile> Attachments, IReadOnlyList<TranscriptProblem> Problems);
