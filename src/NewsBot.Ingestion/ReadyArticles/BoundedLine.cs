using System.Text;

namespace NewsBot.Ingestion.ReadyArticles;

/// <summary>Reads lines that may not be endless.</summary>
internal static class BoundedLine
{
    /// <summary>Reads the next line; null at the end. False where it has more than <paramref name="most"/> characters, and then reading cannot go on.</summary>
    public static bool Read(StreamReader reader, int most, out string? line)
    {
        var builder = new StringBuilder();
        line = null;
        int next;
        while ((next = reader.Read()) >= 0 && next != '\n')
        {
            if (builder.Length >= most)
            {
                return false;
            }

            builder.Append((char)next);
        }

        if (next >= 0 || builder.Length > 0)
        {
            line = builder.ToString();
        }

        return true;
    }
}
