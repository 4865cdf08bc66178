using System.Text.Json;

namespace NewsBot.PageScores;

/// <summary>A page whose articles are known: a line of truth.jsonl.</summary>
/// <param name="File">The page's file name.</param>
/// <param name="Articles">Its articles.</param>
internal sealed record TruePage(string File, IReadOnlyList<TrueArticle> Articles)
{
    /// <summary>The pages of <paramref name="folder"/>, in the order of its truth.jsonl: <c>{"page", "articles": [{"title", "text"}]}</c> a line.</summary>
    public static IReadOnlyList<TruePage> ReadAll(string folder) =>
        [.. System.IO.File.ReadLines(Path.Combine(folder, "truth.jsonl")).Where(line => line.Length > 0).Select(line => Read(JsonDocument.Parse(line).RootElement))];

    private static TruePage Read(JsonElement page) => new(
        page.GetProperty("page").GetString()!,
        [.. page.GetProperty("articles").EnumerateArray().Select(article => new TrueArticle(Squeezed.Of(article.GetProperty("title").GetString()!), Squeezed.Of(article.GetProperty("text").GetString()!)))]);
}

/// <summary>An article as it really is, without white space.</summary>
internal sealed record TrueArticle(string Headline, string Text);

/// <summary>Texts are compared without white space: pages have it where columns were justified, and truth has none.</summary>
internal static class Squeezed
{
    /// <summary><paramref name="text"/> without white space.</summary>
    public static string Of(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
