using NewsBot.Core.Answering;
using NewsBot.Core.Questions;
using NewsBot.Core.Retrieval;
using NewsBot.Evaluation.Statistics;

namespace NewsBot.Evaluation;

/// <summary>One evaluation: what <c>eval --save</c> writes and <c>--baseline</c> reads.</summary>
/// <param name="Format">Raised when the shape changes, so that an older file is refused and not misread.</param>
/// <param name="Settings">How it was run.</param>
/// <param name="Index">What was searched.</param>
/// <param name="Measures">All measures.</param>
/// <param name="Types">The main ones for each type of question.</param>
/// <param name="ReliabilityAnswerable">Confidence against the share of questions that were answerable.</param>
/// <param name="ReliabilityRight">Confidence against the share of questions that were rightly answered.</param>
/// <param name="Questions">Every question and what came of it.</param>
internal sealed record EvaluationRun(
    int Format,
    RunSettings Settings,
    IndexFacts Index,
    IReadOnlyList<Measure> Measures,
    IReadOnlyList<TypeMeasures> Types,
    IReadOnlyList<ReliabilityBin> ReliabilityAnswerable,
    IReadOnlyList<ReliabilityBin> ReliabilityRight,
    IReadOnlyList<QuestionResult> Questions)
{
    /// <summary>The shape written now.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The run of these results, measured.</summary>
    public static EvaluationRun Of(RunSettings settings, IndexFacts index, IReadOnlyList<QuestionResult> results) => new(
        CurrentFormat,
        settings,
        index,
        [.. MeasureCatalogue.All.Select(definition => Measure.Of(definition, results))],
        [.. results.GroupBy(result => result.Type).OrderByDescending(same => same.Count()).Select(same => new TypeMeasures(same.Key, same.Count(), [.. MeasureCatalogue.ByType.Select(definition => Measure.Of(definition, [.. same]))]))],
        Calibration.Bins(MeasureCatalogue.Answerable(results)),
        Calibration.Bins(MeasureCatalogue.Right(results)),
        results);

    /// <summary>The measure of that key.</summary>
    public Measure MeasureOf(string key) => Measures.First(measure => measure.Key == key);
}

/// <summary>How an evaluation was run.</summary>
/// <param name="At">When it ended.</param>
/// <param name="Sources">The sources as they were given; empty for those of the settings.</param>
/// <param name="QuestionFile">The file of questions as it was given.</param>
/// <param name="Articles">Which articles could be used.</param>
/// <param name="LeftOut">How many questions could not be asked in that way, their articles not being known.</param>
/// <param name="Analyzer">What cut text into words.</param>
/// <param name="Retrieval">The settings of the retrieval.</param>
/// <param name="Answering">The settings of the answering.</param>
internal sealed record RunSettings(DateTimeOffset At, IReadOnlyList<string> Sources, string QuestionFile, ArticlesUsed Articles, int LeftOut, string Analyzer, RetrievalOptions Retrieval, AnsweringOptions Answering);

/// <summary>What was searched.</summary>
/// <param name="Articles">How many articles.</param>
/// <param name="Passages">How many passages.</param>
/// <param name="Seconds">How long it took to read the sources and index them, or to open the index.</param>
/// <param name="Bytes">What the index takes on disk.</param>
internal sealed record IndexFacts(int Articles, int Passages, double Seconds, long Bytes);

/// <summary>The main measures of one type of question.</summary>
/// <param name="Type">The type; none for what was not read as a question.</param>
/// <param name="Questions">How many there are.</param>
/// <param name="Measures">Those of <see cref="MeasureCatalogue.ByType"/>.</param>
internal sealed record TypeMeasures(QuestionType? Type, int Questions, IReadOnlyList<Measure> Measures);
