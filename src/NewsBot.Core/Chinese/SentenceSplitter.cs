using NewsBot.Core.Newspapers;

namespace NewsBot.Core.Chinese;

/// <summary>
/// Cuts text into sentences. A sentence ends at 。！？ or … with the closing marks that follow, and at a line feed; a question inside a
/// quotation that the sentence goes on after does not end it. A report's lead-in (本报汶上讯（…）) is a piece of its own, because it is not part of
/// what the first sentence says.
/// </summary>
public static class SentenceSplitter
{
    private const string Ends = "。！？!?…";
    private const string Closers = "”’」』）)》】\"";

    /// <summary>A quotation longer than this, in UTF-16 units, is cut like any other text: its closing mark was probably lost.</summary>
    private const int LongestQuotation = 160;

    /// <summary>The sentences of <paramref name="text"/> inside <paramref name="within"/>, in order, without white space around them, none empty.</summary>
    public static IReadOnlyList<TextSpan> Split(string text, TextSpan within)
    {
        var sentences = new List<TextSpan>();
        var start = within.Start + (LeadIn.Find(within.In(text))?.Length ?? 0);
        Add(new TextSpan(within.Start, start));

        for (var at = start; at < within.End; at++)
        {
            if (text[at] is '“' or '「' && QuotationEnd(text, at, within.End) is { } close)
            {
                at = close;
                if (!EndsInside(text, close) || GoesOn(text, close + 1, within.End))
                {
                    continue;
                }
            }
            else if (text[at] != '\n' && !Ends.Contains(text[at], StringComparison.Ordinal))
            {
                continue;
            }

            while (at + 1 < within.End && (Ends.Contains(text[at + 1], StringComparison.Ordinal) || Closers.Contains(text[at + 1], StringComparison.Ordinal)))
            {
                at++;
            }

            Add(new TextSpan(start, at + 1));
            start = at + 1;
        }

        Add(new TextSpan(start, within.End));
        return sentences;

        void Add(TextSpan span)
        {
            if (span.Trim(text) is { Length: > 0 } sentence)
            {
                sentences.Add(sentence);
            }
        }
    }

    private static int? QuotationEnd(string text, int open, int end)
    {
        var close = text.IndexOf(text[open] == '“' ? '”' : '」', open, Math.Min(end - open, LongestQuotation));
        return close < 0 ? null : close;
    }

    private static bool EndsInside(string text, int close) => Ends.Contains(text[close - 1], StringComparison.Ordinal);

    /// <summary>After a quotation that ends in 。 the sentence is over; after one that ends in ？ or ！ it may go on: …？”这是…。</summary>
    private static bool GoesOn(string text, int next, int end) =>
        next < end && ("，、；：的是等“".Contains(text[next], StringComparison.Ordinal) || (text[next - 2] != '。' && "这成为".Contains(text[next], StringComparison.Ordinal)));
}
