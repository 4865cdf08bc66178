using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Options;
using NewsBot.Core.Questions;

namespace NewsBot.Benchmarks.Parts;

/// <summary>How long does it take to read a question?</summary>
public class ReadingAQuestion
{
    private readonly QuestionReader reader = new(Options.Create(new QuestionOptions()));

    /// <summary>Type, places, numbers, what is asked for.</summary>
    [Benchmark(OperationsPerInvoke = SeedQuestions.Count)]
    public int Read()
    {
        var read = 0;
        foreach (var text in SeedQuestions.Texts)
        {
            read += reader.Read(text) is QuestionReading.Question ? 1 : 0;
        }

        return read;
    }
}
