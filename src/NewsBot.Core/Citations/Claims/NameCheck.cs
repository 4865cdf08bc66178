using NewsBot.Core.Newspapers;
using NewsBot.Core.Questions;

namespace NewsBot.Core.Citations.Claims;

/// <summary>Whether the names and quoted words of a claim stand in the evidence.</summary>
internal static class NameCheck
{
    private static readonly string[] Regions = [.. WordFile.Lines("regions.txt").SelectMany(line => line)];

    /// <summary>What does not.</summary>
    public static IEnumerable<(TextSpan Span, ClaimFault Fault)> Faults(ClaimText claim, EvidenceText evidence)
    {
        var missing = Persons(claim, evidence).Select(span => (span, ClaimFault.PersonNotFound))
            .Concat(Places(claim, evidence).Select(span => (span, ClaimFault.PlaceNotFound)))
            .Concat(NamedThings.OrganisationsIn(claim.Text).Where(thing => !OrganisationNamed(thing.Name, evidence.Text)).Select(thing => (thing.Span, ClaimFault.OrganisationNotFound)))
            .Concat(NamedThings.LatinIn(claim.Text).Where(thing => !evidence.Text.Has(thing.Name)).Select(thing => (thing.Span, ClaimFault.LatinNameNotFound)))
            .Concat(NamedThings.QuotationsIn(claim.Text).Where(thing => !Quoted(thing.Name, evidence.Text)).Select(thing => (thing.Span, ClaimFault.QuotationNotFound)));
        return missing.DistinctBy(item => item.Item1);
    }

    private static IEnumerable<TextSpan> Persons(ClaimText claim, EvidenceText evidence)
    {
        foreach (var person in NamedThings.PersonsIn(claim.Text).Where(person => !Named(person.Name, evidence.Text)))
        {
            yield return person.Span;
        }

        // 张体如, where the evidence speaks of 张体儒 only.
        foreach (var known in evidence.Persons.Where(person => person.Name.Length == 3 && !claim.Has(person.Name)))
        {
            for (var at = claim.Text.IndexOf(known.Name[0], StringComparison.Ordinal); at >= 0 && at + 3 <= claim.Text.Length; at = claim.Text.IndexOf(known.Name[0], at + 1))
            {
                if (NamedThings.AreTwins(claim.Text.AsSpan(at, 3), known.Name) && !evidence.Text.Has(claim.Text.Substring(at, 3)))
                {
                    yield return new TextSpan(at, at + 3);
                }
            }
        }
    }

    private static bool Named(string name, ClaimText evidence) => evidence.Has(name[(name.LastIndexOf('·') + 1)..]);

    private static IEnumerable<TextSpan> Places(ClaimText claim, EvidenceText evidence)
    {
        foreach (var place in PlaceNames.In(claim.Text).Where(place => !PlaceNames.IsNamedIn(place, evidence.Text.Text)))
        {
            yield return At(claim, place);
        }

        foreach (var region in Regions.Where(region => claim.Has(region) && !RegionNamed(region, evidence.Text)))
        {
            yield return At(claim, region);
        }
    }

    /// <summary>美方 and 访美 name 美国 too.</summary>
    private static bool RegionNamed(string region, ClaimText evidence) =>
        evidence.Has(region) || (region.Length == 2 && region[1] == '国' && evidence.Text.Contains(region[0], StringComparison.Ordinal));

    private static TextSpan At(ClaimText claim, string name) => claim.Text.IndexOf(name, StringComparison.Ordinal) is var at ? new TextSpan(at, at + name.Length) : default;

    /// <summary>The name may have been caught with a character too many in front, and its kind may be left out once it is known.</summary>
    private static bool OrganisationNamed(string name, ClaimText evidence)
    {
        for (var from = 0; from + 4 <= name.Length || from == 0; from++)
        {
            if (evidence.Has(name[from..]))
            {
                return true;
            }
        }

        return name.Length >= 4 && (evidence.Has(name[..2]) || evidence.Has(name[1..3]));
    }

    private static bool Quoted(string words, ClaimText evidence) =>
        ClaimText.LettersOf(words) is var letters && evidence.Letters.Contains(letters, StringComparison.Ordinal);
}
