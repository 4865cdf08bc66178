using System.Reflection;

namespace NewsBot.Core.Questions;

/// <summary>Reads the word lists that are part of this assembly: words between spaces, a comment after #.</summary>
internal static class WordFile
{
    /// <summary>The words of every line that has any.</summary>
    public static IEnumerable<string[]> Lines(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
    }
}
