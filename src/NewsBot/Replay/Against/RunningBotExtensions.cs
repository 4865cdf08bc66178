namespace NewsBot.Replay.Against;

/// <summary>Puts together what plays conversations against a running bot.</summary>
internal static class RunningBotExtensions
{
    /// <summary>The largest answer that is read, in bytes. 16 MB.</summary>
    private const int LargestAnswer = 16 * 1024 * 1024;

    /// <summary>The services, which open neither index nor archive.</summary>
    public static ServiceProvider Services(RunningBotOptions options)
    {
        var services = new ServiceCollection();
        services.AddSingleton(options);
        services.AddSingleton<ReplayTime>();
        services.AddSingleton<RunningBots>();
        services.AddSingleton<IPlayedBots>(provider => provider.GetRequiredService<RunningBots>());
        services.AddSingleton<ConversationReplay>();
        services.AddHttpClient(RunningBots.Client, client => (client.Timeout, client.MaxResponseContentBufferSize) = (Timeout.InfiniteTimeSpan, LargestAnswer))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(10) })
            .AddResilienceHandler("replay", pipeline => RunningBotResilience.Add(pipeline, TimeProvider.System));
        return services.BuildServiceProvider();
    }
}
