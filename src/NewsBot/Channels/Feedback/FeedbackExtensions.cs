namespace NewsBot.Channels.Feedback;

/// <summary>Adds the taking of feedback, which all channels share.</summary>
internal static class FeedbackExtensions
{
    /// <summary>Adds it. To be added before the queue of turns, so that it stops after it and has their last notes.</summary>
    public static IServiceCollection AddFeedback(this IServiceCollection services)
    {
        services.AddSingleton<AnswerIds>();
        services.AddSingleton<FeedbackDesk>();
        services.AddHostedService(provider => provider.GetRequiredService<FeedbackDesk>());
        return services;
    }
}
