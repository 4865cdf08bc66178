using NewsBot.TestKit;

namespace NewsBot.Tests.Commands;

public sealed class TrainCommandTests : IDisposable
{
    private const int Questions = 40;

    private readonly string folder = Directory.CreateTempSubdirectory("newsbot-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Train_SameQuestionsTwice_WritesTheSameBytes()
    {
        var set = Directory.CreateDirectory(Path.Combine(folder, "page")).FullName;
        File.Copy(RepositoryFiles.Page, Path.Combine(set, "page.txt"));
        await File.WriteAllLinesAsync(Path.Combine(set, "questions.jsonl"), File.ReadLines(RepositoryFiles.Questions).Take(Questions), TestContext.Current.CancellationToken);

        var (exitCode, report, error) = await TrainAsync("one.txt");
        await TrainAsync("two.txt");

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains("passages", report, StringComparison.Ordinal);
        Assert.Equal(await ReadAsync("one.txt"), await ReadAsync("two.txt"));
        Assert.Contains("[answers]", File.ReadLines(Path.Combine(folder, "one.txt")));
    }

    [Fact]
    public async Task Train_FolderThatIsNotThere_IsNamed()
    {
        var (exitCode, _, error) = await NewsBotProcess.RunAsync("train", "--data", folder, "--set", "nowhere", "-o", Path.Combine(folder, "w.txt"));

        Assert.Equal(1, exitCode);
        Assert.Matches("nowhere: there is no such folder", error);
    }

    private Task<(int ExitCode, string Output, string Error)> TrainAsync(string file) => NewsBotProcess.RunAsync("train", "--data", folder, "--set", "page", "-o", Path.Combine(folder, file));

    private Task<byte[]> ReadAsync(string file) => File.ReadAllBytesAsync(Path.Combine(folder, file), TestContext.Current.CancellationToken);
}
