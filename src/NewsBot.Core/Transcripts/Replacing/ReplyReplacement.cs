using System.Text;

namespace NewsBot.Core.Transcripts.Replacing;

/// <summary>Puts other replies into a conversation's file, so that nothing else of the file changes.</summary>
public static class ReplyReplacement
{
    /// <summary>The file with other replies.</summary>
    /// <param name="file">Its path, whose ending says which format it has.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="transcript">The conversation that was read from it.</param>
    /// <param name="replies">The new replies, of turns of <paramref name="transcript"/>.</param>
    public static Replaced Replace(string file, byte[] bytes, Transcript transcript, IReadOnlyList<NewReplies> replies)
    {
        var mark = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        var (begin, content) = (bytes[..mark], bytes[mark..]);
        if (TranscriptFiles.HasEnding(file, TranscriptFiles.TranscriptEnding))
        {
            return new([.. begin, .. JsonReplacement.Replace(content, transcript, replies)], []);
        }

        var (text, notHeld) = ChatReplacement.Replace(Encoding.UTF8.GetString(content), transcript, replies);
        return new([.. begin, .. Encoding.UTF8.GetBytes(text)], notHeld);
    }
}
