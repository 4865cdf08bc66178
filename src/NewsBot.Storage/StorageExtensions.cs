using Microsoft.Extensions.DependencyInjection;
using NewsBot.Core.Archive;
using NewsBot.Core.Conversations;
using NewsBot.Core.Feedback;
using NewsBot.Core.Transcripts.Recording;
using NewsBot.Storage.Sqlite;

namespace NewsBot.Storage;

/// <summary>Adds the store to a host.</summary>
public static class StorageExtensions
{
    /// <summary>The name of the <see cref="IConversationLog"/> that lasts.</summary>
    public const string LastingLog = "lasting";

    /// <summary>
    /// Adds <see cref="INewsArchive"/>, <see cref="IFeedbackBook"/> and <see cref="IRecordBook"/>, and <see cref="IConversationLog"/> under the name <see cref="LastingLog"/>, as SQLite databases, which are opened, made or brought up
    /// to date at their first use.
    /// </summary>
    public static IServiceCollection AddNewsBotStorage(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<StorageOptions, StorageOptionsValidator>();
        services.AddSingleton<INewsArchive, SqliteArchive>();
        services.AddKeyedSingleton<IConversationLog, SqliteConversationLog>(LastingLog);
        services.AddSingleton<IFeedbackBook, SqliteFeedbackBook>();
        services.AddSingleton<IRecordBook, SqliteRecordBook>();
        return services;
    }
}
