namespace NewsBot.Core.Transcripts.Chat;

/// <summary>
/// Reads <c>.chat</c> files, the text format of chatdown, and gives what chatdown 4.15.0 gives, activity by activity; with its <c>--stamp</c> in a fresh process under UTC
/// also the same ids and times.
/// </summary>
/// <remarks>
/// 1. The header names bot and users; a conversationUpdate by which the bot joins comes first.
/// 2. Lines that begin with <c>&gt;</c> are comments to chatdown. Some of them say what is expected (<see cref="ChatNotes"/>).
/// 3. A line that begins with a name and a colon begins a turn, which runs to the next one.
/// 4. A turn's text becomes activities (<see cref="ChatTurnReader"/>), and its notes are carried out on them.
/// Where it differs from chatdown: addresses are not asked for their type, and text files are attached as any other file (<see cref="ChatAttachments"/>); files
/// outside of the folder are not attached (<see cref="AttachmentFolder"/>); names are no regular expressions; a backslash in a path is a slash; who is removed and was
/// never there has an account, not null; blank lines are allowed among the members of a ConversationUpdate. Where chatdown fails, there is a problem with a sentence.
/// </remarks>
public static class ChatReader
{
    /// <summary>The conversation in the bytes of a file; or every problem that kept it from being read.</summary>
    public static TranscriptReading Read(ReadOnlySpan<byte> bytes, ChatReading reading)
    {
        if (bytes.Length > reading.Limits.FileBytes)
        {
            return new(null, [TranscriptFiles.TooLarge(reading.File, bytes.Length, reading.Limits)]);
        }

        var (text, problem) = TranscriptBytes.Decode(reading.File, bytes);
        return text is null ? new(null, [problem!]) : Read(text.Replace("\0", "", StringComparison.Ordinal), reading);
    }

    /// <summary>The conversation in a file's text.</summary>
    public static TranscriptReading Read(string text, ChatReading reading)
    {
        var trimmed = ChatText.Trimmed(text);
        var skipped = trimmed.Length == 0 ? 0 : text.AsSpan(0, text.IndexOf(trimmed, StringComparison.Ordinal)).Count('\n');
        var lines = (trimmed + "\n").Split('\n').Select(line => line.EndsWith('\r') ? line[..^1] : line).ToList();
        var problems = new ChatProblems(reading.File);
        var header = ChatHeader.Read(lines, skipped, problems);
        var conversation = new ChatConversation(reading, header, ChatAccounts.IdOf(text), problems);
        for (var index = 0; index < lines.Count && !conversation.IsTooLong; index++)
        {
            conversation.Take(lines[index], index + 1 + skipped, isHeader: index < header.LineCount);
        }

        var transcript = conversation.End();
        if (conversation.IsTooLong)
        {
            return new(null, [TranscriptFiles.TooMany(reading.File, reading.Limits)]);
        }

        if (transcript.Activities.Count == 0)
        {
            problems.Add(TranscriptProblemKind.Empty, 1, "The conversation has no turns; write some.");
        }

        return new(problems.HasErrors ? null : transcript, problems.Found);
    }
}
