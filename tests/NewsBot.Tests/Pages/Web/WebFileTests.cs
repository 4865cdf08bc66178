using System.IO.Compression;
using System.Net;
using NewsBot.Pages.Web;

namespace NewsBot.Tests.Pages.Web;

public sealed class WebFileTests(ServedBot bot) : IClassFixture<ServedBot>
{
    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("identity", "")]
    public async Task Get_File_IsSentAsTheClientReadsIt(string accepted, string sent)
    {
        var answer = await GetAsync(WebFiles.Styles.Address, ("Accept-Encoding", accepted));

        Assert.Equal(sent, string.Join(',', answer.Content.Headers.ContentEncoding));
        Assert.Equal(await PlainAsync(), await ReadAsync(answer, sent));
    }

    [Fact]
    public async Task Get_File_IsKeptForeverUnderItsName()
    {
        var answer = await GetAsync(WebFiles.ChatScript.Address);

        Assert.Equal("public, max-age=31536000, immutable", answer.Headers.CacheControl!.ToString());
        Assert.Equal(("text/javascript", "nosniff"), (answer.Content.Headers.ContentType!.MediaType, answer.Headers.GetValues("X-Content-Type-Options").Single()));
    }

    [Fact]
    public async Task Get_FileThatTheClientHas_Is304()
    {
        var tag = (await GetAsync(WebFiles.Styles.Address, ("Accept-Encoding", "br"))).Headers.ETag!.ToString();

        Assert.Equal(HttpStatusCode.NotModified, (await GetAsync(WebFiles.Styles.Address, ("Accept-Encoding", "br"), ("If-None-Match", tag))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(WebFiles.Styles.Address, ("If-None-Match", tag))).StatusCode);
    }

    [Theory]
    [InlineData("/web/pages.css")]
    [InlineData("/web/webchat.js")]
    [InlineData("/web/..%2fappsettings.json")]
    public async Task Get_AnyOtherName_Is404(string path) => Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(path)).StatusCode);

    [Fact]
    public void Packed_WithoutItsCompressedForms_IsNone()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("newsbot-web-").FullName, "a.js");
        File.WriteAllText(file, "1");

        Assert.Null(WebFile.Packed(file));

        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    private static async Task<string> PlainAsync()
    {
        using var stream = typeof(WebFiles).Assembly.GetManifestResourceStream("pages.css")!;
        return await new StreamReader(stream).ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<string> ReadAsync(HttpResponseMessage answer, string encoding)
    {
        var stream = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        return await new StreamReader(encoding switch { "br" => new BrotliStream(stream, CompressionMode.Decompress), "gzip" => new GZipStream(stream, CompressionMode.Decompress), _ => stream }).ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    private Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return bot.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
