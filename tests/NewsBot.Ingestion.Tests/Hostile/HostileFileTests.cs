using System.IO.Compression;
using System.Text;
using NewsBot.Ingestion.Sources;
using NewsBot.Ingestion.Tests.Sources;
using NewsBot.Ingestion.Tests.Word;

namespace NewsBot.Ingestion.Tests.Hostile;

/// <summary>Files made to do harm, each refused by name.</summary>
public class HostileFileTests
{
    private const string Report = "本报讯（记者 李四）今天天气很好，大家都出门了。\n\n今天天气很好\n";

    private const string Bomb = """<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><rss version="2.0"><channel><title>&b;</title></channel></rss>""";

    [Fact]
    public void Read_XmlWithEntities_IsRefused() => Assert.Equal(SourceProblemKind.Hostile, ReadFile.Named("a.xml", Bomb).Refusal);

    [Fact]
    public void Read_WordDocumentWithEntities_IsRefused() => Assert.Equal(SourceProblemKind.Hostile, ReadFile.Named("a.docx", Zip(("[Content_Types].xml", Bomb))).Refusal);

    [Theory]
    [InlineData("a.html", "div")]
    [InlineData("a.html", "b")]
    [InlineData("a.html", "table><tr><td")]
    [InlineData("a.xml", "x")]
    public void Read_TenThousandNestedTags_IsRefused(string name, string tag) =>
        Assert.Equal(SourceProblemKind.TooDeep, ReadFile.Named(name, (name == "a.xml" ? "<?xml version='1.0'?>" : "<html>") + string.Concat(Enumerable.Repeat($"<{tag}>", 10_000)) + "今天天气很好。").Refusal);

    [Fact]
    public void Read_WordDocumentWithTenThousandNestedTags_IsRefused() =>
        Assert.Equal(SourceProblemKind.TooDeep, ReadFile.Named("a.docx", Zip(("[Content_Types].xml", "<x>" + string.Concat(Enumerable.Repeat("<x>", 10_000)) + "</x>"))).Refusal);

    [Fact]
    public void Read_MarkdownWithTenThousandNestedQuotations_IsRefused() => Assert.Equal(SourceProblemKind.TooDeep, ReadFile.Named("a.md", new string('>', 10_000) + " 今天天气很好。").Refusal);

    [Fact]
    public void Read_JsonNestedTenThousandDeep_IsRefused() => Assert.Equal(SourceProblemKind.Malformed, ReadFile.Named("a.json", new string('[', 10_000)).Refusal);

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.html")]
    [InlineData("a.md")]
    [InlineData("a.json")]
    [InlineData("a.xml")]
    public void Read_OneLineOfFiftyMegabytes_IsRefused(string name) => Assert.Equal(SourceProblemKind.TooLarge, ReadFile.Named(name, Line(50)).Refusal);

    [Fact]
    public void Read_ReadyArticleOnALineOfFiftyMegabytes_IsRefused() => Assert.Equal(SourceProblemKind.Malformed, ReadFile.Named("a.jsonl", Line(50)).Refusal);

    [Fact]
    public void Read_TextOnOneEndlessLine_IsRefused() => Assert.Equal(SourceProblemKind.TooLarge, ReadFile.Named("a.txt", Line(4)).Refusal);

    [Theory]
    [InlineData("a.pdf")]
    [InlineData("a.docx")]
    [InlineData("a.zip")]
    [InlineData("a.html")]
    [InlineData("a.jsonl")]
    [InlineData("a.xml")]
    public void Read_EmptyFile_SaysSo(string name) => Assert.Equal(SourceProblemKind.Empty, ReadFile.Named(name, "").Refusal);

    [Theory]
    [InlineData("a.pdf", "本报讯，今天天气很好。")]
    [InlineData("a.docx", "%PDF-1.7")]
    [InlineData("a.zip", "%PDF-1.7")]
    [InlineData("a.txt", "PK\u0003\u0004")]
    [InlineData("a.txt", "<!DOCTYPE html><p>今天天气很好。")]
    [InlineData("a.md", "%PDF-1.7")]
    [InlineData("a.jsonl", "%PDF-1.7")]
    public void Read_WrongEnding_SaysWhatTheFileIs(string name, string content)
    {
        var problem = ReadFile.Named(name, content).Problems.Single();

        Assert.Equal(SourceProblemKind.WrongEnding, problem.Kind);
        Assert.Contains(Path.GetExtension(name), problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ArchiveCalledWordDocument_SaysSo() => Assert.Equal(SourceProblemKind.WrongEnding, ReadFile.Named("a.docx", Zip(("a.txt", Report))).Refusal);

    [Fact]
    public void Read_WordDocumentCutOff_SaysItIsDamaged()
    {
        var whole = WordDocument.Of([WordDocument.Text("今天天气很好。")]);

        Assert.Equal(SourceProblemKind.Damaged, ReadFile.Named("a.docx", whole[..(whole.Length / 2)]).Refusal);
    }

    [Fact]
    public void Read_PdfCutOff_SaysItIsDamaged() => Assert.Equal(SourceProblemKind.Damaged, ReadFile.Named("a.pdf", Encoding.Latin1.GetBytes("%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R")).Refusal);

    private static byte[] Line(int megabytes)
    {
        var line = new byte[megabytes * 1024 * 1024];
        Array.Fill(line, (byte)'a');
        return line;
    }

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }
}
