using NewsBot.TestKit;

namespace NewsBot.Tests.Replay;

/// <summary>A folder of conversations, and <c>newsbot replay</c> run on it.</summary>
public sealed class ReplayFiles : IDisposable
{
    /// <summary>The folder.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("newsbot-test-").FullName;

    /// <summary>Writes a file; returns its path.</summary>
    public string Write(string name, string content)
    {
        File.WriteAllText(At(name), content);
        return At(name);
    }

    /// <summary>The path of a file.</summary>
    public string At(string name) => Path.Combine(Folder, name);

    /// <summary>Replays with the user's page.</summary>
    public static Task<(int ExitCode, string Output, string Error)> ReplayAsync(params string[] args) => NewsBotProcess.RunAsync(["replay", .. args, "--source", RepositoryFiles.Page]);

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
