using System.Text;
using System.Text.Json;
using NewsBot.Core.Transcripts;

namespace NewsBot.Clients.Tests;

/// <summary>A <c>.chat</c> file in a folder of its own.</summary>
internal sealed class TemporaryChat : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public TemporaryChat(string text, params IEnumerable<(string Name, byte[] Content)> attachments)
    {
        folder.Write("a.chat", Encoding.UTF8.GetBytes(text));
        foreach (var (name, content) in attachments)
        {
            folder.Write(name, content);
        }
    }

    /// <summary>What chatdown makes of it: activities, or <c>{"error":…}</c>.</summary>
    public async Task<JsonElement> ByChatdownAsync() => (await NodeScript.RunAsync("chatdown.mjs", folder.Path)).GetProperty("a.chat");

    /// <summary>What we make of it.</summary>
    public TranscriptReading ByUs() => TranscriptFiles.Read(Path.Combine(folder.Path, "a.chat"), null, TranscriptLimits.Default);

    public void Dispose() => folder.Dispose();
}
