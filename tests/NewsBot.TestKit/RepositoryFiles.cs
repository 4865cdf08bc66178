namespace NewsBot.TestKit;

/// <summary>The files of the repository that tests read.</summary>
public static class RepositoryFiles
{
    /// <summary>The folder that holds NewsBot.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The user's newspaper page.</summary>
    public static string Page => Path.Combine(Root, "seeds", "000_32c3fb7c8f6cdafe.txt");

    /// <summary>The questions on that page.</summary>
    public static string Questions => Path.Combine(Root, "seeds", "questions.jsonl");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "NewsBot.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds NewsBot.sln.");
    }
}
