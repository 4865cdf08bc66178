using System.Xml.Linq;
using System.Xml.Schema;
using NewsBot.Replay.Reports;
using NewsBot.TestKit;

namespace NewsBot.Tests.Replay.Reports;

public sealed class JUnitReportTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newsbot-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Write_AllThatCanBe_IsAcceptedByTheSchema() =>
        Assert.Empty(Complaints(JUnitReport.Write([Played.Conversation("a.chat", Played.Same(), Played.Different()), new("b.chat", null, "b.chat, line 1: This is no conversation.", []), Played.Conversation("c.chat")])));

    [Fact]
    public void Schema_ReportWithoutARequiredAttribute_IsRefused() =>
        Assert.Contains(Complaints(JUnitReport.Write([Played.Conversation("a.chat", Played.Same())]).Replace(" classname=\"a.chat\"", "", StringComparison.Ordinal)), complaint => complaint.Contains("classname", StringComparison.Ordinal));

    [Fact]
    public void Write_CharactersThatXmlCannotHold_AreReplaced()
    {
        var xml = JUnitReport.Write([Played.Conversation("a.chat", Played.Different(question: "甲\0\u0001\ufffe\ud800<&\"😀"))]);

        Assert.Empty(Complaints(xml));
        Assert.Equal("2 甲\ufffd\ufffd\ufffd\ufffd<&\"😀", (string?)XDocument.Parse(xml).Descendants("testcase").Single().Attribute("name"));
    }

    [Fact]
    public void Write_TurnThatDiffers_IsAFailureThatSaysWhatAndHow()
    {
        var failure = XDocument.Parse(JUnitReport.Write([Played.Conversation("a.chat", Played.Same(), Played.Different())])).Descendants("failure").Single();

        Assert.Equal("\"4329件\" of the recorded answer is gone.", (string?)failure.Attribute("message"));
        Assert.Contains("[-4329-]", failure.Value, StringComparison.Ordinal);
        Assert.Equal(("2", "1", "0"), ((string?)failure.Parent!.Parent!.Attribute("tests"), (string?)failure.Parent.Parent.Attribute("failures"), (string?)failure.Parent.Parent.Attribute("errors")));
    }

    [Fact]
    public async Task Replay_Twice_WritesTheSameBytesThatTheSchemaAccepts()
    {
        var page = Path.Combine(folder, "page.txt");
        await File.WriteAllTextAsync(page, (await File.ReadAllTextAsync(RepositoryFiles.Page, TestContext.Current.CancellationToken)).Replace("4329", "4392", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "bad.transcript"), "[{\"type\":\"message\",", TestContext.Current.CancellationToken);

        var reports = new List<string>();
        foreach (var name in new[] { "one.xml", "two.xml" })
        {
            var report = Path.Combine(folder, name);
            var (exitCode, _, error) = await NewsBotProcess.RunAsync("replay", Path.Combine(RepositoryFiles.Root, "tests", "transcripts"), Path.Combine(folder, "bad.transcript"), "--source", page, "--report", "junit", "-o", report);
            Assert.True(exitCode == 2, error);
            reports.Add(await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken));
        }

        Assert.Equal(reports[0], reports[1]);
        Assert.Empty(Complaints(reports[0]));
        Assert.NotEmpty(XDocument.Parse(reports[0]).Descendants("failure"));
        Assert.Single(XDocument.Parse(reports[0]).Descendants("error"));
    }

    private static List<string> Complaints(string xml)
    {
        var schemas = new XmlSchemaSet();
        schemas.Add(null, Path.Combine(RepositoryFiles.Root, "tests", "NewsBot.Tests", "Replay", "Reports", "junit.xsd"));
        var complaints = new List<string>();
        XDocument.Parse(xml).Validate(schemas, (_, complaint) => complaints.Add(complaint.Message));
        return complaints;
    }
}
