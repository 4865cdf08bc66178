using BenchmarkDotNet.Attributes;
using NewsBot.Core.Chinese;

namespace NewsBot.Benchmarks.Parts;

/// <summary>How long does it take to fold script and width?</summary>
public class FoldingText
{
    private readonly IReadOnlyList<string> questions = SeedQuestions.Texts;
    private readonly string passage = new PageArticles().LongPassage;

    /// <summary>A question.</summary>
    [Benchmark(OperationsPerInvoke = SeedQuestions.Count)]
    public int Question()
    {
        var length = 0;
        foreach (var text in questions)
        {
            length += TextFolding.Fold(text).Length;
        }

        return length;
    }

    /// <summary>A passage of about 300 characters.</summary>
    [Benchmark]
    public string Passage() => TextFolding.Fold(passage);
}
