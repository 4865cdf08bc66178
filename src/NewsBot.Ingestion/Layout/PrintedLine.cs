namespace NewsBot.Ingestion.Layout;

/// <summary>A line as it stands on paper: the part of it that lies in one column. Measures are points from the page's upper left corner.</summary>
/// <param name="Text">Its characters; white space at its end is kept, because it says that a word ends there.</param>
/// <param name="Left">Where it begins.</param>
/// <param name="Right">Where its last printed character ends.</param>
/// <param name="Top">The upper edge of its type.</param>
/// <param name="Bottom">The lower edge of its type.</param>
/// <param name="Size">The size of its type.</param>
/// <param name="Bold">Whether its font is a heavy one.</param>
internal sealed record PrintedLine(string Text, double Left, double Right, double Top, double Bottom, double Size, bool Bold)
{
    /// <summary>Whether the two stand side by side: a part of their heights is shared, a tenth aside.</summary>
    public bool IsBeside(PrintedLine other)
    {
        var slack = 0.1 * Math.Min(Bottom - Top, other.Bottom - other.Top);
        return Top < other.Bottom - slack && other.Top < Bottom - slack;
    }

    /// <summary>Whether the two stand one above the other: a part of their widths is shared.</summary>
    public bool IsAboveOrBelow(PrintedLine other) => Left < other.Right && other.Left < Right;
}
