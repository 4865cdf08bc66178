using NewsBot.TestKit;

namespace NewsBot.Repository.Tests;

public class SourceFileTests
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
    public void Sources_LeaveNothingToDo() => Assert.All(Files, file =>
        Assert.DoesNotContain("TODO", File.ReadAllText(Path.Combine(RepositoryFiles.Root, file.Path)), StringComparison.Ordinal));
}
