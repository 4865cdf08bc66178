namespace NewsBot.Core.Transcripts.Chat;

/// <summary>Which content type a file has by its ending, and which short names of types stand for cards. The table <c>content-types.txt</c> says what chatdown's says, for the endings in use.</summary>
internal static class ContentTypes
{
    /// <summary>What every card's content type begins with.</summary>
    public const string CardBase = "application/vnd.microsoft.card.";

    /// <summary>What is said of bytes of which nothing is known.</summary>
    public const string Unknown = "application/octet-stream";

    private static readonly HashSet<string> Shortcuts = new(["animation", "audio", "hero", "receipt", "thumbnail", "signin", "oauth", "media", "video"], StringComparer.Ordinal);

    private static readonly Dictionary<string, string> ByEnding = Load();

    /// <summary>The type in full: <c>adaptivecard</c> is short for an adaptive card, <c>hero</c> for a hero card; others are what they are, in lower case.</summary>
    public static string InFull(string type)
    {
        var lower = type.ToLowerInvariant();
        return lower == "adaptivecard" ? CardBase + "adaptive" : Shortcuts.Contains(lower) ? CardBase + lower : lower;
    }

    /// <summary>The short name of a type, where it has one; else the type.</summary>
    public static string Short(string type) => type == CardBase + "adaptive" ? "adaptivecard" : type.StartsWith(CardBase, StringComparison.Ordinal) && Shortcuts.Contains(type[CardBase.Length..]) ? type[CardBase.Length..] : type;

    /// <summary>The type by the ending of a path or an address; null where it is not known.</summary>
    public static string? OfPath(string path)
    {
        var isAddress = path.StartsWith("http", StringComparison.Ordinal);
        var end = isAddress ? path.AsSpan().IndexOfAny('?', '#') : -1;
        var name = end < 0 ? path : path[..end];
        var file = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        return ByEnding.GetValueOrDefault(file[(file.LastIndexOf('.') + 1)..].ToLowerInvariant());
    }

    /// <summary>An ending whose type this is, with its dot; <c>.bin</c> where there is none.</summary>
    public static string EndingOf(string type) => ByEnding.FirstOrDefault(entry => entry.Value == type).Key is { } ending ? "." + ending : ".bin";

    /// <summary>Whether the type is one of a card.</summary>
    public static bool IsCard(string type) => type.Contains(CardBase, StringComparison.Ordinal);

    /// <summary>Whether content of this type is put into the activity as JSON.</summary>
    public static bool IsJson(string type) => IsCard(type) || type.Contains("json", StringComparison.Ordinal);

    private static Dictionary<string, string> Load()
    {
        using var reader = new StreamReader(typeof(ContentTypes).Assembly.GetManifestResourceStream("content-types.txt")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').Select(line => line.Trim().Split(' '))
            .SelectMany(words => words.Skip(1).Select(ending => (Ending: ending, Type: words[0]))).ToDictionary(entry => entry.Ending, entry => entry.Type, StringComparer.Ordinal);
    }
}
