using System.Text;

namespace NewsBot.Prompting.Writing;

/// <summary>
/// Cuts what a model writes into sentences while it comes. A sentence ends behind 。！？ outside quotation marks, or at a line's end, and takes along the numbers that
/// follow it: <c>…。[1][3]</c>. It is given out once something else follows.
/// </summary>
internal sealed class SentenceCutter
{
    /// <summary>Longer sentences are cut wherever they are; they are too long for an answer anyway.</summary>
    public const int Longest = 400;

    private const string Ends = "。！？!?";
    private const string Opens = "“「『《（(";
    private const string Closes = "”」』》）)";

    private readonly StringBuilder waiting = new();

    /// <summary>The sentences that <paramref name="piece"/> completes, with their numbers.</summary>
    public IEnumerable<string> Push(string piece)
    {
        waiting.Append(piece);
        return Cut(isLast: false);
    }

    /// <summary>What is left when nothing more comes.</summary>
    public IEnumerable<string> Finish() => Cut(isLast: true);

    private List<string> Cut(bool isLast)
    {
        var (text, at, sentences) = (waiting.ToString(), 0, new List<string>());
        while (EndOf(text, at, isLast) is { } end)
        {
            Add(text[at..end]);
            at = end;
        }

        if (isLast)
        {
            Add(text[at..]);
            at = text.Length;
        }

        waiting.Remove(0, at);
        return sentences;

        void Add(string sentence)
        {
            if (!string.IsNullOrWhiteSpace(sentence))
            {
                sentences.Add(sentence);
            }
        }
    }

    /// <summary>Where the sentence ends that begins at <paramref name="start"/>; null where that cannot be told yet.</summary>
    private static int? EndOf(string text, int start, bool isLast)
    {
        var depth = 0;
        for (var at = start; at < text.Length; at++)
        {
            var character = text[at];
            depth = Opens.Contains(character, StringComparison.Ordinal) ? depth + 1 : Closes.Contains(character, StringComparison.Ordinal) ? Math.Max(0, depth - 1) : depth;
            if (character == '\n')
            {
                return at + 1;
            }

            if (depth == 0 && (Ends.Contains(character, StringComparison.Ordinal) || (Closes.Contains(character, StringComparison.Ordinal) && at > start && Ends.Contains(text[at - 1], StringComparison.Ordinal) && NumbersFollow(text, at + 1))))
            {
                return BehindNumbers(text, at + 1, isLast);
            }

            if (at - start >= Longest)
            {
                return at;
            }
        }

        return null;
    }

    private static bool NumbersFollow(string text, int at)
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        return at < text.Length && text[at] is '[' or '【' or '［';
    }

    /// <summary>The place behind the closing marks and numbers at <paramref name="at"/>; null where more of them may come.</summary>
    private static int? BehindNumbers(string text, int at, bool isLast)
    {
        while (at < text.Length)
        {
            if (Ends.Contains(text[at], StringComparison.Ordinal) || Closes.Contains(text[at], StringComparison.Ordinal) || text[at] == ' ')
            {
                at++;
            }
            else if (text[at] is '[' or '【' or '［')
            {
                var close = text.AsSpan(at).IndexOfAny(']', '】', '］');
                if (close < 0)
                {
                    return text.Length - at > Longest || isLast ? text.Length : null;
                }

                at += close + 1;
            }
            else
            {
                return at;
            }
        }

        return isLast ? at : null;
    }
}
