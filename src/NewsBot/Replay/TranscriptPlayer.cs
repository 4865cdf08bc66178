using NewsBot.Core.Transcripts;
using NewsBot.Hosting;

namespace NewsBot.Replay;

/// <summary>For tests: a bot that conversations are played against, so that a test is one line, <c>player.PlayAsync("a.chat", cancellationToken)</c>.</summary>
public sealed class TranscriptPlayer : IDisposable
{
    private readonly IHost host = NewsBotHost.ForReplay();

    private TranscriptPlayer()
    {
    }

    /// <summary>A bot that answers from these files or folders of newspaper pages.</summary>
    public static TranscriptPlayer Open(params IReadOnlyList<string> sources)
    {
        var player = new TranscriptPlayer();
        player.host.Services.GetRequiredService<IndexPreparation>().Prepare(sources, CancellationToken.None);
        return player;
    }

    /// <summary>Plays the conversation of a file.</summary>
    /// <exception cref="TranscriptDiffersException">It goes otherwise than recorded or expected, or the file cannot be read; the message says what and where.</exception>
    public async Task PlayAsync(string file, CancellationToken cancellationToken)
    {
        var reading = TranscriptFiles.Read(file, null, TranscriptLimits.Default);
        if (reading.Transcript is not { } transcript)
        {
            throw new TranscriptDiffersException(string.Join('\n', reading.Problems));
        }

        var different = (await host.Services.GetRequiredService<ConversationReplay>().PlayAsync(transcript, null, cancellationToken)).Where(turn => turn.Differences.Count > 0).ToList();
        if (different.Count > 0)
        {
            throw new TranscriptDiffersException(string.Join('\n', different.Select(turn => ReplayText.Write(Path.GetFileName(file), turn))));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => host.Dispose();
}

/// <summary>A conversation did not go as recorded or expected.</summary>
public sealed class TranscriptDiffersException(string message) : Exception(message);
