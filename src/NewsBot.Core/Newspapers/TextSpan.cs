namespace NewsBot.Core.Newspapers;

/// <summary>A stretch of a text, in UTF-16 units: <paramref name="Start"/> inclusive, <paramref name="End"/> exclusive.</summary>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>How many UTF-16 units the span covers.</summary>
    public int Length => End - Start;

    /// <summary>Whether the span is not empty and lies inside a text of <paramref name="textLength"/> units.</summary>
    public bool FitsIn(int textLength) => Start >= 0 && Start < End && End <= textLength;

    /// <summary>Whether <paramref name="other"/> lies wholly inside this span.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the two share a character.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The characters of <paramref name="text"/> that the span covers.</summary>
    public string In(string text) => text[Start..End];

    /// <summary>The same stretch, counted from <paramref name="offset"/> units further on.</summary>
    public TextSpan Shift(int offset) => new(Start + offset, End + offset);

    /// <summary>The span without white space at its two ends, counted in <paramref name="text"/>.</summary>
    public TextSpan Trim(string text)
    {
        var (start, end) = (Start, End);
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }
}
