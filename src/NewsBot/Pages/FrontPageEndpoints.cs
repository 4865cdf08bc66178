using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using NewsBot.Channels.DirectLine;
using NewsBot.Hosting;
using NewsBot.Pages.Web;

namespace NewsBot.Pages;

/// <summary>The page at <c>/</c> and the files that it and the other pages load.</summary>
internal static class FrontPageEndpoints
{
    /// <summary>Adds what the page is made of.</summary>
    public static IServiceCollection AddFrontPage(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<PageOptions, PageOptionsValidator>();
        services.AddSingleton<ReadNewspapers>();
        return services;
    }

    /// <summary>Maps <c>/</c> and <c>/web/{name}</c>.</summary>
    public static void MapFrontPage(this WebApplication app)
    {
        app.MapGet("/", Front);
        app.MapWebFiles();
    }

    /// <summary>What the page may load and run: its own files, and the styles that Web Chat makes while it runs, which carry the nonce.</summary>
    /// <param name="nonce">The nonce.</param>
    /// <param name="publicUrl">Where the page is opened; its WebSocket is named too, for older Safari does not take it for 'self'.</param>
    private static string ContentPolicy(string nonce, string publicUrl) =>
        $"default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{nonce}'; img-src 'self' data: blob:; connect-src 'self' ws{publicUrl["http".Length..]}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static ContentHttpResult Front(HttpContext http, IOptions<PageOptions> page, IOptions<ServingOptions> serving, IOptions<DirectLineOptions> directLine, ReadNewspapers newspapers)
    {
        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        http.Response.Headers.ContentSecurityPolicy = ContentPolicy(nonce, new Uri(serving.Value.PublicUrl).GetLeftPart(UriPartial.Authority));
        http.Response.Headers.CacheControl = "no-cache";
        return TypedResults.Content(FrontPage.Write(page.Value, newspapers.Now, serving.Value.PublicUrl, directLine.Value.Enabled ? WebFiles.WebChat : null, nonce), "text/html", Encoding.UTF8);
    }
}
