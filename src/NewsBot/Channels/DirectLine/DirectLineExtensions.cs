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

    /// <summary>Maps the routes of <see cref="Base"/> and <c>POST /chat/token</c>, where they are enabled.</summary>
    public static void MapDirectLine(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<IOptions<DirectLineOptions>>().Value.Enabled)
        {
            return;
        }

        app.UseWhen(http => http.Request.Path.StartsWithSegments(Base, StringComparison.OrdinalIgnoreCase) || http.Request.Path == "/chat/token", guarded => guarded.UseMiddleware<DirectLineGuard>());
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(30), KeepAliveTimeout = TimeSpan.FromSeconds(30) });

        // Limits on how often a client may call are put on these: one on tokens, one on the posting of activities, one on all.
        app.MapPost("/chat/token", ChatTokenEndpoint.PostAsync);
        var routes = app.MapGroup(Base);
        routes.MapPost("/tokens/generate", TokenEndpoints.GenerateAsync);
        routes.MapPost("/tokens/refresh", TokenEndpoints.RefreshAsync);
        routes.MapPost("/conversations", ConversationEndpoints.BeginAsync);
        routes.MapGet("/conversations/{id}", ConversationEndpoints.FindAsync);
        routes.MapGet("/conversations/{id}/activities", ActivityEndpoints.ReadAsync);
        routes.MapPost("/conversations/{id}/activities", ActivityEndpoints.PostAsync);
        routes.MapPost("/conversations/{id}/upload", ActivityEndpoints.UploadAsync);
        routes.MapGet("/conversations/{id}/stream", StreamEndpoint.ConnectAsync);
    }
}
