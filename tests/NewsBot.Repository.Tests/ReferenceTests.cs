using System.Xml.Linq;
using NewsBot.TestKit;

namespace NewsBot.Repository.Tests;

public class ReferenceTests
{
    private static readonly IReadOnlyDictionary<string, string[]> Allowed = new Dictionary<string, string[]>
    {
        ["NewsBot.Core"] = [],
        ["NewsBot.Ingestion"] = ["NewsBot.Core"],
        ["NewsBot.Prompting"] = ["NewsBot.Core"],
        ["NewsBot.Search"] = ["NewsBot.Core"],
        ["NewsBot.Storage"] = ["NewsBot.Core"],
        ["NewsBot"] = ["NewsBot.Core", "NewsBot.Ingestion", "NewsBot.Prompting", "NewsBot.Search", "NewsBot.Storage"],
    };

    public static TheoryData<string> Projects => [.. Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "src"), "*.csproj", SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file)!)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_References_AreOnlyThoseAllowed(string project) =>
        Assert.Equal(Allowed[project], Included(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path)).Order());

    [Fact]
    public void Core_Packages_AreAbstractionsOnly() =>
        Assert.All(Included("NewsBot.Core", "PackageReference"), package => Assert.StartsWith("Microsoft.Extensions.", package, StringComparison.Ordinal));

    [Fact]
    public void OutsidePackage_IsNamedByOneProjectOnly() =>
        Assert.All(Allowed.Keys.SelectMany(project => Included(project, "PackageReference")).Where(package => !package.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)).GroupBy(package => package), same => Assert.Single(same));

    private static IEnumerable<string> Included(string project, string kind) =>
        XDocument.Load(Path.Combine(RepositoryFiles.Root, "src", project, project + ".csproj")).Descendants(kind).Select(reference => reference.Attribute("Include")!.Value);
}
