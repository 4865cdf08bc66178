namespace NewsBot.Pages.Web;

/// <summary>The files that pages load, all of them the program's own.</summary>
internal static class WebFiles
{
    private static readonly Lazy<WebFile?> Bundle = new(() => WebFile.Packed(Path.Combine(AppContext.BaseDirectory, "web", "webchat.js")));

    /// <summary>The style sheet of every page.</summary>
    public static WebFile Styles { get; } = WebFile.Embedded("pages.css");

    /// <summary>The style sheet of the page at <c>/</c>.</summary>
    public static WebFile FrontStyles { get; } = WebFile.Embedded("front.css");

    /// <summary>Keeps the conversation on the page at <c>/</c>.</summary>
    public static WebFile ChatScript { get; } = WebFile.Embedded("chat.js");

    /// <summary>Shows articles beside it.</summary>
    public static WebFile ReaderScript { get; } = WebFile.Embedded("reader.js");

    /// <summary>The picture that browsers show beside a page's name.</summary>
    public static WebFile Icon { get; } = WebFile.Embedded("icon.svg");

    /// <summary>Microsoft's Web Chat; null where the build could not fetch it.</summary>
    public static WebFile? WebChat => Bundle.Value;

    /// <summary>Maps <c>/web/{name}</c>.</summary>
    public static void MapWebFiles(this WebApplication app) => app.MapGet("/web/{name}", (string name, HttpContext http) =>
        new[] { Styles, FrontStyles, ChatScript, ReaderScript, Icon, WebChat }.FirstOrDefault(file => file?.Name == name) is { } found ? found.Answer(http) : TypedResults.NotFound());
}
