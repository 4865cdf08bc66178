using System.Text.RegularExpressions;
using DiffPlex;
using DiffPlex.Model;

namespace NewsBot.Replay;

/// <summary>What becomes of words from one text to the other.</summary>
internal enum DiffKind
{
    /// <summary>Both have them.</summary>
    Same,

    /// <summary>Only the first has them.</summary>
    Gone,

    /// <summary>Only the second has them.</summary>
    New,
}

/// <summary>Words that stand next to each other.</summary>
internal sealed record DiffPiece(DiffKind Kind, string Text);

/// <summary>
/// Which words differ between two texts (Myers' algorithm, by DiffPlex). A Chinese character counts as a word, for no dictionary cuts a changed name as it cut the
/// old one; numbers, Latin words and marks such as [1] are never cut.
/// </summary>
internal static partial class WordDiff
{
    /// <summary>Of longer texts only what comes before and after all differences is told apart: the algorithm's time grows with length times differences.</summary>
    private const int Longest = 20_000;

    /// <summary>All words of both texts, in order; of what was replaced, the old ones first.</summary>
    public static IReadOnlyList<DiffPiece> Of(string before, string after)
    {
        if (before.Length > Longest || after.Length > Longest)
        {
            return Rough(before, after);
        }

        var result = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, Words.Chunker);
        var (old, now) = (result.PiecesOld, result.PiecesNew);
        var pieces = new List<DiffPiece>();
        var at = 0;
        foreach (var block in Tidy(result))
        {
            Add(DiffKind.Same, old, at, block.DeleteStartA);
            at = block.DeleteStartA + block.DeleteCountA;
            Add(DiffKind.Gone, old, block.DeleteStartA, at);
            Add(DiffKind.New, now, block.InsertStartB, block.InsertStartB + block.InsertCountB);
        }

        Add(DiffKind.Same, old, at, old.Count);
        return pieces;

        void Add(DiffKind kind, IReadOnlyList<string> words, int from, int to)
        {
            if (to > from)
            {
                pieces.Add(new(kind, string.Concat(words.Skip(from).Take(to - from))));
            }
        }
    }

    /// <summary>
    /// Joins differences that have less in common between them than they are long themselves, which is chance, such as one 的 in two sentences. The rule is that of
    /// diff_cleanupSemantic in Neil Fraser's diff-match-patch.
    /// </summary>
    private static List<DiffBlock> Tidy(DiffResult result)
    {
        var blocks = new List<DiffBlock>();
        foreach (var next in result.DiffBlocks)
        {
            var block = next;
            while (blocks is [.., var last] && last.DeleteStartA + last.DeleteCountA is var end && Length(result.PiecesOld, end, block.DeleteStartA) is var between && between <= Size(last) && between <= Size(block))
            {
                blocks.RemoveAt(blocks.Count - 1);
                block = new DiffBlock(last.DeleteStartA, block.DeleteStartA + block.DeleteCountA - last.DeleteStartA, last.InsertStartB, block.InsertStartB + block.InsertCountB - last.InsertStartB);
            }

            blocks.Add(block);
        }

        return blocks;

        int Size(DiffBlock block) => Math.Max(Length(result.PiecesOld, block.DeleteStartA, block.DeleteStartA + block.DeleteCountA), Length(result.PiecesNew, block.InsertStartB, block.InsertStartB + block.InsertCountB));
    }

    private static int Length(IReadOnlyList<string> words, int from, int to)
    {
        var length = 0;
        for (var index = from; index < to; index++)
        {
            length += words[index].Length;
        }

        return length;
    }

    private static List<DiffPiece> Rough(string before, string after)
    {
        var most = Math.Min(before.Length, after.Length);
        var start = before.AsSpan().CommonPrefixLength(after);
        var end = 0;
        while (end < most - start && before[^(end + 1)] == after[^(end + 1)])
        {
            end++;
        }

        // No character that needs two units is cut in two.
        start -= start > 0 && char.IsHighSurrogate(before[start - 1]) ? 1 : 0;
        end -= end > 0 && char.IsLowSurrogate(before[^end]) ? 1 : 0;
        return [.. new[] { new DiffPiece(DiffKind.Same, before[..start]), new(DiffKind.Gone, before[start..^end]), new(DiffKind.New, after[start..^end]), new(DiffKind.Same, before[^end..]) }.Where(piece => piece.Text.Length > 0)];
    }

    [GeneratedRegex(@"\[\d+\]|[0-9]+(?:[.,][0-9]+)*|[A-Za-z]+|[\uD800-\uDBFF][\uDC00-\uDFFF]|.", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Word();

    private sealed class Words : IChunker
    {
        public static readonly Words Chunker = new();

        public IReadOnlyList<string> Chunk(string text) => [.. Word().Matches(text).Select(match => match.Value)];
    }
}
