namespace NewsBot.Channels.Recording;

/// <summary>Adds the recording of conversations, which all channels share.</summary>
internal static class RecordingExtensions
{
    /// <summary>Adds it. To be added before the queue of turns, so that it stops after it and has their last ones.</summary>
    public static IServiceCollection AddRecording(this IServiceCollection services)
    {
        services.AddSingleton<RecordingDesk>();
        services.AddHostedService(provider => provider.GetRequiredService<RecordingDesk>());
        return services;
    }
}
