using System.Text.Json.Nodes;
using NewsBot.Core.Newspapers;
using NewsBot.TestKit;

namespace NewsBot.Tests;

/// <summary>A folder with a database, an index and an inbox of its own.</summary>
internal sealed class Workplace : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newsbot-test-").FullName;

    public Workplace() => Directory.CreateDirectory(Inbox);

    public string Inbox => Path.Combine(folder, "inbox");

    public string DatabasePath => Path.Combine(folder, "newsbot.db");

    public string IndexPath => Path.Combine(folder, "index");

    /// <summary>Settings of a test's own.</summary>
    public Dictionary<string, string?> More { get; } = [];

    /// <summary>What is read into the archive. Default: the user's page.</summary>
    public string Source { get; init; } = RepositoryFiles.Page;

    /// <summary>The settings that keep everything in this folder, and <see cref="More"/>.</summary>
    public IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>(More)
    {
        ["Storage:DatabasePath"] = DatabasePath,
        ["Search:IndexPath"] = IndexPath,
        ["Inbox:Folder"] = Inbox,
        ["Inbox:Quiet"] = "00:00:00.2",
        ["Sources:Paths:0"] = Source,
        ["Logging:LogLevel:Default"] = "Error",
    };

    /// <summary>The same, with a feed; without one where it is null.</summary>
    public IReadOnlyDictionary<string, string?> SettingsWithFeed(string? address) =>
        address is null ? Settings : new Dictionary<string, string?>(Settings) { ["Sources:Feeds:0"] = address };

    /// <summary>The same as environment variables.</summary>
    public IReadOnlyDictionary<string, string?> Environment => Settings.ToDictionary(setting => setting.Key.Replace(":", "__", StringComparison.Ordinal), setting => setting.Value);

    /// <summary>Runs <c>newsbot ARGS</c> here; it has to succeed.</summary>
    public async Task<string> RunAsync(params string[] args)
    {
        var (exitCode, output, error) = await NewsBotProcess.RunWithAsync(Environment, args);
        Assert.True(exitCode == 0, error);
        return output;
    }

    /// <summary>Writes a file of ready-made articles; not into the inbox.</summary>
    public string Write(string name, params IEnumerable<Article> articles) => WriteTo(Path.Combine(folder, name), articles);

    /// <summary>Writes a file of ready-made articles into the inbox.</summary>
    public string Drop(string name, params IEnumerable<Article> articles) => WriteTo(Path.Combine(Inbox, name), articles);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string WriteTo(string path, IEnumerable<Article> articles)
    {
        File.WriteAllLines(path, articles.Select(article => new JsonObject
        {
            ["id"] = article.Id.Value,
            ["title"] = article.Headline,
            ["text"] = article.Text,
            ["newspaper"] = article.Newspaper,
            ["date"] = article.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        }.ToJsonString()));
        return path;
    }
}
