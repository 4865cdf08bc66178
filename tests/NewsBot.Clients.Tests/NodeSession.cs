using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsBot.Clients.Tests;

/// <summary>A script of <c>Scripts</c> that is told what to do by lines of JSON, and answers each by a line.</summary>
internal sealed class NodeSession(Process process) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    /// <summary>Tells it something and gives its answer, which must be no error.</summary>
    public async Task<JsonElement> DoAsync(string command, JsonObject? given = null)
    {
        var line = given ?? [];
        line["do"] = command;
        await process.StandardInput.WriteLineAsync(line.ToJsonString());
        await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        var answer = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.True(answer is not null, "The script has ended.");
        var read = JsonDocument.Parse(answer).RootElement;
        Assert.False(read.TryGetProperty("error", out _), answer);
        return read;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }
}
