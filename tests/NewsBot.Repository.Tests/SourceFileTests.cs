using System.Text.RegularExpressions;
using NewsBot.TestKit;

namespace NewsBot.Repository.Tests;

public partial class SourceFileTests
{
    private static readonly IReadOnlyList<(string Path, int Lines)> Files =
        [.. Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(path => (Path.GetRelativePath(RepositoryFiles.Root, path).Replace('\\', '/'), File.ReadLines(path).Count()))];

    [Fact]
    public void Sources_StaySmall()
    {
        var lines = Files.Select(file => file.Lines).Order().ToList();

        Assert.InRange(lines[lines.Count / 2], 1, 60);
        Assert.InRange(lines[(int)(lines.Count * 0.95)], 1, 250);
        Assert.InRange(lines[^1], 1, 400);
    }

    [Fact]
    public void Sources_HaveTheNamespaceOfTheirFolder() => Assert.All(Files.Where(file => !file.Path.EndsWith("/Program.cs", StringComparison.Ordinal)), file =>
        Assert.Contains($"namespace {Path.GetDirectoryName(file.Path)!["src/".Length..].Replace('/', '.')};", File.ReadAllText(Path.Combine(RepositoryFiles.Root, file.Path)), StringComparison.Ordinal));

    [Fact]
    public void LogMessages_HaveIdsOfTheirOwn()
    {
        var ids = Files.SelectMany(file => LogMessage().Matches(File.ReadAllText(Path.Combine(RepositoryFiles.Root, file.Path))).Select(match => match.Groups["id"].Value)).ToList();

        Assert.NotEmpty(ids);
        Assert.Empty(ids.GroupBy(id => id).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    [Fact]
    public void Sources_LeaveNothingToDo() => Assert.All(Files, file =>
        Assert.DoesNotContain("TODO", File.ReadAllText(Path.Combine(RepositoryFiles.Root, file.Path)), StringComparison.Ordinal));

    [GeneratedRegex(@"\[LoggerMessage\((?<id>\d+),")]
    private static partial Regex LogMessage();
}
