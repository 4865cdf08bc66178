using NewsBot.Core.Associations;

namespace NewsBot.Core.Chinese;

/// <summary>A text folded once, with the numbers it states.</summary>
internal sealed class FoldedText(string text)
{
    private HashSet<decimal>? numbers;
    private int[]? words;

    /// <summary>The folded characters.</summary>
    public string Text { get; } = TextFolding.Fold(text);

    /// <summary>The values stated in the text.</summary>
    public HashSet<decimal> Numbers => numbers ??= [.. Numerals.Find(Text).Select(number => number.Value)];

    /// <summary>Its words, as <see cref="WordVectors"/> numbers them, each once.</summary>
    public int[] Words => words ??= WordVectors.Default.WordsOf(Text);

    /// <summary>Whether the folded <paramref name="word"/> stands in the text.</summary>
    public bool Mentions(string word) => Text.Contains(word, StringComparison.Ordinal);
}
