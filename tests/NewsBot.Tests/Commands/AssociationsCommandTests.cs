using NewsBot.TestKit;

namespace NewsBot.Tests.Commands;

public sealed class AssociationsCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newsbot-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Associations_NewspaperPage_WritesATableOfItsWords()
    {
        var file = Path.Combine(folder, "vectors.bin");

        var (exitCode, _, error) = await NewsBotProcess.RunAsync("associations", "--source", RepositoryFiles.Page, "-o", file, "--at-least", "3");

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains("济宁", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Associations_NothingOccursOftenEnough_SaysSo()
    {
        var (exitCode, _, error) = await NewsBotProcess.RunAsync("associations", "--source", RepositoryFiles.Page, "-o", Path.Combine(folder, "vectors.bin"), "--at-least", "500");

        Assert.Equal(1, exitCode);
        Assert.Contains("no word occurs in 500 articles", error, StringComparison.Ordinal);
    }
}
