using Microsoft.Extensions.DependencyInjection;
using NewsBot.Benchmarks.WholePath;
using NewsBot.Core.Questions;
using NewsBot.TestKit;

namespace NewsBot.Benchmarks.Parts;

/// <summary>The questions that the parts are measured with.</summary>
internal static class SeedQuestions
{
    /// <summary>How many there are.</summary>
    public const int Count = 100;

    /// <summary>Questions on the page in seeds, as users would write them.</summary>
    public static IReadOnlyList<string> Texts { get; } = QuestionSample.Choose(QuestionSample.Read(RepositoryFiles.Questions), 0, Count).Timed;

    /// <summary>The same questions, read.</summary>
    public static IReadOnlyList<NewsQuery> Read(IServiceProvider services)
    {
        var reader = services.GetRequiredService<QuestionReader>();
        return [.. Texts.Select(text => ((QuestionReading.Question)reader.Read(text)).Query)];
    }
}
