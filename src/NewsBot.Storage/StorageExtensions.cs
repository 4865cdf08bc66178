using Microsoft.Extensions.DependencyInjection;
using NewsBot.Core.Archive;
using NewsBot.Core.Conversations;
using NewsBot.Core.Feedback;
using NewsBot.Core.FollowUps;
using NewsBot.Core.Transcripts.Recording;
using NewsBot.Storage.Sqlite;

namespace NewsBot.Storage;

/// <summary>Adds the store to a host.</summary>
public static class StorageExtensions
{
    /// <summary>The name of the <see cref="IConversationLog"/> and the <see cref="IConversationShelf"/> that last.</summary>
    public const string LastingLog = "lasting";

    /// <summary>
    /// Adds <see cref="INewsArchive"/>, <see cref="IFeedbackBook"/> and <see cref="IRecordBook"/>, and <see cref="IConversationLog"/> and <see cref="IConversationShelf"/> under the name <see cref="LastingLog"/>, as SQLite databases, which are opened, made or brought up
    /// to date at their first use.
    /// </summary>
    public static IServiceCollection AddNewsBotStorage(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<StorageOptions, StorageOptionsValidator>();
        services.AddSingleton<INewsArchive, SqliteArchive>();
        services.AddKeyedSingleton<IConversationLog, SqliteConversationLog>(LastingLog);
        services.AddSingleton<IFeedbackBook, SqliteFeedbackBook>();
        services.AddKeyedSingleton<IConversationShelf, SqliteConversationShelf>(LastingLog);
        services.AddSingleton<IRecordBook, SqliteRecordBook>();
        return services;
    }
}
