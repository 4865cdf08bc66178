using System.Net;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using NewsBot.Channels.BotFramework.Authentication;
using NewsBot.Core.Addresses;

namespace NewsBot.Channels.BotFramework;

/// <summary>Adds the Bot Framework channel to a web server.</summary>
internal static class BotFrameworkExtensions
{
    /// <summary>Adds the channel's services and the client that posts replies: to checked addresses only, without redirects.</summary>
    public static IServiceCollection AddBotFrameworkChannel(this IServiceCollection services)
    {
        services.AddBotFrameworkAuthentication();
        services.AddSingleton<ReplyWriter>();
        services.AddSingleton<GreetedConversations>();
        services.AddSingleton<ActivityHandler>();
        services.AddSingleton<RepeatedActivities>();
        services.AddSingleton<ServiceUrlRule>();
        services.AddSingleton<ConnectorClient>();
        services.TryAddSingleton<HostResolver>(Dns.GetHostAddressesAsync);
        services.AddHttpClient(nameof(ConnectorClient), client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(provider => new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false, ConnectCallback = provider.GetRequiredService<ServiceUrlRule>().ConnectAsync })
            .AddResilienceHandler("replies", (pipeline, context) => ConnectorResilience.Add(
                pipeline, context.ServiceProvider.GetRequiredService<IOptions<BotFrameworkOptions>>().Value, context.ServiceProvider.GetRequiredService<TimeProvider>()))
            .SelectPipelineByAuthority();
        return services;
    }

    /// <summary>Maps <c>POST /api/messages</c>, unless it is switched off; other methods get 405.</summary>
    public static void MapBotFramework(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<BotFrameworkOptions>>().Value.Enabled)
        {
            app.MapPost("/api/messages", MessagesEndpoint.PostAsync);
        }
    }
}
