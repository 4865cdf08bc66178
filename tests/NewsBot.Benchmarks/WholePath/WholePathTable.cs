using System.Globalization;

namespace NewsBot.Benchmarks.WholePath;

/// <summary>Prints results for people to read.</summary>
internal static class WholePathTable
{
    /// <summary>Prints what was measured on one index.</summary>
    public static void Print(IndexResult result, TextWriter output)
    {
        Line($"{result.Articles:N0} articles ({result.RealArticles:N0} real), {result.Passages:N0} passages; built in {result.BuildSeconds:F1} s, {result.Megabytes:F1} MB");
        foreach (var allocation in result.Allocations)
        {
            Line($"  {allocation.Name} allocates {allocation.BytesPerQuestion / 1024:F0} KB a question");
        }

        foreach (var field in result.Postings)
        {
            Line($"  {field.Field}: {field.PerQuestion:N0} postings a question, {field.FrequentShare:P0} of them of terms in more than {FieldPostingsCounter.Frequent:P0} of the passages");
        }

        foreach (var clients in result.Clients)
        {
            Line($"");
            Line($"  {clients.Clients} client{(clients.Clients == 1 ? "" : "s")}, {clients.Questions} questions, {clients.Answered} answered, {clients.Failed} failed; of an ask, finding has {clients.SearchShare:P0} (median {clients.SearchMedian:F2} ms), answering the rest (median {clients.AnswerMedian:F2} ms)");
            Line($"  {"",-16} {"median ms",10} {"p95 ms",10} {"p99 ms",10} {"questions/s",12} {"ask ÷ it: median",17} {"p95",6} {"work",6}");
            foreach (var times in clients.Times)
            {
                var ratio = clients.Ratios.FirstOrDefault(ratio => ratio.Against == times.Name);
                Line($"  {times.Name,-16} {times.Median,10:F2} {times.P95,10:F2} {times.P99,10:F2} {times.PerSecond,12:F1} {ratio?.Median,17:F2} {ratio?.P95,6:F2} {ratio?.Work,6:F2}");
            }
        }

        Line($"");

        void Line(FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture).TrimEnd());
    }
}
