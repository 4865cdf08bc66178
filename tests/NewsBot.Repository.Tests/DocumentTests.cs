using System.Text.RegularExpressions;
using NewsBot.TestKit;

namespace NewsBot.Repository.Tests;

public partial class DocumentTests
{
    public static TheoryData<string> Documents => ["README.md", "src/README.md", "seeds/README.md", "tests/NewsBot.Benchmarks/README.md"];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Document_LinksAndPaths_LeadSomewhere(string document)
    {
        var text = File.ReadAllText(Path.Combine(RepositoryFiles.Root, document));
        var folder = Path.GetDirectoryName(Path.Combine(RepositoryFiles.Root, document))!;

        Assert.All(Links().Matches(text).Select(match => match.Groups[1].Value), link => Assert.True(Path.Exists(Path.Combine(folder, link)), $"{document} links to {link}."));
        Assert.All(Paths().Matches(text).Select(match => match.Groups[1].Value), path => Assert.True(Path.Exists(Path.Combine(RepositoryFiles.Root, path)), $"{document} names {path}."));
    }

    [Fact]
    public void ArchitecturePage_HasASectionForEveryFolder()
    {
        var text = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "src", "README.md"));
        var folders = Directory.EnumerateDirectories(Path.Combine(RepositoryFiles.Root, "src"), "*", SearchOption.AllDirectories)
            .Where(folder => Directory.EnumerateFiles(folder, "*.cs").Any() && !folder.Contains("/obj", StringComparison.Ordinal) && !folder.Contains("/bin", StringComparison.Ordinal))
            .Select(folder => Path.GetRelativePath(RepositoryFiles.Root, folder).Replace('\\', '/'))
            .Where(folder => folder.Count(character => character == '/') > 1);

        Assert.All(folders, folder => Assert.Contains($"### `{folder}`", text, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\]\(((?!https?:|#)[^)#]+)\)")]
    private static partial Regex Links();

    [GeneratedRegex("`((?:src|tests|seeds|prompts)/[^` *…]+)`")]
    private static partial Regex Paths();
}
