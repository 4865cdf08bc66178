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
        services.AddSingleton<IConfigureOptions<RateLimiterOptions>, ClientLimits>();
        services.AddSingleton<IConfigureOptions<ForwardedHeadersOptions>, ForwardedClients>();
        services.AddRateLimiter(_ => { });
        return services;
    }

    /// <summary>Puts them before all endpoints, in the order in which they need each other: who it is, which headers every answer has, how much it may ask.</summary>
    public static void UseGuards(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<ProxyHint>();
        app.Use(SecurityHeaders.AddAsync);
        app.UseRateLimiter();
    }
}
