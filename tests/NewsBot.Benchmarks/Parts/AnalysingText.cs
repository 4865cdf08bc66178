using BenchmarkDotNet.Attributes;
using NewsBot.Benchmarks.WholePath;
using NewsBot.Core.Chinese;
using NewsBot.Search.Analysis;

namespace NewsBot.Benchmarks.Parts;

/// <summary>How long does it take to cut text into terms, and which of the three kinds of term takes it?</summary>
public class AnalysingText
{
    private string text = "";

    /// <summary>What is cut: one question, or a passage of about 300 characters.</summary>
    [Params("question", "passage")]
    public string Of { get; set; } = "";

    /// <summary>Takes the text.</summary>
    [GlobalSetup]
    public void SetUp() => text = TextFolding.Fold(Of == "question" ? SeedQuestions.Texts[0] : new PageArticles().LongPassage);

    /// <summary>Words, by ICU's dictionary.</summary>
    [Benchmark]
    public int Words() => Terms(PlainField.Words);

    /// <summary>Pairs of characters.</summary>
    [Benchmark]
    public int Pairs() => Terms(PlainField.Pairs);

    /// <summary>Characters.</summary>
    [Benchmark]
    public int Characters() => Terms(PlainField.Characters);

    private int Terms(PlainField field) => TokenReader.Read(field.Analyzer, field.Name, text).Count;
}
