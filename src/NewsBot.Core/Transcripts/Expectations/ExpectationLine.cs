using System.Globalization;

namespace NewsBot.Core.Transcripts.Expectations;

/// <summary>
/// Expectations as lines of a <c>.chat</c> file, which begin with <c>&gt;</c> and are comments to chatdown. Before the first turn they hold for all turns, in a turn
/// for that one:
/// <code>
/// &gt; must: 济南代办处
/// &gt; must not: 地铁
/// &gt; matches: \d+件
/// &gt; at most: 200
/// &gt; outcome: answered
/// &gt; cites: ed7ec7c15c9885ff 139-167
/// &gt; same: outcome, articles
/// </code>
/// </summary>
public static class ExpectationLine
{
    private static readonly string[] Names = ["must", "must not", "matches", "at most", "outcome", "cites", "same"];

    /// <summary>Whether lines of this name say what is expected.</summary>
    public static bool IsName(string name) => Names.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The name that a misspelt one, such as <c>msut</c>, may mean; null where none is near.</summary>
    public static string? Near(string name) => Names.Append("mustnot").Append("atmost").FirstOrDefault(known => known.Length > 3 && Differences(known, name.ToLowerInvariant()) is 1 or 2);

    /// <summary>What a line expects besides what <paramref name="before"/> does; or what is wrong with it.</summary>
    public static (TurnExpectation? Expectation, string? Problem) Read(string name, string value, TurnExpectation? before)
    {
        var soFar = before ?? new TurnExpectation();
        try
        {
            return (name.ToLowerInvariant() switch
            {
                "must" => soFar with { Must = [.. soFar.Must, ExpectationWords.Phrase(value)] },
                "must not" => soFar with { MustNot = [.. soFar.MustNot, ExpectationWords.Phrase(value)] },
                "matches" => soFar with { Matches = [.. soFar.Matches, ExpectationWords.Pattern(value)] },
                "at most" => soFar with { AtMost = ExpectationWords.Length(value) },
                "outcome" => soFar with { Outcome = ExpectationWords.Outcome(value) },
                "cites" => soFar with { Cites = [.. soFar.Cites, ExpectationWords.Citation(value)] },
                "same" => soFar with { Same = ExpectationWords.AspectList(value) },
                _ => throw new FormatException($"Nothing called \"{name}\" can be expected; there are {string.Join(", ", Names)}."),
            }, null);
        }
        catch (FormatException exception)
        {
            return (null, exception.Message);
        }
    }

    /// <summary>The lines that <see cref="Read"/> reads, without line ends; false in the second place where a line cannot hold a value, which has a line end or spaces around it.</summary>
    public static (IReadOnlyList<string> Lines, bool IsWhole) Write(TurnExpectation expectation)
    {
        var lines = new List<(string Name, string Value)>();
        lines.AddRange(expectation.Must.Select(words => ("must", words)));
        lines.AddRange(expectation.MustNot.Select(words => ("must not", words)));
        lines.AddRange(expectation.Matches.Select(pattern => ("matches", pattern)));
        lines.AddRange(expectation.AtMost is { } most ? [("at most", most.ToString(CultureInfo.InvariantCulture))] : []);
        lines.AddRange(expectation.Outcome is { } outcome ? [("outcome", ExpectationWords.Write(outcome))] : []);
        lines.AddRange(expectation.Cites.Select(citation => ("cites", ExpectationWords.Write(citation))));
        lines.AddRange(expectation.Same is { } same ? [("same", same.Count == 0 ? "nothing" : string.Join(", ", same.Select(ExpectationWords.Write)))] : []);
        var whole = lines.Where(line => !line.Value.AsSpan().ContainsAny('\n', '\r') && line.Value == line.Value.Trim()).ToList();
        return ([.. whole.Select(line => $"> {line.Name}: {line.Value}")], whole.Count == lines.Count);
    }

    /// <summary>How many characters have to be changed, put in, taken out or swapped with their neighbour to make one of the other.</summary>
    private static int Differences(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                table[i, j] = i == 0 || j == 0 ? i + j : Math.Min(Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
                }
            }
        }

        return table[a.Length, b.Length];
    }
}
