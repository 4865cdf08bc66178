using System.Collections.Frozen;

namespace NewsBot.Core.Questions;

/// <summary>Words that people ask with and newspapers write otherwise: the groups of <c>synonyms.txt</c>, one a line, folded.</summary>
public static class Synonyms
{
    private static readonly FrozenDictionary<string, string[]> Groups = Read();

    /// <summary>The other words of every group that <paramref name="word"/> is in; none for most words.</summary>
    public static IReadOnlyList<string> Of(string word) => Groups.GetValueOrDefault(word) ?? [];

    private static FrozenDictionary<string, string[]> Read() =>
        WordFile.Lines("synonyms.txt")
            .SelectMany(group => group.Select(word => (Word: word, Others: group.Where(other => other != word))))
            .GroupBy(entry => entry.Word)
            .ToFrozenDictionary(entries => entries.Key, entries => entries.SelectMany(entry => entry.Others).Distinct().ToArray());
}
