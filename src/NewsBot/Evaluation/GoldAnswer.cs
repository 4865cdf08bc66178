namespace NewsBot.Evaluation;

/// <summary>What a right answer says.</summary>
/// <param name="Answers">Whole answers, any of which will do.</param>
/// <param name="Groups">Groups of alternatives, one of each group being needed; where there are any, they decide and not <paramref name="Answers"/>.</param>
internal sealed record GoldAnswer(IReadOnlyList<string> Answers, IReadOnlyList<IReadOnlyList<string>> Groups)
{
    /// <summary>No answer is known.</summary>
    public static GoldAnswer None { get; } = new([], []);

    /// <summary>The answers as a reader is shown them.</summary>
    public IReadOnlyList<string> Shown => Groups.Count > 0 ? [.. Groups.Select(group => string.Join(" / ", group))] : Answers;

    /// <summary>How many characters of <paramref name="reply"/>, counted from its start in UTF-16 units, hold a right answer; null where not even all do.</summary>
    public int? ContainedAt(string reply)
    {
        IReadOnlyList<IReadOnlyList<string>> needed = Groups.Count > 0 ? Groups : Answers.Count > 0 ? [Answers] : [];
        needed = [.. needed.Select(group => (IReadOnlyList<string>)[.. group.Select(ComparableText.Of)])];
        if (needed.Count == 0 || !IsContainedIn(reply))
        {
            return null;
        }

        var (without, with) = (0, reply.Length);
        while (with - without > 1)
        {
            var middle = (without + with) / 2;
            (without, with) = IsContainedIn(reply[..middle]) ? (without, middle) : (middle, with);
        }

        return with;

        bool IsContainedIn(string start) => ComparableText.Of(start) is var words && needed.All(group => group.Any(alternative => words.Contains(alternative, StringComparison.Ordinal)));
    }
}
