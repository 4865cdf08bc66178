using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using NewsBot.Core.Archive;
using NewsBot.Core.Newspapers;
using NewsBot.Storage.Sqlite;

namespace NewsBot.Storage.Tests;

/// <summary>An archive in a temporary folder, and the taking in of invented articles.</summary>
internal sealed class TemporaryArchive : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newsbot-test-").FullName;
    private readonly List<SqliteArchive> opened = [];

    public TemporaryArchive() => Archive = Open();

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2022, 3, 10, 8, 0, 0, TimeSpan.Zero));

    public INewsArchive Archive { get; }

    public List<ReadingProblem> Problems { get; } = [];

    public string DatabasePath => Path.Combine(folder, "newsbot.db");

    /// <summary>The same database, opened as another process would.</summary>
    public INewsArchive Open()
    {
        var archive = new SqliteArchive(Options.Create(new StorageOptions { DatabasePath = DatabasePath, WaitForWriter = TimeSpan.FromSeconds(1) }));
        opened.Add(archive);
        return archive;
    }

    /// <summary>Takes in a file of these articles; where they break off, nothing is stored.</summary>
    public IntakeOutcome TakeIn(string file, params IEnumerable<Article> articles) =>
        new ArticleIntake(Archive, Time).TakeIn("/papers/" + file, "fingerprint of " + file, articles, Problems, dryRun: false, CancellationToken.None);

    /// <summary>What is taken in, without taking it in.</summary>
    public IntakeOutcome Try(string file, params IEnumerable<Article> articles) =>
        new ArticleIntake(Archive, Time).TakeIn("/papers/" + file, "", articles, Problems, dryRun: true, CancellationToken.None);

    /// <summary>The headlines, or ids where there are none, of the articles that answers come from, in order.</summary>
    public IEnumerable<string> Current => Archive.List(VersionState.Current, 0, 1000).Select(article => article.Id.Value).Order(StringComparer.Ordinal);

    public void Dispose()
    {
        opened.ForEach(archive => archive.Dispose());
        Directory.Delete(folder, recursive: true);
    }
}
