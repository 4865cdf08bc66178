namespace NewsBot.Core.Transcripts.Chat;

/// <summary>The problems of one <c>.chat</c> file, as they are found.</summary>
internal sealed class ChatProblems(string file)
{
    /// <summary>Of so many, a person has seen enough.</summary>
    private const int Most = 200;

    private readonly List<TranscriptProblem> found = [];

    /// <summary>All so far, in the order of their lines.</summary>
    public IReadOnlyList<TranscriptProblem> Found => [.. found.OrderBy(problem => problem.Line)];

    /// <summary>Whether the file cannot be read.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Adds one.</summary>
    public void Add(TranscriptProblemKind kind, int line, string message)
    {
        var problem = new TranscriptProblem(file, line, null, kind, message);
        if (found.Count > 0 && found[^1] == problem)
        {
            return;
        }

        if (found.Count < Most || (!problem.IsWarning && !HasErrors))
        {
            found.Add(problem);
        }

        HasErrors |= !problem.IsWarning;
    }
}
