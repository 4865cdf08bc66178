using System.Globalization;
using NewsBot.Core.Conversations;
using NewsBot.Core.Questions;
using NewsBot.Core.Retrieval;

namespace NewsBot.Commands;

/// <summary>What <c>ask --explain</c> prints: how the question was read, and how each passage's score came about.</summary>
internal static class Explanation
{
    /// <summary>Writes the explanation to standard output.</summary>
    public static async Task WriteAsync(NewsQuery query, Turn turn, IPassageSource passages, CancellationToken cancellationToken)
    {
        var ranked = (await passages.FindAsync(query, 1, cancellationToken)).Terms;
        var words = string.Join(' ', ranked.Words.Select(word => string.Create(CultureInfo.InvariantCulture, $"{word.Text}({word.Weight:F1})")));
        Console.Out.WriteLine($"""

            Question type: {query.Type}
            Asked for:     {(query.Focus is { } focus ? focus.Span.In(query.SearchText) : "-")}{(query.Units.Count > 0 ? $", in {string.Join('/', query.Units)}" : "")}{(query.AskedCount is { } count ? $", {count} of them" : "")}
            Places:        {(query.Places.Count > 0 ? string.Join(' ', query.Places) : "-")}
            Words, with their weights: {words}
            """);
        foreach (var scored in turn.Passages)
        {
            Console.Out.WriteLine();
            Console.Out.Write(passages.Explain(query, scored.Passage.Id));
        }
    }
}
