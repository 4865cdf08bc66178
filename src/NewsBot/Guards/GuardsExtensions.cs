using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace NewsBot.Guards;

/// <summary>Adds what stands before every request.</summary>
internal static class GuardsExtensions
{
    /// <summary>Adds the limits and the rule for proxies.</summary>
    public static IServiceCollection AddGuards(this IServiceCollection services)
    {
        services.AddSingleton<ConversationLimit>();
        services.AddSingleton<ClientBytes>();
        services.AddSingleton<IConfigureOptions<RateLimiterOptions>, ClientLimits>();
        services.AddSingleton<IConfigureOptions<ForwardedHeadersOptions>, ForwardedClients>();
        services.AddRateLimiter(_ => { });
        return services;
    }

    /// <summary>Puts before all endpoints who it is that asks, and which headers every answer has.</summary>
    public static void UseGuards(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<ProxyHint>();
        app.Use(SecurityHeaders.AddAsync);
    }

    /// <summary>Puts before all endpoints how much one client may ask; behind what gives answers to other origins their headers, which a refusal needs too.</summary>
    public static void UseClientLimits(this WebApplication app) => app.UseRateLimiter();
}
