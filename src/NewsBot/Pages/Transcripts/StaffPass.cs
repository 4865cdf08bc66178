using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using NewsBot.Core.Transcripts.Recording;

namespace NewsBot.Pages.Transcripts;

/// <summary>
/// Lets staff in who know <see cref="RecordingOptions.StaffKey"/>: a browser gets a pass, which says when it expires and is signed with the key; the key itself stays here.
/// Another key makes all passes invalid.
/// </summary>
internal sealed class StaffPass(IOptions<RecordingOptions> options, TimeProvider time)
{
    /// <summary>How often one client may enter a key a minute.</summary>
    public const int TriesPerMinute = 10;

    /// <summary>How long a pass is valid.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(8);

    private const string Cookie = "newsbot-staff";
    private const int LongestPass = 200;

    private byte[] Key => Encoding.UTF8.GetBytes(options.Value.StaffKey);

    /// <summary>Whether there is a key at all.</summary>
    public bool IsOn => options.Value.StaffKey.Length > 0;

    /// <summary>Whether <paramref name="given"/> is the key; takes as long for any.</summary>
    public bool IsKey(string given) => IsOn && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Key));

    /// <summary>Whether the request comes with a valid pass.</summary>
    public bool Has(HttpRequest request) => IsOn && request.Cookies[Cookie] is { Length: <= LongestPass } pass && IsValid(pass);

    /// <summary>Gives the browser a pass.</summary>
    public void Give(HttpContext http)
    {
        var ends = (time.GetUtcNow() + Life).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        http.Response.Cookies.Append(Cookie, $"{ends}.{SignatureOf(ends)}", Settings(http.Request));
    }

    /// <summary>Takes the browser's pass away.</summary>
    public static void TakeBack(HttpContext http) => http.Response.Cookies.Delete(Cookie, Settings(http.Request));

    private bool IsValid(string pass)
    {
        var point = pass.IndexOf('.', StringComparison.Ordinal);
        return point > 0
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(pass[(point + 1)..]), Encoding.UTF8.GetBytes(SignatureOf(pass[..point])))
            && long.TryParse(pass[..point], NumberStyles.None, CultureInfo.InvariantCulture, out var ends) && time.GetUtcNow().ToUnixTimeSeconds() < ends;
    }

    private string SignatureOf(string ends) => Convert.ToHexStringLower(HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes("newsbot staff until " + ends)));

    private static CookieOptions Settings(HttpRequest request) => new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = request.IsHttps, Path = TranscriptEndpoints.ListPath, IsEssential = true };
}
