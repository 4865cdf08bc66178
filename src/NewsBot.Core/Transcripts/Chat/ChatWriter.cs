using System.Text;

namespace NewsBot.Core.Transcripts.Chat;

/// <summary>
/// Writes a conversation as <c>.chat</c>. Each activity is written with chatdown's commands as far as they go, read back, and what is then not the same goes into a
/// line <c>&gt; also: {…}</c> that is a comment to chatdown; an activity that has no command is a line <c>&gt; activity: {…}</c>. So nothing is lost, whatever it holds.
/// </summary>
public static class ChatWriter
{
    /// <summary>The conversation as text, with the files that it attaches.</summary>
    public static ChatFile Write(Transcript transcript, ChatWriting writing)
    {
        var writer = new ChatTurnWriter(transcript, writing);
        var activities = transcript.Activities;
        var next = writer.WriteHead();
        for (; next < activities.Count; next++)
        {
            var withNext = next + 1 < activities.Count && ChatTurnWriter.AreOneTurn(activities[next], activities[next + 1]);
            writer.WriteTurn(withNext ? activities[++next] : activities[next], afterTyping: withNext ? activities[next - 1] : null);
        }

        return writer.Whole();
    }

    /// <summary>The bytes of the file: UTF-8 without a byte order mark.</summary>
    public static byte[] Bytes(ChatFile file) => Encoding.UTF8.GetBytes(file.Text);
}
