using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Options;
using NewsBot.Channels;
using NewsBot.Channels.BotFramework;
using NewsBot.Channels.BotFramework.Authentication;
using NewsBot.Channels.DirectLine;
using NewsBot.Channels.Feedback;
using NewsBot.Channels.Recording;
using NewsBot.Core;
using NewsBot.Core.Answering;
using NewsBot.Core.Archive;
using NewsBot.Core.Conversations;
using NewsBot.Core.Embedding;
using NewsBot.Core.Feedback;
using NewsBot.Core.FollowUps;
using NewsBot.Core.Questions;
using NewsBot.Core.Retrieval;
using NewsBot.Core.Suggestions;
using NewsBot.Core.Transcripts.Recording;
using NewsBot.Guards;
using NewsBot.Ingestion;
using NewsBot.Ingestion.Sources;
using NewsBot.Intake;
using NewsBot.Pages;
using NewsBot.Pages.Transcripts;
using NewsBot.Prompting;
using NewsBot.Replay;
using NewsBot.Search;
using NewsBot.Storage;

namespace NewsBot.Hosting;

/// <summary>Puts the program together.</summary>
internal static class NewsBotHost
{
    /// <summary>The services without a web server, for commands that do their work and end. Warnings and errors go to standard error.</summary>
    public static IHost ForCommand()
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        AddNewsBot(builder);
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter(null, LogLevel.Warning);
        return Validated(builder.Build());
    }

    /// <summary>The same with the channel, for playing conversations again: time comes from them, suggestions are waited for, so that they do not depend on the machine's speed, no language model is asked, because it says another thing each time, and nothing is recorded.</summary>
    public static IHost ForReplay()
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        builder.Services.AddSingleton<ReplayTime>();
        builder.Services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<ReplayTime>());
        builder.Services.AddSingleton<IPlayedBots, InProcessBots>();
        builder.Services.AddSingleton<ConversationReplay>();
        AddNewsBot(builder);
        builder.Services.AddFeedback();
        builder.Services.AddRecording();
        builder.Services.AddTurnQueue();
        builder.Services.AddBotFrameworkChannel();
        builder.Services.PostConfigure<RecordingOptions>(recording => recording.Mode = RecordingMode.Off);
        builder.Services.PostConfigure<LanguageModelOptions>(model => model.Endpoint = "");
        builder.Services.PostConfigure<SuggestionOptions>(suggestions => suggestions.WaitAtMost = TimeSpan.FromMinutes(1));
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter(null, LogLevel.Warning);
        return Validated(builder.Build());
    }

    /// <summary>The web server, not yet listening.</summary>
    /// <param name="settings">Settings that come before those of the files and the environment.</param>
    /// <param name="replace">Puts other services in the place of those added here.</param>
    public static WebApplication ForServing(IReadOnlyDictionary<string, string?>? settings = null, Action<IServiceCollection>? replace = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(settings ?? new Dictionary<string, string?>());
        AddNewsBot(builder);
        builder.Services.AddFeedback();
        builder.Services.AddRecording();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;

            // Serving:Url alone says where it listens: the rule about it is checked at start, and Kestrel:Endpoints would go round that.
            kestrel.Configure();
        });
        builder.Services.AddGuards();
        builder.Services.AddTurnQueue();
        builder.Services.AddBotFrameworkChannel();
        builder.Services.AddDirectLine();
        builder.Services.AddSingleton(LastingMemory);
        builder.Services.AddHostedService(provider => provider.GetRequiredService<IndexFollower>());
        builder.Services.AddHostedService<VectorFollower>();
        builder.Services.AddHostedService<InboxService>();
        builder.Services.AddHostedService<FeedService>();
        replace?.Invoke(builder.Services);
        var app = Validated(builder.Build());
        app.UseGuards();
        app.UseDirectLine();
        app.UseClientLimits();
        app.MapDirectLine();
        app.MapBotFramework();
        app.MapFrontPage();
        app.MapArticlePages();
        app.MapTranscriptPages();
        app.MapHealth();
        return app;
    }

    /// <summary>What a server remembers of conversations; where answers come from files given for one run, it ends with that run.</summary>
    private static ConversationMemory LastingMemory(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<FollowUpOptions>>();
        var lasts = options.Value is { Enabled: true, SurviveRestart: true } && !services.GetRequiredService<ServingState>().IsTemporary;
        return new ConversationMemory(options, services.GetRequiredService<TimeProvider>(), lasts ? services.GetRequiredKeyedService<IConversationShelf>(StorageExtensions.LastingLog) : null);
    }

    private static void AddNewsBot(IHostApplicationBuilder builder)
    {
        var (services, configuration) = (builder.Services, builder.Configuration);
        AddUserSecrets(builder.Configuration);
        services.AddNewsBotCore();
        services.AddNewsBotIngestion();
        services.AddNewsBotSearch();
        services.AddNewsBotPrompting();
        services.AddNewsBotStorage();
        services.AddOptionsWithValidateOnStart<ServingOptions, ServingOptionsValidator>();
        services.AddOptionsWithValidateOnStart<BotFrameworkOptions, BotFrameworkOptionsValidator>();
        services.AddOptionsWithValidateOnStart<LimitOptions, LimitOptionsValidator>();
        services.AddOptionsWithValidateOnStart<BotIdentityOptions, BotIdentityOptionsValidator>();
        services.AddOptionsWithValidateOnStart<TurnQueueOptions, TurnQueueOptionsValidator>();
        services.AddOptionsWithValidateOnStart<DirectLineOptions, DirectLineOptionsValidator>();
        services.AddOptionsWithValidateOnStart<InboxOptions, InboxOptionsValidator>();
        services.AddFrontPage();
        services.AddOptions<HostOptions>().Configure<IOptions<TurnQueueOptions>>((host, turns) => host.ShutdownTimeout = turns.Value.StopWithin + TimeSpan.FromSeconds(10));
        services.AddSingleton<ServingState>();
        services.AddSingleton<WarmUp>();
        services.AddSingleton<ArticleIntake>();
        services.AddSingleton<SourceIntake>();
        services.AddSingleton<FeedIntake>();
        services.AddSingleton<FolderWatch>();
        services.AddSingleton<IndexFollower>();
        services.AddSingleton<IndexPreparation>();
        services.AddSingleton<ArticleDesk>();
        services.AddSingleton<StaffPass>();
        services.AddSingleton<ArticleLinks>();
        services.AddSingleton<ReplyText>();

        services.Configure<SourceOptions>(configuration.GetSection("Sources"));
        services.Configure<InboxOptions>(configuration.GetSection("Inbox"));
        services.Configure<StorageOptions>(configuration.GetSection("Storage"));
        services.Configure<SearchOptions>(configuration.GetSection("Search"));
        services.Configure<EmbeddingOptions>(configuration.GetSection("Embedding"));
        services.Configure<QuestionOptions>(configuration.GetSection("Questions"));
        services.Configure<RetrievalOptions>(configuration.GetSection("Retrieval"));
        services.Configure<AnsweringOptions>(configuration.GetSection("Answering"));
        services.Configure<LanguageModelOptions>(configuration.GetSection("LanguageModel"));
        services.Configure<ConversationOptions>(configuration.GetSection("Conversations"));
        services.Configure<FollowUpOptions>(configuration.GetSection("FollowUps"));
        services.Configure<SuggestionOptions>(configuration.GetSection("Suggestions"));
        services.Configure<FeedbackOptions>(configuration.GetSection("Feedback"));
        services.Configure<RecordingOptions>(configuration.GetSection("Recording"));
        services.Configure<ServingOptions>(configuration.GetSection("Serving"));
        services.Configure<PageOptions>(configuration.GetSection("Page"));
        services.Configure<LimitOptions>(configuration.GetSection("Limits"));
        services.Configure<TurnQueueOptions>(configuration.GetSection("Turns"));
        services.Configure<BotFrameworkOptions>(configuration.GetSection("BotFramework"));
        services.Configure<DirectLineOptions>(configuration.GetSection("DirectLine"));
        services.Configure<ConversationLogOptions>(configuration.GetSection("ConversationLog"));

        // The Bot Framework's own names for who the bot is stand at the root.
        services.Configure<BotIdentityOptions>(configuration);

        builder.Logging.ClearProviders().AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    }

    /// <summary>
    /// Secrets of whoever runs the program, from <c>dotnet user-secrets --id newsbot set NAME VALUE</c>; they come before the files and after the environment. The
    /// framework would read them in its development environment only.
    /// </summary>
    private static void AddUserSecrets(IConfigurationManager configuration)
    {
        var secrets = new ConfigurationBuilder().AddUserSecrets("newsbot").Sources.Single();
        var afterFiles = configuration.Sources.ToList().FindLastIndex(source => source is JsonConfigurationSource) + 1;
        configuration.Sources.Insert(afterFiles, secrets);
    }

    /// <summary>Checks all options now, before any work, so that every wrong one is named at once.</summary>
    private static T Validated<T>(T host)
        where T : IHost
    {
        host.Services.GetRequiredService<IStartupValidator>().Validate();
        return host;
    }
}
