using NewsBot.Core.Newspapers;

namespace NewsBot.Core.Citations.Claims;

/// <summary>Whether the evidence states the numbers and dates of a claim, and of the same things.</summary>
internal static class QuantityCheck
{
    private const int LettersBefore = 16;
    private const int LettersAfter = 8;
    private const int FewestParts = 3;

    /// <summary>From this share of its surroundings on, another number fits the claim's words better than the number the claim gives.</summary>
    private const double Margin = 0.08;

    /// <summary>What is wrong with the numbers that are no dates.</summary>
    public static IEnumerable<(TextSpan Span, ClaimFault Fault)> Faults(ClaimText claim, EvidenceText evidence)
    {
        foreach (var quantity in claim.Quantities)
        {
            if (Fault(quantity, claim, evidence.Text) is { } fault)
            {
                yield return (quantity.Span, fault);
            }
        }
    }

    /// <summary>What is wrong with the dates.</summary>
    public static IEnumerable<(TextSpan Span, ClaimFault Fault)> DateFaults(ClaimText claim, EvidenceText evidence)
    {
        int? year = null;
        int? month = null;
        foreach (var named in claim.Dates)
        {
            // The claim's own 25日至26日 and 8月5日 … 6日 go by the month before.
            (year, month) = (named.Year ?? year, named.Month ?? month);
            var date = named.Day is not null && named.Month is null ? named with { Month = month, Year = year } : named;
            var stated = evidence.Dates.Where(other => Fits(date, other)).ToList();
            if (stated.Any(other => date.Year is null || other.Year is not null) || (stated.Count > 0 && !evidence.IsDated && evidence.Years.Contains(date.Year!.Value)))
            {
                continue;
            }

            var onlyYearOpen = stated.Count > 0 || (date is { Year: not null, Month: null, Day: null } && evidence.Years.Count == 0);
            yield return (named.Span, onlyYearOpen ? ClaimFault.YearNotStated : ClaimFault.DateNotFound);
        }
    }

    private static bool Fits(DateMention date, DateMention stated) =>
        (date.Year is null || stated.Year is null || date.Year == stated.Year)
        && (date.Month is null ? date.Day is null || date.Day == stated.Day : stated.Month == date.Month || (stated.Month is null && date.Day is not null))
        && (date.Day is null || date.Day == stated.Day)
        && (date.Month is not null || date.Day is not null || stated.Year is not null);

    private static ClaimFault? Fault(Quantity quantity, ClaimText claim, ClaimText evidence)
    {
        var same = evidence.Quantities.Where(quantity.SameValue).ToList();
        if (!evidence.Quantities.Any(stated => quantity.BorneOutBy(stated) && quantity.SameUnit(stated)))
        {
            return same.Any(quantity.SameUnit) ? ClaimFault.ApproximationDiffers
                : same.Count > 0 ? ClaimFault.UnitDiffers
                : quantity.Unit is QuantityUnits.Percent ? ClaimFault.PercentageNotFound
                : QuantityUnits.IsMoney(quantity.Unit) ? ClaimFault.AmountNotFound
                : ClaimFault.NumberNotFound;
        }

        return Rival(quantity, claim, evidence) >= Margin ? ClaimFault.NumberOfAnother : null;
    }

    /// <summary>By what share of its surroundings in the claim another number of the evidence fits better than this one; below 0 where none does.</summary>
    public static double Rival(Quantity quantity, ClaimText claim, ClaimText evidence)
    {
        var surroundings = Surroundings(quantity, claim);
        if (surroundings.Count < FewestParts)
        {
            return 0;
        }

        var (own, other) = (0, 0);
        foreach (var stated in evidence.Quantities.Where(quantity.SameUnit))
        {
            var shared = Surroundings(stated, evidence).Count(surroundings.Contains);
            if (quantity.BorneOutBy(stated))
            {
                own = Math.Max(own, shared);
            }
            else
            {
                other = Math.Max(other, shared);
            }
        }

        return (double)(other - own) / surroundings.Count;
    }

    /// <summary>The pairs of letters before the number, as far as the number or the sentence before, and after it, as far as the next number or mark.</summary>
    private static HashSet<int> Surroundings(Quantity quantity, ClaimText text)
    {
        var from = text.Quantities.Where(other => other.Span.End <= quantity.Span.Start).Select(other => other.Span.End).DefaultIfEmpty(0).Max();
        var to = text.Quantities.Where(other => other.Span.Start >= quantity.Span.End).Select(other => other.Span.Start).DefaultIfEmpty(text.Text.Length).Min();
        var sentence = text.Sentences.FirstOrDefault(span => span.Start <= quantity.Span.Start && quantity.Span.Start < span.End, new TextSpan(0, text.Text.Length));
        var clause = text.ClauseAt(quantity.Span.Start);
        var before = ClaimText.LettersOf(text.Text.AsSpan(Math.Max(from, sentence.Start)..Math.Max(quantity.Span.Start, Math.Max(from, sentence.Start))));
        var end = quantity.Span.End - (text.Text.AsSpan(quantity.Span.Start, quantity.Span.Length).EndsWith(quantity.Unit) ? quantity.Unit.Length : 0);
        var after = ClaimText.LettersOf(text.Text.AsSpan(end..Math.Max(end, Math.Min(to, clause.End))));
        var left = ClaimText.PairsOf("\u0002" + (before.Length > LettersBefore ? before[^LettersBefore..] : before) + "\u0001");
        left.UnionWith(ClaimText.PairsOf("\u0001" + (after.Length > LettersAfter ? after[..LettersAfter] : after)));
        return left;
    }
}
