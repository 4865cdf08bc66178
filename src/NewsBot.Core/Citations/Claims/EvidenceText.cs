using NewsBot.Core.Newspapers;

namespace NewsBot.Core.Citations.Claims;

/// <summary>The texts a claim is held against, read once, as one.</summary>
internal sealed class EvidenceText
{
    /// <summary>Reads <paramref name="evidence"/>.</summary>
    public EvidenceText(IReadOnlyList<ClaimEvidence> evidence)
    {
        Text = new ClaimText(string.Join('\n', evidence.Select(part => part.Text)));
        Dates = [.. evidence.SelectMany(DateMention.Explained).Distinct()];
        Years = [.. Dates.Where(date => date.Year is not null).Select(date => date.Year!.Value), .. evidence.Where(part => part.Published is not null).Select(part => part.Published!.Value.Year)];
        IsDated = evidence.Any(part => part.Published is not null);
        Sentences = [.. Text.Sentences.Select(span => (span, ClaimText.PairsOf(ClaimText.LettersOf(Text.Text.AsSpan(span.Start, span.Length)))))];
        Persons = NamedThings.PersonsIn(Text.Text);
    }

    /// <summary>All the texts.</summary>
    public ClaimText Text { get; }

    /// <summary>The dates they name or mean.</summary>
    public IReadOnlyList<DateMention> Dates { get; }

    /// <summary>The years they name or were published in.</summary>
    public HashSet<int> Years { get; }

    /// <summary>Whether the day of publication of any of them is known.</summary>
    public bool IsDated { get; }

    /// <summary>Their sentences with the pairs of neighbouring letters of each.</summary>
    public IReadOnlyList<(TextSpan Span, HashSet<int> Pairs)> Sentences { get; }

    /// <summary>The people they name with a title or as speaking.</summary>
    public IReadOnlyList<NamedThing> Persons { get; }
}
