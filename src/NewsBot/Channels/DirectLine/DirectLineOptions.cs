using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using NewsBot.Core.Settings;

namespace NewsBot.Channels.DirectLine;

/// <summary>Direct Line of our own, by which the page and other clients speak with the bot. Section <c>DirectLine</c>.</summary>
public sealed class DirectLineOptions : IValidatableObject
{
    /// <summary>Whether it is there. Default: true.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>A secret, at least 16 characters long, with which servers make tokens and speak in all conversations; keep it in the environment or in user secrets. Default: none, so that tokens come from <c>POST /chat/token</c> only.</summary>
    public string Secret { get; set; } = "";

    /// <summary>The key that signs tokens, at least 32 bytes as base64; keep it in the environment or in user secrets. Default: none; a random one is made at the first start and kept beside the conversations.</summary>
    public string SigningKey { get; set; } = "";

    /// <summary>Other sites whose pages may use it, such as <c>https://www.example.org</c>. Default: none, only pages of this host may.</summary>
    public IList<string> AllowedOrigins { get; set; } = [];

    /// <summary>How long a token is valid; clients refresh theirs every 15 minutes. Default: 30 minutes.</summary>
    [Within(typeof(TimeSpan), "00:16:00", "1.00:00:00", ErrorMessage = "DirectLine:TokenLife must lie between 00:16:00 and 1.00:00:00; clients refresh their token every 15 minutes.")]
    public TimeSpan TokenLife { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>The largest activity taken, in kibibytes of JSON; a larger one gets 413. Default: 256.</summary>
    [Within(16, 4096, ErrorMessage = "DirectLine:MaxActivityKilobytes must lie between 16 and 4096.")]
    public int MaxActivityKilobytes { get; set; } = 256;

    /// <summary>How many WebSockets one conversation may have, such as tabs of a browser; the next one gets 429. Default: 8.</summary>
    [Within(1, 1000, ErrorMessage = "DirectLine:SocketsPerConversation must lie between 1 and 1000.")]
    public int SocketsPerConversation { get; set; } = 8;

    /// <summary>How many WebSockets there may be in all; the next one gets 429. Default: 5000.</summary>
    [Within(1, 1_000_000, ErrorMessage = "DirectLine:Sockets must lie between 1 and 1000000.")]
    public int Sockets { get; set; } = 5000;

    /// <summary>How many frames may wait for one slow client before it is disconnected; it comes back and gets what it has missed. Default: 256.</summary>
    [Within(8, 100_000, ErrorMessage = "DirectLine:WaitingFrames must lie between 8 and 100000.")]
    public int WaitingFrames { get; set; } = 256;

    /// <summary>How often a silent WebSocket gets an empty frame. Default: 20 seconds.</summary>
    [Within(typeof(TimeSpan), "00:00:05", "00:00:30", ErrorMessage = "DirectLine:KeepAlive must lie between 00:00:05 and 00:00:30.")]
    public TimeSpan KeepAlive { get; set; } = TimeSpan.FromSeconds(20);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Secret.Length is > 0 and < 16)
        {
            yield return new ValidationResult("DirectLine:Secret must have at least 16 characters, or be empty; make one with: openssl rand -base64 32");
        }

        var key = new byte[(SigningKey.Length * 3 / 4) + 3];
        if (SigningKey.Length > 0 && (!Convert.TryFromBase64String(SigningKey, key, out var length) || length < 32))
        {
            yield return new ValidationResult("DirectLine:SigningKey must be at least 32 bytes as base64, or empty; make one with: openssl rand -base64 32");
        }

        foreach (var origin in AllowedOrigins)
        {
            if (!Uri.TryCreate(origin, UriKind.Absolute, out var url) || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps) || url.GetLeftPart(UriPartial.Authority) != origin)
            {
                yield return new ValidationResult($"DirectLine:AllowedOrigins holds \"{origin}\"; write each as scheme and host in small letters, such as https://www.example.org.");
            }
        }
    }
}

/// <summary>Checks <see cref="DirectLineOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class DirectLineOptionsValidator : IValidateOptions<DirectLineOptions>;
