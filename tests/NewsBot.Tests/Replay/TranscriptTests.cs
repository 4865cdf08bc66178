using NewsBot.Replay;
using NewsBot.TestKit;

namespace NewsBot.Tests.Replay;

/// <summary>The bot that plays all conversations of <c>tests/transcripts</c>.</summary>
public sealed class PagePlayer : IDisposable
{
    /// <summary>It.</summary>
    public TranscriptPlayer Player { get; } = TranscriptPlayer.Open(RepositoryFiles.Page);

    /// <inheritdoc/>
    public void Dispose() => Player.Dispose();
}

public sealed class TranscriptTests(PagePlayer page) : IClassFixture<PagePlayer>
{
    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder, "*.chat").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(RepositoryFiles.Root, "tests", "transcripts");

    [Theory]
    [MemberData(nameof(Files))]
    public Task Replay_Transcript_GoesAsExpected(string file) => page.Player.PlayAsync(Path.Combine(Folder, file), TestContext.Current.CancellationToken);
}
