namespace NewsBot.Channels;

/// <summary>Adds the queue of acknowledged turns, which all channels share.</summary>
internal static class TurnQueueExtensions
{
    /// <summary>Adds it; it is emptied before the program ends.</summary>
    public static IServiceCollection AddTurnQueue(this IServiceCollection services)
    {
        services.AddSingleton<TurnSlots>();
        services.AddSingleton<TurnQueue>();
        services.AddHostedService(provider => provider.GetRequiredService<TurnQueue>());
        return services;
    }
}
