using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using NewsBot.Core.Newspapers;

namespace NewsBot.Pages;

/// <summary>The pages for people: the list of articles, an article, and its JSON.</summary>
internal static class ArticlePageEndpoints
{
    private const int ListedArticles = 100;

    /// <summary>Maps <c>/</c>, <c>/articles/{id}</c>, <c>/articles/{id}.json</c> and the style sheet.</summary>
    public static void MapArticlePages(this WebApplication app)
    {
        app.MapGet("/", (IArticleStore articles) => Html(FrontPage.Write(articles.List(0, ListedArticles), articles.Count), StatusCodes.Status200OK));
        app.MapGet("/articles/{**id}", Article);
        app.MapGet("/pages.css", () => TypedResults.Stream(typeof(ArticlePageEndpoints).Assembly.GetManifestResourceStream("pages.css")!, "text/css; charset=utf-8"));
    }

    private static IResult Article(string? id, ArticleDesk desk, int? start = null, int? end = null)
    {
        // An id may itself end in .json, so the whole name is tried first.
        if (desk.Find(id) is { } version)
        {
            return version.Withdrawal is { } withdrawal
                ? Html(WithdrawnPage.Write(version, withdrawal), StatusCodes.Status410Gone)
                : Html(ArticlePage.Write(version, CitedIn(version.Article, start, end)), StatusCodes.Status200OK);
        }

        return (id?.EndsWith(".json", StringComparison.Ordinal) == true ? desk.Find(id[..^5]) : null) switch
        {
            null => Html(FrontPage.WriteNotFound(), StatusCodes.Status404NotFound),
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
