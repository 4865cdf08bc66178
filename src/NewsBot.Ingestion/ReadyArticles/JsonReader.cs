using System.Text.Json;
using NewsBot.Core.Newspapers;
using NewsBot.Ingestion.Files;
using NewsBot.Ingestion.Pages;
using NewsBot.Ingestion.Sources;

namespace NewsBot.Ingestion.ReadyArticles;

/// <summary>Reads a JSON file of ready-made articles: one, a list of them, or <c>{"articles":[…]}</c>. They need no id.</summary>
internal sealed class JsonReader : IFormatReader
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Endings => [".json"];

    /// <inheritdoc/>
    public IReadOnlyList<FileSignature> Signatures => [FileSignature.Text];

    /// <inheritdoc/>
    public bool IsReadyMade => true;

    /// <inheritdoc/>
    public IEnumerable<NewspaperPage> Read(SourceFile file, ReadContext context)
    {
        var text = TextFile.Read(file, context, longLines: true);
        using var json = Parse(text);
        var articles = new List<Article>();
        var elements = json.RootElement switch
        {
            { ValueKind: JsonValueKind.Array } list => list,
            { ValueKind: JsonValueKind.Object } holder when holder.TryGetProperty("articles", out var list) && list.ValueKind == JsonValueKind.Array => list,
            _ => (JsonElement?)null,
        };
        foreach (var (element, number) in (elements is { } several ? several.EnumerateArray() : Enumerable.Repeat(json.RootElement, 1)).Select((element, index) => (element, index + 1)))
        {
            var problem = TryRead(element, out var ready);
            if (problem.Length > 0)
            {
                context.Report(new SourceProblem(file.Path, null, SourceProblemKind.Malformed, $"article {number}: {problem}"));
                continue;
            }

            articles.Add(ReadyArticleFacts.ToArticle(ready!, file.Name));
        }

        return [new NewspaperPage(articles, [])];
    }

    private static JsonDocument Parse(string text)
    {
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException exception)
        {
            throw new SourceRefusedException(SourceProblemKind.Malformed, $"this is not JSON ({exception.Message.Split(". ", 2)[0].TrimEnd('.')}); give {{\"title\",\"text\",…}}, a list of such, or one a line in a .jsonl file.");
        }
    }

    private static string TryRead(JsonElement element, out ReadyArticle? ready)
    {
        ready = null;
        try
        {
            ready = element.Deserialize(IngestionJson.Default.ReadyArticle);
            return ReadyArticleFacts.Problem(ready, needsId: false);
        }
        catch (JsonException)
        {
            return "this is not {\"title\",\"text\",…} with texts for values.";
        }
    }
}
