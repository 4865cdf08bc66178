using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NewsBot.Core.Answering;
using NewsBot.Core.Citations;
using NewsBot.Core.Conversations;
using NewsBot.Core.Embedding;
using NewsBot.Core.Feedback;
using NewsBot.Core.FollowUps;
using NewsBot.Core.Questions;
using NewsBot.Core.Retrieval;
using NewsBot.Core.Suggestions;
using NewsBot.Core.Transcripts.Recording;

namespace NewsBot.Core;

/// <summary>Adds the product's thinking to a host.</summary>
public static class CoreExtensions
{
    /// <summary>Adds everything from the reading of a question to the checked answer. The passages and articles come from another project.</summary>
    public static IServiceCollection AddNewsBotCore(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<QuestionOptions, QuestionOptionsValidator>();
        services.AddOptionsWithValidateOnStart<RetrievalOptions, RetrievalOptionsValidator>();
        services.AddOptionsWithValidateOnStart<AnsweringOptions, AnsweringOptionsValidator>();
        services.AddOptionsWithValidateOnStart<ConversationOptions, ConversationOptionsValidator>();
        services.AddOptionsWithValidateOnStart<ConversationLogOptions, ConversationLogOptionsValidator>();
        services.AddOptionsWithValidateOnStart<SuggestionOptions, SuggestionOptionsValidator>();
        services.AddOptionsWithValidateOnStart<FeedbackOptions, FeedbackOptionsValidator>();
        services.AddOptionsWithValidateOnStart<RecordingOptions, RecordingOptionsValidator>();
        services.AddOptionsWithValidateOnStart<EmbeddingOptions, EmbeddingOptionsValidator>();
        services.AddOptionsWithValidateOnStart<FollowUpOptions, FollowUpOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IPassageEmbedder, NoPassageEmbedder>();
        services.AddSingleton<QuestionReader>();
        services.AddSingleton<PassageSelector>();
        services.AddSingleton<IAnswerWriter, ExtractiveAnswerWriter>();
        services.AddSingleton<ISentenceRanker, ArticleSentenceRanker>();
        services.AddSingleton<CitationChecker>();
        services.AddSingleton<WritingLedger>();
        services.AddSingleton<AnswerEditor>();
        services.AddSingleton<FollowUpReader>();
        services.TryAddSingleton<IQuestionRewriter, RuleRewriter>();
        services.AddSingleton<FollowUpAnswers>();
        services.TryAddSingleton<ConversationMemory>();
        services.AddSingleton<RecentTurns>();
        services.AddSingleton<TurnRunner>();
        services.AddSingleton<QuestionSuggester>();
        return services;
    }
}
