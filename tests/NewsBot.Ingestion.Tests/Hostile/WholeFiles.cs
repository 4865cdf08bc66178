using System.IO.Compression;
using System.Text;
using NewsBot.Ingestion.Tests.Archives;
using NewsBot.Ingestion.Tests.Word;
using NewsBot.TestKit;
using NewsBot.Typesetting;

namespace NewsBot.Ingestion.Tests.Hostile;

/// <summary>One whole file of each format.</summary>
internal static class WholeFiles
{
    private const string Text = "本报讯（记者 李四）今天天气很好，大家都出门了。\n\n今天天气很好\n";

    private const string ReadyArticle = """{"id":"1","title":"今天天气很好","text":"大家都出门了。","date":"2024-04-03"}""";

    private static readonly TypesetArticle Article = new("", "今天天气很好", "", ["本报讯（记者 李四）今天天气很好，大家都出门了。", "明天也是。"]);

    public static IReadOnlyList<(string Name, byte[] Bytes)> All { get; } = Make();

    public static byte[] Pdf => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Cases", "two-articles.pdf"));

    private static List<(string Name, byte[] Bytes)> Make()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var page = File.ReadAllText(RepositoryFiles.Page);
        var files = new List<(string Name, byte[] Bytes)>
        {
            ("utf8.txt", File.ReadAllBytes(RepositoryFiles.Page)),
            ("gb.txt", Encoding.GetEncoding("gb18030").GetBytes(page[..3000])),
            ("utf16.txt", Encoding.Unicode.GetBytes(page[..3000])),
            ("page.pdf", Pdf),
            ("page.html", Encoding.UTF8.GetBytes(PageHtml.Of([Article, Article with { Headline = "明天天气也好" }], TypesettingStyle.Boxes, "甲乙日报"))),
            ("page.docx", WordDocument.Of([Article])),
            ("page.md", Encoding.UTF8.GetBytes("---\ntitle: 今天天气很好\ndate: 2024-04-03\ntags: [a, b]\n---\n# 今天天气很好\n\n" + Text + "\n> 引文。\n\n- 一。\n- 二。\n")),
            ("page.json", Encoding.UTF8.GetBytes($"[{ReadyArticle},{ReadyArticle.Replace("\"1\"", "\"2\"", StringComparison.Ordinal)}]")),
            ("page.jsonl", Encoding.UTF8.GetBytes($"{ReadyArticle}\n{ReadyArticle}\n")),
            ("page.jsonl.gz", Gzip(Encoding.UTF8.GetBytes($"{ReadyArticle}\n{ReadyArticle}\n"))),
            ("feed.rss", Encoding.UTF8.GetBytes($"<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>甲乙日报</title><link>https://example.org</link><description>d</description><item><title>今天天气很好</title><link>https://example.org/1</link><pubDate>Wed, 03 Apr 2024 08:00:00 +0800</pubDate><description>&lt;p&gt;{Text}&lt;/p&gt;</description></item></channel></rss>")),
            ("feed.atom", Encoding.UTF8.GetBytes($"<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>甲乙日报</title><id>f</id><updated>2024-04-03T08:00:00+08:00</updated><entry><title>今天天气很好</title><id>1</id><updated>2024-04-03T08:00:00+08:00</updated><content type=\"html\">&lt;p&gt;{Text}&lt;/p&gt;</content></entry></feed>")),
        };
        files.Add(("all.zip", ZipOf.Entries([.. files.Where(file => file.Name != "page.pdf")])));
        return files;
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var zipped = new GZipStream(stream, CompressionLevel.Fastest))
        {
            zipped.Write(bytes);
        }

        return stream.ToArray();
    }
}
