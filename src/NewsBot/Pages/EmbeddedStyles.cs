namespace NewsBot.Pages;

/// <summary>The style sheets that reports hold in themselves, so that they need no other file.</summary>
internal static class EmbeddedStyles
{
    /// <summary>The text of the sheets, one after the other.</summary>
    public static string Read(params IEnumerable<string> names) => string.Concat(names.Select(name =>
    {
        using var stream = typeof(EmbeddedStyles).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The program lacks its file {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }));
}
