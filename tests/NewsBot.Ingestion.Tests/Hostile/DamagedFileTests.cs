using System.Diagnostics;
using System.Globalization;
using NewsBot.Ingestion.Sources;
using NewsBot.Ingestion.Tests.Sources;

namespace NewsBot.Ingestion.Tests.Hostile;

/// <summary>Damaged files of every format; the environment variable NEWSBOT_DAMAGED_FILES says how many, 500 by default.</summary>
public class DamagedFileTests(ITestOutputHelper output)
{
    private static readonly int Count = int.TryParse(Environment.GetEnvironmentVariable("NEWSBOT_DAMAGED_FILES"), CultureInfo.InvariantCulture, out var count) ? count : 500;

    [Fact]
    public void Read_EveryWholeFile_GivesArticlesAndNoProblem() => Assert.All(WholeFiles.All.Where(file => file.Name != "all.zip"), file =>
    {
        var read = ReadFile.Named(file.Name, file.Bytes);
        Assert.NotEmpty(read.Articles);
        Assert.Empty(read.Problems);
    });

    [Fact]
    public void Read_DamagedFile_GivesArticlesOrSaysWhyNot()
    {
        var options = new SourceOptions { PageTimeout = TimeSpan.FromSeconds(20) };
        var (refused, slowest, slowestName) = (0, TimeSpan.Zero, "");
        var kinds = new SortedDictionary<SourceProblemKind, int>();
        for (var number = 0; number < Count; number++)
        {
            var (name, whole) = WholeFiles.All[number % WholeFiles.All.Count];
            var damaged = Damage.To(whole, WholeFiles.All[number / 3 % WholeFiles.All.Count].Bytes, number);
            var start = Stopwatch.GetTimestamp();
            var read = ReadFile.Named(name, damaged, options);
            (slowest, slowestName) = Stopwatch.GetElapsedTime(start) is var took && took > slowest ? (took, $"{name} {number}") : (slowest, slowestName);

            Assert.True(read.Articles.Count > 0 || read.Problems.Count > 0, $"{name} {number} gave neither an article nor a reason.");
            Assert.All(read.Problems, problem => Assert.True(problem.Message.Length > 10 && problem.Message.EndsWith('.') && problem.Kind != SourceProblemKind.TooSlow, $"{name} {number}: {problem}"));
            Assert.All(read.Articles, article => Assert.All(article.Blocks, block => Assert.True(block.Span.FitsIn(article.Text.Length), $"{name} {number}: a block lies outside its article.")));
            refused += read.Articles.Count == 0 ? 1 : 0;
            foreach (var problem in read.Problems)
            {
                kinds[problem.Kind] = kinds.GetValueOrDefault(problem.Kind) + 1;
            }
        }

        output.WriteLine($"{Count} damaged files: {refused} refused, {Count - refused} still read; slowest {slowest.TotalSeconds:F1} s ({slowestName}); {string.Join(", ", kinds.Select(kind => $"{kind.Key} {kind.Value}"))}");
    }
}
