namespace NewsBot.Benchmarks.WholePath;

/// <summary>Counts how much of a search's work is done for terms that stand nearly everywhere.</summary>
internal static class FieldPostingsCounter
{
    /// <summary>A term in more than this share of all passages is a frequent one.</summary>
    public const double Frequent = 0.05;

    /// <summary>The counts for each field.</summary>
    public static IReadOnlyList<FieldPostings> Count(PlainIndex index, IReadOnlyList<string> questions) => [.. PlainField.All.Select(field =>
    {
        var postings = questions.SelectMany(question => index.PostingsOf(question, field)).ToList();
        var all = postings.Sum(count => (long)count);
        var frequent = postings.Where(count => count > Frequent * index.Passages).Sum(count => (long)count);
        return new FieldPostings(field.Name, (double)all / questions.Count, all == 0 ? 0 : (double)frequent / all);
    })];
}
