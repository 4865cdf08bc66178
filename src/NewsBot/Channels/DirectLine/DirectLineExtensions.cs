using Microsoft.Extensions.Options;
using NewsBot.Core.Conversations;
using NewsBot.Hosting;
using NewsBot.Storage;

namespace NewsBot.Channels.DirectLine;

/// <summary>Adds Direct Line of our own to a web server.</summary>
internal static class DirectLineExtensions
{
    /// <summary>Where its routes begin.</summary>
    public const string Base = "/v3/directline";

    /// <summary>Adds its services. Where answers come from files given for one run, its conversations end with that run too.</summary>
    public static IServiceCollection AddDirectLine(this IServiceCollection services)
    {
        services.AddSingleton<MemoryConversationLog>();
        services.AddSingleton<IConversationLog>(provider => provider.GetRequiredService<ServingState>().IsTemporary
            ? provider.GetRequiredService<MemoryConversationLog>()
            : provider.GetRequiredKeyedService<IConversationLog>(StorageExtensions.LastingLog));
        services.AddSingleton<DirectLineTokens>();
        services.AddSingleton<DirectLineOrigins>();
        services.AddSingleton<DirectLineAccess>();
        services.AddSingleton<DirectLineAnswers>();
        services.AddSingleton<DirectLineConversations>();
        services.AddSingleton<DirectLineStreams>();
        services.AddSingleton<DirectLineTurns>();
        services.AddHostedService(provider => provider.GetRequiredService<DirectLineTurns>());
        services.AddHostedService<ConversationCleaning>();
        return services;
    }

    /// <summary>Puts <see cref="DirectLineGuard"/> around its requests; before all that may refuse one, so that pages of other sites can read why.</summary>
    public static void UseDirectLine(this WebApplication app)
    {
        if (IsEnabled(app))
        {
            app.UseWhen(http => http.Request.Path.StartsWithSegments(Base, StringComparison.OrdinalIgnoreCase) || http.Request.Path.StartsWithSegments(ChatTokenEndpoint.Path, StringComparison.OrdinalIgnoreCase), guarded => guarded.UseMiddleware<DirectLineGuard>());
        }
    }

    /// <summary>Maps the routes of <see cref="Base"/> and <c>POST /chat/token</c>, where they are enabled.</summary>
    public static void MapDirectLine(this WebApplication app)
    {
        if (!IsEnabled(app))
        {
            return;
        }

        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(30), KeepAliveTimeout = TimeSpan.FromSeconds(30) });
        app.MapPost(ChatTokenEndpoint.Path, ChatTokenEndpoint.PostAsync);
        var routes = app.MapGroup(Base);
        routes.MapPost("/tokens/generate", TokenEndpoints.GenerateAsync);
        routes.MapPost("/tokens/refresh", TokenEndpoints.RefreshAsync);
        routes.MapPost("/conversations", ConversationEndpoints.BeginAsync);
        routes.MapGet("/conversations/{id}", ConversationEndpoints.FindAsync);
        routes.MapGet("/conversations/{id}/activities", ActivityEndpoints.ReadAsync);
        routes.MapPost("/conversations/{id}/activities", ActivityEndpoints.PostAsync);
        routes.MapPost("/conversations/{id}/upload", ActivityEndpoints.UploadAsync);

        // Over HTTP/2 a WebSocket begins with CONNECT.
        routes.MapMethods("/conversations/{id}/stream", [HttpMethods.Get, HttpMethods.Connect], StreamEndpoint.ConnectAsync);
    }

    private static bool IsEnabled(WebApplication app) => app.Services.GetRequiredService<IOptions<DirectLineOptions>>().Value.Enabled;
}
