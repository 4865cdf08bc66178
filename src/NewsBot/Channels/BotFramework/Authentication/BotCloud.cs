namespace NewsBot.Channels.BotFramework.Authentication;

/// <summary>The addresses and names of the cloud that the bot is registered in, as the settings alter them.</summary>
internal sealed record BotCloud
{
    private const string GovernmentTenant = "cab8a31a-1906-4287-a0d8-4eef66b95f6e";
    private const string SharedTenant = "f8cdef31-a31e-4b4a-93e4-5f571e91255a";
    private static readonly string[] PublicTenants = ["d6d49420-f39b-4df7-a1dc-d59a935871db", SharedTenant, "69e9b82d-4842-4902-8d1e-abc5b98a55e8"];

    /// <summary>Where the keys of channels are described.</summary>
    public required string ChannelMetadata { get; init; }

    /// <summary>Who issues the tokens of channels.</summary>
    public required string ChannelIssuer { get; init; }

    /// <summary>Where the keys of Azure AD are described.</summary>
    public required string EmulatorMetadata { get; init; }

    /// <summary>Who issues the tokens of the Emulator, in versions 1 and 2.</summary>
    public required IReadOnlySet<string> EmulatorIssuers { get; init; }

    /// <summary>Where the bot asks for its own tokens.</summary>
    public required Uri TokenAddress { get; init; }

    /// <summary>What its own tokens are for.</summary>
    public required string Scope { get; init; }

    /// <summary>Hosts of Microsoft's channels; their sub-domains count too.</summary>
    public required IReadOnlyList<string> ServiceHosts { get; init; }

    /// <summary>The cloud that the settings name.</summary>
    public static BotCloud Of(BotIdentityOptions settings)
    {
        var government = settings.ChannelService.Length > 0;
        var tenant = settings.MicrosoftAppTenantId;
        var login = government ? "https://login.microsoftonline.us" : "https://login.microsoftonline.com";
        IEnumerable<string> issuers = government
            ? [$"https://sts.windows.net/{GovernmentTenant}/", $"{login}/{GovernmentTenant}/v2.0", $"{login}/{SharedTenant}/", $"{login}/{SharedTenant}/v2.0"]
            : PublicTenants.SelectMany(known => (string[])[$"https://sts.windows.net/{known}/", $"{login}/{known}/v2.0"]);
        return new BotCloud
        {
            ChannelMetadata = Or(settings.ToBotFromChannelOpenIdMetadataUrl, $"https://login.botframework{(government ? ".azure.us" : ".com")}/v1/.well-known/openidconfiguration"),
            ChannelIssuer = Or(settings.ToBotFromChannelTokenIssuer, government ? "https://api.botframework.us" : "https://api.botframework.com"),
            EmulatorMetadata = Or(settings.ToBotFromEmulatorOpenIdMetadataUrl, $"{login}/{(government ? GovernmentTenant : "common")}/v2.0/.well-known/openid-configuration"),
            EmulatorIssuers = issuers.Concat(tenant.Length > 0 ? [$"https://sts.windows.net/{tenant}/", $"{login}/{tenant}/v2.0"] : []).ToHashSet(StringComparer.Ordinal),
            TokenAddress = TokenAddressOf(Or(settings.ToChannelFromBotLoginUrl, login), string.Equals(settings.MicrosoftAppType, "SingleTenant", StringComparison.OrdinalIgnoreCase) ? tenant : government ? "MicrosoftServices.onmicrosoft.us" : "botframework.com"),
            Scope = ScopeOf(Or(settings.ToChannelFromBotOAuthScope, government ? "https://api.botframework.us" : "https://api.botframework.com")),
            ServiceHosts = government ? ["botframework.azure.us", "teams.microsoft.us"] : ["botframework.com", "smba.trafficmanager.net", "teams.microsoft.com", "teams.microsoft.us"],
        };
    }

    /// <summary>An authority without a path gets the tenant; one with a path has it already.</summary>
    private static Uri TokenAddressOf(string authority, string tenant)
    {
        var url = new Uri(authority);
        return new Uri($"{authority.TrimEnd('/')}{(url.AbsolutePath == "/" ? "/" + tenant : "")}/oauth2/v2.0/token");
    }

    /// <summary>The SDK's settings name a resource; what is asked for are all rights to it that the app was given.</summary>
    private static string ScopeOf(string resource) => resource.EndsWith("/.default", StringComparison.Ordinal) ? resource : resource.TrimEnd('/') + "/.default";

    private static string Or(string setting, string otherwise) => setting.Length > 0 ? setting : otherwise;
}
