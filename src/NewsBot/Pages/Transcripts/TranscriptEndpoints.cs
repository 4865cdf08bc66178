using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using NewsBot.Core.Transcripts.Recording;
using NewsBot.Guards;

namespace NewsBot.Pages.Transcripts;

/// <summary>The pages on which staff read recorded conversations; without <see cref="RecordingOptions.StaffKey"/> there are none.</summary>
internal static class TranscriptEndpoints
{
    /// <summary>The list, and the start of all these addresses.</summary>
    public const string ListPath = "/transcripts";

    /// <summary>Where the key is entered, and where one leaves.</summary>
    public const string KeyPath = "/transcripts/key";

    private const int Listed = 50;
    private const int MostFormBytes = 8 * 1024;

    /// <summary>Maps <c>/transcripts</c>, <c>/transcripts/{id}</c> and <c>/transcripts/key</c>.</summary>
    public static void MapTranscriptPages(this WebApplication app)
    {
        if (app.Services.GetRequiredService<StaffPass>().IsOn)
        {
            var pages = app.MapGroup(ListPath).AddEndpointFilter(AddHeadersAsync);
            pages.MapGet("", List);
            pages.MapGet("/key", (HttpContext http, StaffPass pass) => Form(http, pass.Has(http.Request), isWrong: false, StatusCodes.Status200OK));
            pages.MapPost("/key", EnterAsync);
            pages.MapGet("/{id}", Read);
        }
    }

    private static ContentHttpResult List(HttpContext http, StaffPass pass, IRecordBook book, int page = 1, string? outcome = null)
    {
        if (!pass.Has(http.Request))
        {
            return Form(http, hasPass: false, isWrong: false, StatusCodes.Status401Unauthorized);
        }

        var refusedOnly = outcome == TurnEvidence.Refused;
        var count = book.Count(refusedOnly);
        var last = Math.Max(1, (count + Listed - 1) / Listed);
        var shown = Math.Clamp(page, 1, last);
        return Html(ConversationListPage.Write(book.List((shown - 1) * Listed, Listed, refusedOnly), count, shown, last, refusedOnly), StatusCodes.Status200OK);
    }

    private static ContentHttpResult Read(HttpContext http, string id, StaffPass pass, IRecordBook book, ArticleDesk articles) =>
        !pass.Has(http.Request) ? Form(http, hasPass: false, isWrong: false, StatusCodes.Status401Unauthorized)
        : book.Find(id) is { } found ? Html(new ConversationPage(articles).Write(found, book.Read(id)), StatusCodes.Status200OK)
        : Html(PageFrame.Write("没有这次对话", "<h1>没有这次对话</h1>\n<p>它可能已过保存期限。<a href=\"/transcripts\">看全部对话</a></p>"), StatusCodes.Status404NotFound);

    private static async Task<IResult> EnterAsync(HttpContext http, StaffPass pass)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = MostFormBytes;
        }

        // Of a browser's own page only; SameSite keeps others' from being of use, this from being tried.
        if (!http.Request.HasFormContentType || http.Request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin"))
        {
            return TypedResults.StatusCode(StatusCodes.Status400BadRequest);
        }

        IFormCollection form;
        try
        {
            form = await http.Request.ReadFormAsync(http.RequestAborted);
        }
        catch (Exception exception) when (exception is InvalidDataException or BadHttpRequestException)
        {
            return TypedResults.StatusCode(StatusCodes.Status400BadRequest);
        }

        if (form.ContainsKey("leave"))
        {
            StaffPass.TakeBack(http);
            return SeeOther(http, KeyPath);
        }

        if (!pass.IsKey(form["key"].ToString()))
        {
            return Form(http, hasPass: false, isWrong: true, StatusCodes.Status403Forbidden);
        }

        pass.Give(http);
        return SeeOther(http, ListPath);
    }

    private static StatusCodeHttpResult SeeOther(HttpContext http, string path)
    {
        http.Response.Headers.Location = path;
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }

    private static ValueTask<object?> AddHeadersAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers.CacheControl = "no-store";
        context.HttpContext.Response.Headers["X-Robots-Tag"] = "noindex";
        return next(context);
    }

    private static ContentHttpResult Form(HttpContext http, bool hasPass, bool isWrong, int status)
    {
        http.Response.Headers.ContentSecurityPolicy = SecurityHeaders.FormPagePolicy;
        return Html(KeyPage.Write(hasPass, isWrong), status);
    }

    private static ContentHttpResult Html(string page, int status) => TypedResults.Content(page, "text/html", Encoding.UTF8, status);
}
