using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using NewsBot.Core.Newspapers;

namespace NewsBot.Pages;

/// <summary>The pages that citations lead to: an article, its JSON, and the list of all.</summary>
internal static class ArticlePageEndpoints
{
    private const int ListedArticles = 100;

    /// <summary>Maps <c>/articles</c>, <c>/articles/{id}</c> and <c>/articles/{id}.json</c>.</summary>
    public static void MapArticlePages(this WebApplication app)
    {
        app.MapGet("/articles", List);
        app.MapGet("/articles/{**id}", Article);
    }

    private static ContentHttpResult List(IArticleStore articles, int page = 1)
    {
        var last = Math.Max(1, (articles.Count + ListedArticles - 1) / ListedArticles);
        var shown = Math.Clamp(page, 1, last);
        return Html(ArticleListPage.Write(articles.List((shown - 1) * ListedArticles, ListedArticles), articles.Count, shown, last), StatusCodes.Status200OK);
    }

    /// <summary>The article; with <paramref name="part"/>, no page around it, for the page at <c>/</c> to show it beside the conversation.</summary>
    private static IResult Article(string? id, ArticleDesk desk, int? start = null, int? end = null, bool part = false)
    {
        // An id may itself end in .json, so the whole name is tried first.
        if (desk.Find(id) is { } version)
        {
            var cited = CitedIn(version.Article, start, end);
            return version.Withdrawal is { } withdrawal
                ? Html(part ? WithdrawnPage.Part(version, withdrawal, headline: 3) : WithdrawnPage.Write(version, withdrawal), StatusCodes.Status410Gone)
                : Html(part ? ArticlePage.Part(version, cited, headline: 3) : ArticlePage.Write(version, cited), StatusCodes.Status200OK);
        }

        return (id?.EndsWith(".json", StringComparison.Ordinal) == true ? desk.Find(id[..^5]) : null) switch
        {
            null => Html(part ? NotFoundPage.Part : NotFoundPage.Write(), StatusCodes.Status404NotFound),
            { Withdrawal: { } withdrawal, Article.Id: var withdrawn } => TypedResults.Json(new WithdrawnArticle(withdrawn, "withdrawn", withdrawal.Why, withdrawal.At), PageJson.Relaxed.WithdrawnArticle, statusCode: StatusCodes.Status410Gone),
            var asJson => TypedResults.Json(asJson.Article, PageJson.Relaxed.Article),
        };
    }

    private static TextSpan? CitedIn(Article article, int? start, int? end) =>
        start is { } from && end is { } to && new TextSpan(from, to).FitsIn(article.Text.Length) ? new TextSpan(from, to) : null;

    private static ContentHttpResult Html(string page, int status) => TypedResults.Content(page, "text/html", Encoding.UTF8, status);
}

/// <summary>What the JSON of a withdrawn article says in its place.</summary>
internal sealed record WithdrawnArticle(ArticleId Id, string Status, string Why, DateTimeOffset At);

/// <summary>The JSON of these pages, camelCase.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Health))]
[JsonSerializable(typeof(Readiness))]
[JsonSerializable(typeof(WithdrawnArticle))]
[JsonSerializable(typeof(Article))]
internal sealed partial class PageJson : JsonSerializerContext
{
    /// <summary>The same, with Chinese written as itself and not as escapes.</summary>
    public static PageJson Relaxed => field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
