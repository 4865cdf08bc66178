using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using NewsBot.Core.Conversations;

namespace NewsBot.Channels.DirectLine;

/// <summary>What a token of ours says.</summary>
/// <param name="Conversation">The one conversation that it opens.</param>
/// <param name="User">Whom its bearer speaks as.</param>
/// <param name="Origins">The only origins whose pages may use it; empty where any allowed one may.</param>
/// <param name="Ends">When it expires.</param>
internal sealed record TokenClaims(string Conversation, string User, IReadOnlyList<string> Origins, DateTimeOffset Ends);

/// <summary>
/// Makes and reads tokens: JWTs with a signature of our own. Clients read the claim <c>user</c> out of them. There are two kinds, told apart by their audience: those for
/// requests, and those in a stream's address, which are valid for a minute, since addresses get into the logs of proxies.
/// </summary>
internal sealed class DirectLineTokens
{
    /// <summary>Within how long the address of a stream must be connected to.</summary>
    public static readonly TimeSpan StreamLife = TimeSpan.FromSeconds(60);

    private const string Issuer = "newsbot";
    private const string RequestAudience = "newsbot-directline";
    private const string StreamAudience = "newsbot-stream";
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    private readonly Lazy<SymmetricSecurityKey> key;
    private readonly DirectLineOptions options;
    private readonly TimeProvider time;

    public DirectLineTokens(IOptions<DirectLineOptions> options, IConversationLog log, TimeProvider time)
    {
        (this.options, this.time) = (options.Value, time);
        key = new(() => new SymmetricSecurityKey(this.options.SigningKey.Length > 0 ? Convert.FromBase64String(this.options.SigningKey) : log.SigningKey));
    }

    /// <summary>An id that nobody can guess, for a conversation.</summary>
    public static string NewConversation() => Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(18));

    /// <summary>An id for a user of whom nothing is known.</summary>
    public static string NewUser() => "dl_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));

    /// <summary>A token for requests, valid for <see cref="DirectLineOptions.TokenLife"/>.</summary>
    public string ForRequests(string conversation, string user, IReadOnlyList<string> origins) => Make(RequestAudience, conversation, user, origins, options.TokenLife);

    /// <summary>A token for the address of a stream, valid for <see cref="StreamLife"/>.</summary>
    public string ForStream(string conversation, string user, IReadOnlyList<string> origins) => Make(StreamAudience, conversation, user, origins, StreamLife);

    /// <summary>What a token for requests says, expired or not; null where it is none of ours.</summary>
    public Task<TokenClaims?> ReadAsync(string token) => ReadAsync(token, RequestAudience);

    /// <summary>What a token for a stream says, expired or not; null where it is none of ours.</summary>
    public Task<TokenClaims?> ReadForStreamAsync(string token) => ReadAsync(token, StreamAudience);

    /// <summary>Whether the token is still valid.</summary>
    public bool IsValid(TokenClaims claims) => time.GetUtcNow() < claims.Ends;

    /// <summary>Whether <paramref name="given"/> is the secret of the settings.</summary>
    public bool IsSecret(string given) => options.Secret.Length > 0 && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(options.Secret)));

    private string Make(string audience, string conversation, string user, IReadOnlyList<string> origins, TimeSpan life)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var claims = new Dictionary<string, object> { ["conv"] = conversation, ["user"] = user };
        if (origins.Count > 0)
        {
            claims["origins"] = string.Join(' ', origins);
        }

        return Handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = audience,
            IssuedAt = now,
            NotBefore = now,
            Expires = now + life,
            Claims = claims,
            SigningCredentials = new SigningCredentials(key.Value, SecurityAlgorithms.HmacSha256),
        });
    }

    private async Task<TokenClaims?> ReadAsync(string token, string audience)
    {
        // The lifetime is checked by IsValid, against the program's own clock and without leeway: an expired token is told from a wrong one.
        var result = await Handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidAudience = audience,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            IssuerSigningKey = key.Value,
            RequireSignedTokens = true,
            ValidateLifetime = false,
        });
        return result is { IsValid: true, SecurityToken: JsonWebToken jwt } && Text("conv") is { } conversation && Text("user") is { } user && long.TryParse(Text("exp"), NumberStyles.None, CultureInfo.InvariantCulture, out var ends)
            ? new TokenClaims(conversation, user, Text("origins")?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [], DateTimeOffset.FromUnixTimeSeconds(ends))
            : null;

        string? Text(string claim) => jwt.TryGetClaim(claim, out var found) && found.Value.Length > 0 ? found.Value : null;
    }
}
