using System.Text.Json;

namespace NewsBot.Typesetting;

/// <summary>Reads pages with what stands on them, one <c>{"page","articles":[{"title","text"}]}</c> a line.</summary>
internal static class TruthFile
{
    /// <summary>A paragraph ends with the sentence that reaches this many characters.</summary>
    private const int ParagraphLength = 110;

    /// <summary>The pages, each by its name.</summary>
    public static IEnumerable<(string Name, IReadOnlyList<TypesetArticle> Articles)> Read(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            using var page = JsonDocument.Parse(line);
            yield return (page.RootElement.GetProperty("page").GetString()!, [.. page.RootElement.GetProperty("articles").EnumerateArray().Select(Article)]);
        }
    }

    private static TypesetArticle Article(JsonElement article) => new("", article.GetProperty("title").GetString()!, "", [.. Paragraphs(article.GetProperty("text").GetString()!)]);

    private static IEnumerable<string> Paragraphs(string text)
    {
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var ends = at + 1 == text.Length || (text[at] is '。' or '！' or '？' && at + 1 - start >= ParagraphLength && text[at + 1] is not ('”' or '）' or '』' or '」' or '！' or '？'));
            if (ends)
            {
                yield return text[start..(at + 1)];
                start = at + 1;
            }
        }
    }
}
