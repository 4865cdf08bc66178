using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace NewsBot.Channels.BotFramework.Authentication;

/// <summary>
/// Tells by its token who sent a request.
/// <code>
/// 1 header    exactly one, Bearer
/// 2 path      the issuer, not yet verified, says whether it is a channel's token or the Emulator's: that fixes keys and rules
/// 3 key       RSA with SHA-2 only; the key that the token names, out of that issuer's
/// 4 signature
/// 5 claims    audience and time on both paths; then reply address and endorsements of a channel, version and app id of the Emulator
/// </code>
/// Whether a channel's token fits the activity it came with is for <see cref="VerifiedCaller.RefusalOf"/> to say.
/// </summary>
internal sealed class TokenCheck
{
    private const string Scheme = "Bearer ";
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];
    private readonly JsonWebTokenHandler handler = new();
    private readonly string appId;
    private readonly IReadOnlyList<string> allowedCallers;
    private readonly BotCloud cloud;
    private readonly SigningKeys channelKeys;
    private readonly SigningKeys emulatorKeys;
    private readonly TimeProvider time;

    /// <summary>Fetches nothing yet.</summary>
    public TokenCheck(IOptions<BotIdentityOptions> identity, IOptions<BotFrameworkOptions> options, MetadataDocuments documents, TimeProvider time, ILogger<TokenCheck> logger)
    {
        (appId, allowedCallers, cloud, this.time) = (identity.Value.MicrosoftAppId, [.. options.Value.AllowedCallers], BotCloud.Of(identity.Value), time);
        channelKeys = new SigningKeys(cloud.ChannelMetadata, documents, time, logger);
        emulatorKeys = new SigningKeys(cloud.EmulatorMetadata, documents, time, logger);
    }

    /// <summary>The caller, or the rule by which the request is refused. Nothing is thrown but for cancelling.</summary>
    /// <param name="authorization">The values of the request's <c>Authorization</c> header.</param>
    /// <param name="cancellationToken">Ends the waiting for keys.</param>
    public async Task<(VerifiedCaller? Caller, TokenRefusal? Refusal)> CheckAsync(StringValues authorization, CancellationToken cancellationToken)
    {
        // 1. Header.
        if (authorization.Count != 1 || string.IsNullOrEmpty(authorization[0]))
        {
            return (null, TokenRefusal.NoToken);
        }

        if (!authorization[0]!.StartsWith(Scheme, StringComparison.Ordinal))
        {
            return (null, TokenRefusal.WrongScheme);
        }

        try
        {
            return await CheckAsync(new JsonWebToken(authorization[0]![Scheme.Length..]), cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A token whose parts are not what they ought to be: the library has an exception of its own for each of them.
            return (null, TokenRefusal.NotAToken);
        }
    }

    private async Task<(VerifiedCaller? Caller, TokenRefusal? Refusal)> CheckAsync(JsonWebToken token, CancellationToken cancellationToken)
    {
        // 2. Path.
        var isChannel = string.Equals(token.Issuer, cloud.ChannelIssuer, StringComparison.Ordinal);
        if (!isChannel && !cloud.EmulatorIssuers.Contains(token.Issuer))
        {
            return (null, TokenRefusal.WrongIssuer);
        }

        // 3. Key.
        if (!Algorithms.Contains(token.Alg, StringComparer.Ordinal))
        {
            return (null, TokenRefusal.WrongAlgorithm);
        }

        var (key, problem) = await (isChannel ? channelKeys : emulatorKeys).FindAsync(token.Kid ?? "", cancellationToken);
        if (key is null)
        {
            return (null, problem);
        }

        // 4. Signature.
        if (!(await handler.ValidateTokenAsync(token, SignedWith(key, token.Issuer))).IsValid)
        {
            return (null, TokenRefusal.WrongSignature);
        }

        // 5. Claims.
        if ((AudienceProblem(token) ?? TimeProblem(token)) is { } refusal)
        {
            return (null, refusal);
        }

        return isChannel ? ChannelOf(token, key) : EmulatorOf(token);
    }

    /// <summary>The library verifies signature, algorithm and issuer. Audience and time are checked after it, more narrowly and by a clock that can be given.</summary>
    private static TokenValidationParameters SignedWith(JsonWebKey key, string issuer) => new()
    {
        ValidAlgorithms = Algorithms,
        RequireSignedTokens = true,
        IssuerSigningKey = key,
        ValidIssuer = issuer,
        ValidateAudience = false,
        ValidateLifetime = false,
    };

    private TokenRefusal? AudienceProblem(JsonWebToken token) =>
        token.Audiences.ToList() is [var audience] && string.Equals(audience, appId, StringComparison.Ordinal) ? null : TokenRefusal.WrongAudience;

    private TokenRefusal? TimeProblem(JsonWebToken token)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return token.ValidTo == DateTime.MinValue ? TokenRefusal.NoExpiry
            : token.ValidTo + Skew <= now ? TokenRefusal.Expired
            : token.ValidFrom > now + Skew ? TokenRefusal.NotYetValid
            : null;
    }

    private static (VerifiedCaller? Caller, TokenRefusal? Refusal) ChannelOf(JsonWebToken token, JsonWebKey key)
    {
        if (!token.TryGetPayloadValue<string>("serviceurl", out var serviceUrl) || string.IsNullOrEmpty(serviceUrl))
        {
            return (null, TokenRefusal.NoServiceUrl);
        }

        var endorsements = SigningKeys.EndorsementsOf(key);
        return endorsements.Count == 0 ? (null, TokenRefusal.NotEndorsed) : (new VerifiedCaller(CallerKind.Channel, serviceUrl, endorsements), null);
    }

    private (VerifiedCaller? Caller, TokenRefusal? Refusal) EmulatorOf(JsonWebToken token)
    {
        if (!token.TryGetPayloadValue<string>("ver", out var version) || version is not ("" or "1.0" or "2.0"))
        {
            return (null, TokenRefusal.WrongVersion);
        }

        var isKnown = token.TryGetPayloadValue<string>(version == "2.0" ? "azp" : "appid", out var caller)
            && (string.Equals(caller, appId, StringComparison.Ordinal) || allowedCallers.Contains(caller, StringComparer.Ordinal));
        return isKnown ? (new VerifiedCaller(CallerKind.Emulator), null) : (null, TokenRefusal.OtherCaller);
    }
}
