using Microsoft.Extensions.DependencyInjection;
using NewsBot.Core.Archive;
using NewsBot.Core.Feedback;
using NewsBot.Storage.Sqlite;

namespace NewsBot.Storage;

/// <summary>Adds the store to a host.</summary>
public static class StorageExtensions
{
    /// <summary>Adds <see cref="INewsArchive"/> and <see cref="IFeedbackBook"/> as an SQLite database, which is opened, made or brought up to date at its first use.</summary>
    public static IServiceCollection AddNewsBotStorage(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<StorageOptions, StorageOptionsValidator>();
        services.AddSingleton<INewsArchive, SqliteArchive>();
        services.AddSingleton<IFeedbackBook, SqliteFeedbackBook>();
        return services;
    }
}
