using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using NewsBot.Core.Newspapers;
using NewsBot.Hosting;
using NewsBot.TestKit;

namespace NewsBot.Tests.Replay;

/// <summary>The articles of the user's page.</summary>
internal static class PageArticles
{
    /// <summary>They, in the order of the page.</summary>
    public static IReadOnlyList<Article> All { get; } = Read();

    /// <summary>The id of the article of that headline.</summary>
    public static string IdOf(string headline) => All.Single(article => article.Headline == headline).Id.Value;

    /// <summary>Writes them as ready-made articles with ids made of their own, and gives the path.</summary>
    public static string Write(string path, Func<string, string> idOf)
    {
        File.WriteAllLines(path, All.Select(article => new JsonObject { ["id"] = idOf(article.Id.Value), ["title"] = article.Headline, ["text"] = article.Text, ["newspaper"] = article.Newspaper }.ToJsonString()));
        return path;
    }

    private static IReadOnlyList<Article> Read()
    {
        using var host = NewsBotHost.ForReplay();
        host.Services.GetRequiredService<IndexPreparation>().Prepare([RepositoryFiles.Page], CancellationToken.None);
        return host.Services.GetRequiredService<IArticleStore>().List(0, 1000);
    }
}
