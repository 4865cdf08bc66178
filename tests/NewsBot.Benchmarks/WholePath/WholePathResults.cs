using System.Text.Json.Serialization;

namespace NewsBot.Benchmarks.WholePath;

/// <summary>How long one contender took.</summary>
/// <param name="Name">The contender.</param>
/// <param name="Median">Milliseconds that half of the questions took at most.</param>
/// <param name="P95">Milliseconds that 95 of 100 took at most.</param>
/// <param name="P99">Milliseconds that 99 of 100 took at most.</param>
/// <param name="PerSecond">Questions a second, all clients together.</param>
internal sealed record ContenderTimes(string Name, double Median, double P95, double P99, double PerSecond);

/// <summary>How many times as long as a plain search a full ask took.</summary>
/// <param name="Against">The plain search.</param>
/// <param name="Median">The ratio of the medians.</param>
/// <param name="P95">The ratio of the 95th percentiles.</param>
/// <param name="Work">How many times as many questions a second the plain search dealt with.</param>
internal sealed record AskRatio(string Against, double Median, double P95, double Work);

/// <summary>What was measured with so many clients.</summary>
/// <param name="Clients">How many asked at once.</param>
/// <param name="Questions">How many questions each contender had.</param>
/// <param name="Answered">How many of them the full ask answered.</param>
/// <param name="Failed">How many of them failed: anything but 0 makes the times worthless.</param>
/// <param name="SearchMedian">Milliseconds that reading the question and finding passages took in half of the asks at most.</param>
/// <param name="AnswerMedian">Milliseconds that selecting, writing and checking took in half of the asks at most.</param>
/// <param name="SearchShare">The share of finding in the time of all asks, 0 to 1.</param>
/// <param name="Times">The times, the full ask first.</param>
/// <param name="Ratios">The full ask against each plain search.</param>
internal sealed record ClientsResult(int Clients, int Questions, int Answered, int Failed, double SearchMedian, double AnswerMedian, double SearchShare, IReadOnlyList<ContenderTimes> Times, IReadOnlyList<AskRatio> Ratios);

/// <summary>What one contender leaves for the garbage collector.</summary>
/// <param name="Name">The contender.</param>
/// <param name="BytesPerQuestion">Bytes allocated for a question, on average.</param>
internal sealed record Allocation(string Name, double BytesPerQuestion);

/// <summary>How many postings a question's terms have in one field.</summary>
/// <param name="Field">The field.</param>
/// <param name="PerQuestion">Postings a question, on average.</param>
/// <param name="FrequentShare">The share of them that belongs to terms in more than <see cref="FieldPostingsCounter.Frequent"/> of all passages, 0 to 1.</param>
internal sealed record FieldPostings(string Field, double PerQuestion, double FrequentShare);

/// <summary>What was measured on one index.</summary>
/// <param name="Articles">Articles in the index.</param>
/// <param name="RealArticles">Those of them that were read; the others were recombined.</param>
/// <param name="Passages">Passages in the index.</param>
/// <param name="BuildSeconds">How long it took to build.</param>
/// <param name="Megabytes">Its size on disk, in mebibytes.</param>
/// <param name="Allocations">What a question allocates.</param>
/// <param name="Postings">The postings of the questions' terms; empty where fields were not asked for one by one.</param>
/// <param name="Clients">The times.</param>
internal sealed record IndexResult(int Articles, int RealArticles, int Passages, double BuildSeconds, double Megabytes, IReadOnlyList<Allocation> Allocations, IReadOnlyList<FieldPostings> Postings, IReadOnlyList<ClientsResult> Clients);

/// <summary>The JSON of a results file: a list of <see cref="IndexResult"/>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(IReadOnlyList<IndexResult>))]
internal sealed partial class WholePathJson : JsonSerializerContext;
