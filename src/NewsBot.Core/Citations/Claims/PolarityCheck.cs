using System.Text.RegularExpressions;
using NewsBot.Core.Newspapers;

namespace NewsBot.Core.Citations.Claims;

/// <summary>Whether a claim denies what the evidence states, or says the opposite.</summary>
internal static partial class PolarityCheck
{
    /// <summary>How far behind a 不 or 未 the word may stand that it denies.</summary>
    private const int Reach = 4;

    /// <summary>A clause of the evidence speaks of the same thing from this share of the claim's clause on.</summary>
    private const double SameThing = 0.4;

    /// <summary>What is wrong.</summary>
    public static IEnumerable<(TextSpan Span, ClaimFault Fault)> Faults(ClaimText claim, EvidenceText evidence) =>
        Directions(claim, evidence.Text).Concat(Denials(claim, evidence)).DistinctBy(item => item.Span);

    private static IEnumerable<(TextSpan Span, ClaimFault Fault)> Directions(ClaimText claim, ClaimText evidence)
    {
        foreach (var (span, isDirection, own, other) in Opposites.In(claim.Text))
        {
            var clause = claim.ClauseAt(span.Start);
            var figure = claim.Quantities.FirstOrDefault(quantity => quantity.Span.Start >= span.End && quantity.Span.Start <= span.End + Reach);
            var places = figure is null ? [] : evidence.Quantities.Where(figure.SameValue).Select(stated => evidence.ClauseAt(stated.Span.Start)).ToList();
            if (places.Count == 0 && Alike(claim, clause, evidence) is { } alike)
            {
                places.Add(alike);
            }

            var texts = places.Select(place => place.In(evidence.Text)).ToList();
            if (texts.Count > 0 && texts.All(text => Any(text, other) && !Any(text, own)))
            {
                yield return (span, isDirection ? ClaimFault.DirectionReversed : ClaimFault.OppositeSaid);
            }
        }
    }

    private static IEnumerable<(TextSpan Span, ClaimFault Fault)> Denials(ClaimText claim, EvidenceText evidence)
    {
        foreach (var (span, denied) in DenialsIn(claim.Text))
        {
            // The claim denies what the evidence says without a denial, or denies and the evidence denies nothing of the kind.
            if (denied.Length == 2 ? !IsDenied(evidence.Text.Text, denied) : !evidence.Text.Text.Contains(span.In(claim.Text), StringComparison.Ordinal))
            {
                yield return (new TextSpan(span.Start, Math.Min(claim.Text.Length, span.End + 2)), ClaimFault.NegationReversed);
            }
        }

        foreach (var clause in claim.Clauses)
        {
            if (Alike(claim, clause, evidence.Text) is not { } stated)
            {
                continue;
            }

            // The evidence denies what the claim says without one.
            var words = clause.In(claim.Text);
            foreach (var (_, denied) in DenialsIn(stated.In(evidence.Text.Text)).Where(denial => denial.Denied.Length == 2))
            {
                var at = words.IndexOf(denied, StringComparison.Ordinal);
                if (at >= 0 && !IsDenied(claim.Text, denied) && !StatedPlainly(evidence.Text.Text, denied))
                {
                    yield return (new TextSpan(clause.Start + at, clause.Start + at + denied.Length), ClaimFault.NegationReversed);
                }
            }
        }
    }

    /// <summary>The words of denial with the two characters each denies; fewer before a mark.</summary>
    private static IEnumerable<(TextSpan Span, string Denied)> DenialsIn(string folded) =>
        Denial().Matches(folded).Select(match => (new TextSpan(match.Index, match.Index + match.Length), ClaimText.LettersOf(folded.AsSpan(match.Index + match.Length, Math.Min(2, folded.Length - match.Index - match.Length)))));

    private static bool IsDenied(string folded, string denied) => Places(folded, denied).Any(at => DeniedAt(folded, at));

    private static bool StatedPlainly(string folded, string denied) => Places(folded, denied).Any(at => !DeniedAt(folded, at));

    private static bool DeniedAt(string folded, int at) => Denial().IsMatch(folded[Math.Max(0, at - Reach)..at]);

    private static IEnumerable<int> Places(string folded, string word)
    {
        for (var at = folded.IndexOf(word, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            yield return at;
        }
    }

    private static bool Any(string text, IReadOnlyList<string> words) => words.Any(word => text.Contains(word, StringComparison.Ordinal));

    /// <summary>The clause of the evidence that shares most with the claim's; null where none speaks of the same.</summary>
    private static TextSpan? Alike(ClaimText claim, TextSpan clause, ClaimText evidence)
    {
        var pairs = ClaimText.PairsOf(ClaimText.LettersOf(clause.In(claim.Text)));
        var best = (Share: 0.0, Span: default(TextSpan));
        foreach (var stated in evidence.Clauses)
        {
            var share = pairs.Count == 0 ? 0 : (double)ClaimText.PairsOf(ClaimText.LettersOf(stated.In(evidence.Text))).Count(pairs.Contains) / pairs.Count;
            if (share > best.Share)
            {
                best = (share, stated);
            }
        }

        return best.Share >= SameThing ? best.Span : null;
    }

    [GeneratedRegex("(?:没有|并非|并未|从未|尚未|不会|不能|不得|不再|不是|无法|没能|未能|(?<![差毫绝并永从])不(?![仅断但少同过久论管止只及足到到满超低高禁惜由得时错远容妨可]|一|了)|(?<![从尚并])未(?![来婚成])|没(?![收有能落])|无(?![人线论数偿锡所疑关愧私穷限产不]))", RegexOptions.CultureInvariant)]
    private static partial Regex Denial();
}
