namespace NewsBot.Ingestion.ReadyArticles;

/// <summary>Tells web addresses from other text.</summary>
internal static class WebAddress
{
    /// <summary><paramref name="text"/> where it is an absolute http or https address, else null.</summary>
    public static string? OrNull(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? text : null;
}
