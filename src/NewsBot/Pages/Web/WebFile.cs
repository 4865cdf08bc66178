using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace NewsBot.Pages.Web;

/// <summary>A file that pages load. Its name tells its bytes, so that whoever has it need never ask again; it is sent compressed to whoever reads that.</summary>
internal sealed class WebFile
{
    private const string Forever = "public, max-age=31536000, immutable";

    private readonly byte[] plain;
    private readonly byte[] brotli;
    private readonly byte[] gzip;
    private readonly string hash;
    private readonly string contentType;

    private WebFile(string name, byte[] plain, byte[] brotli, byte[] gzip)
    {
        (this.plain, this.brotli, this.gzip) = (plain, brotli, gzip);
        hash = Convert.ToHexStringLower(SHA256.HashData(plain))[..16];
        var ending = Path.GetExtension(name);
        Name = $"{Path.GetFileNameWithoutExtension(name)}-{hash}{ending}";
        contentType = ending switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            _ => throw new ArgumentException($"{name} has an ending of which the content type is not known.", nameof(name)),
        };
    }

    /// <summary>Its name with the beginning of its hash, such as <c>pages-0123456789abcdef.css</c>.</summary>
    public string Name { get; }

    /// <summary>Where pages load it from.</summary>
    public string Address => $"/web/{Name}";

    /// <summary>A file that the program carries in itself.</summary>
    public static WebFile Embedded(string name)
    {
        using var stream = typeof(WebFile).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The program lacks its file {name}.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var plain = bytes.ToArray();
        return new WebFile(name, plain, Compressed(plain, to => new BrotliStream(to, CompressionLevel.SmallestSize)), Compressed(plain, to => new GZipStream(to, CompressionLevel.SmallestSize)));
    }

    /// <summary>A file that lies there with its compressed forms beside it, ending in <c>.br</c> and <c>.gz</c>; null where one of them is not there.</summary>
    public static WebFile? Packed(string path) => File.Exists(path) && File.Exists(path + ".br") && File.Exists(path + ".gz")
        ? new WebFile(Path.GetFileName(path), File.ReadAllBytes(path), File.ReadAllBytes(path + ".br"), File.ReadAllBytes(path + ".gz"))
        : null;

    /// <summary>The answer to a request for it.</summary>
    public IResult Answer(HttpContext http)
    {
        var accepted = http.Request.GetTypedHeaders().AcceptEncoding;
        var (bytes, encoding) = Accepts(accepted, "br") ? (brotli, "br") : Accepts(accepted, "gzip") ? (gzip, "gzip") : (plain, null);
        var headers = http.Response.Headers;
        (headers.CacheControl, headers.Vary) = (Forever, HeaderNames.AcceptEncoding);
        if (encoding is not null)
        {
            headers.ContentEncoding = encoding;
        }

        return TypedResults.Bytes(bytes, contentType, entityTag: new EntityTagHeaderValue($"\"{hash}{(encoding is null ? "" : "-" + encoding)}\""));
    }

    private static bool Accepts(IList<StringWithQualityHeaderValue> accepted, string encoding) =>
        accepted.Any(one => one.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && one.Quality is not 0);

    private static byte[] Compressed(byte[] plain, Func<Stream, Stream> compress)
    {
        using var to = new MemoryStream();
        using (var through = compress(to))
        {
            through.Write(plain);
        }

        return to.ToArray();
    }
}
