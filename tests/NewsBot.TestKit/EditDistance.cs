namespace NewsBot.TestKit;

/// <summary>How many characters must be put in, taken out or replaced to make one text of another.</summary>
public static class EditDistance
{
    /// <summary>
    /// The distance. Looks only at a band around the diagonal and doubles it until the distance found fits into it, which makes it cheap where texts
    /// hardly differ (Ukkonen, Algorithms for approximate string matching, 1985).
    /// </summary>
    public static int Between(string one, string other)
    {
        for (var band = Math.Max(8, Math.Abs(one.Length - other.Length) + 1); ; band *= 2)
        {
            var distance = Within(one, other, band);
            if (distance <= band || band > Math.Max(one.Length, other.Length))
            {
                return distance;
            }
        }
    }

    private static int Within(string one, string other, int band)
    {
        const int Far = int.MaxValue / 2;
        var above = Enumerable.Range(0, other.Length + 1).Select(column => column <= band ? column : Far).ToArray();
        for (var row = 1; row <= one.Length; row++)
        {
            var here = new int[other.Length + 1];
            Array.Fill(here, Far);
            here[0] = row <= band ? row : Far;
            for (var column = Math.Max(1, row - band); column <= Math.Min(other.Length, row + band); column++)
            {
                var replaced = above[column - 1] + (one[row - 1] == other[column - 1] ? 0 : 1);
                here[column] = Math.Min(replaced, 1 + Math.Min(above[column], here[column - 1]));
            }

            above = here;
        }

        return above[^1];
    }
}
