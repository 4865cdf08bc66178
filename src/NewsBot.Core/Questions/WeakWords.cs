using System.Collections.Frozen;

namespace NewsBot.Core.Questions;

/// <summary>Words that say little about what is asked, from <c>weak-words.txt</c>.</summary>
public static class WeakWords
{
    private static readonly FrozenSet<string> Words = WordFile.Lines("weak-words.txt").SelectMany(line => line).ToFrozenSet();

    /// <summary>Whether the folded <paramref name="word"/> is one.</summary>
    public static bool Contains(string word) => Words.Contains(word);
}
