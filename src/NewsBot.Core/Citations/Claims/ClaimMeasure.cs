using NewsBot.Core.Associations;
using NewsBot.Core.Newspapers;

namespace NewsBot.Core.Citations.Claims;

/// <summary>Measures a claim against evidence: the faults of its single things, and how much of its words the evidence has.</summary>
internal sealed class ClaimMeasure
{
    private const int ShortestRun = 4;

    private readonly double[] features = new double[Enum.GetValues<ClaimFeature>().Length];
    private readonly ClaimText claim;
    private readonly EvidenceText evidence;

    /// <summary>Measures <paramref name="claim"/> against <paramref name="evidence"/>.</summary>
    public ClaimMeasure(ClaimText claim, EvidenceText evidence)
    {
        (this.claim, this.evidence) = (claim, evidence);
        Faults = [.. QuantityCheck.Faults(claim, evidence).Concat(QuantityCheck.DateFaults(claim, evidence)).Concat(NameCheck.Faults(claim, evidence)).Concat(PolarityCheck.Faults(claim, evidence)).OrderBy(item => item.Span.Start)];
        Features = features;
        this[ClaimFeature.One] = 1;
        MeasureFaults();
        MeasureLetters();
        MeasureWords();
    }

    /// <summary>What is wrong with its single things, in the order of its words.</summary>
    public IReadOnlyList<(TextSpan Span, ClaimFault Fault)> Faults { get; }

    /// <summary>The value of each <see cref="ClaimFeature"/>.</summary>
    public double[] Features { get; }

    private double this[ClaimFeature feature]
    {
        set => features[(int)feature] = value;
    }

    private void MeasureFaults()
    {
        this[ClaimFeature.Numbers] = Count(3, ClaimFault.NumberNotFound, ClaimFault.AmountNotFound, ClaimFault.PercentageNotFound);
        this[ClaimFeature.Units] = Count(3, ClaimFault.UnitDiffers, ClaimFault.ApproximationDiffers);
        this[ClaimFeature.Rival] = claim.Quantities.Select(quantity => Math.Max(0, QuantityCheck.Rival(quantity, claim, evidence.Text))).DefaultIfEmpty(0).Max();
        this[ClaimFeature.Dates] = Count(2, ClaimFault.DateNotFound);
        this[ClaimFeature.Persons] = Count(2, ClaimFault.PersonNotFound);
        this[ClaimFeature.Places] = Count(2, ClaimFault.PlaceNotFound);
        this[ClaimFeature.Organisations] = Count(2, ClaimFault.OrganisationNotFound, ClaimFault.LatinNameNotFound);
        this[ClaimFeature.Quotations] = Count(2, ClaimFault.QuotationNotFound);
        this[ClaimFeature.Negations] = Count(2, ClaimFault.NegationReversed);
        this[ClaimFeature.Opposites] = Count(2, ClaimFault.DirectionReversed, ClaimFault.OppositeSaid);
    }

    private double Count(int most, params ReadOnlySpan<ClaimFault> kinds)
    {
        var count = 0;
        foreach (var (_, fault) in Faults)
        {
            count += kinds.Contains(fault) ? 1 : 0;
        }

        return Math.Min(most, count);
    }

    private void MeasureLetters()
    {
        // A date may come from outside the text; its figures are the business of Dates.
        var letters = ClaimText.LettersOf(WithoutDates());
        var pairs = ClaimText.PairsOf(letters);
        this[ClaimFeature.Pairs] = Share(pairs, evidence.Text.Pairs);
        var best = evidence.Sentences.Select(sentence => (sentence.Pairs, Share: Share(pairs, sentence.Pairs))).OrderByDescending(sentence => sentence.Share).FirstOrDefault(([], 0));
        this[ClaimFeature.SentencePairs] = best.Share;
        var left = pairs.Where(pair => !best.Pairs.Contains(pair)).ToHashSet();
        this[ClaimFeature.TwoSentences] = best.Share + (pairs.Count == 0 ? 0 : evidence.Sentences.Select(sentence => (double)sentence.Pairs.Count(left.Contains)).DefaultIfEmpty(0).Max() / pairs.Count);
        this[ClaimFeature.Characters] = letters.Length == 0 ? 0 : (double)letters.Count(letter => evidence.Text.Letters.Contains(letter, StringComparison.Ordinal)) / letters.Length;
        MeasureRuns(letters);

        var clauses = claim.Clauses.Select(clause => ClaimText.PairsOf(ClaimText.LettersOf(WithoutDates().AsSpan(clause.Start, clause.Length)))).Where(clause => clause.Count > 2).Select(clause => Share(clause, evidence.Text.Pairs)).ToList();
        this[ClaimFeature.WorstClause] = clauses.DefaultIfEmpty(Share(pairs, evidence.Text.Pairs)).Min();
        this[ClaimFeature.LastClause] = clauses.DefaultIfEmpty(Share(pairs, evidence.Text.Pairs)).Last();
    }

    private void MeasureRuns(string letters)
    {
        var (inRuns, longest, gap, widest) = (0, 0, 0, 0);
        for (var at = 0; at < letters.Length;)
        {
            var length = 0;
            while (at + length < letters.Length && evidence.Text.Letters.AsSpan().IndexOf(letters.AsSpan(at, length + 1)) >= 0)
            {
                length++;
            }

            longest = Math.Max(longest, length);
            inRuns += length >= ShortestRun ? length : 0;
            gap = length >= 2 ? 0 : gap + 1;
            widest = Math.Max(widest, gap);
            at += Math.Max(1, length);
        }

        this[ClaimFeature.Runs] = letters.Length == 0 ? 0 : (double)inRuns / letters.Length;
        this[ClaimFeature.LongestRun] = letters.Length == 0 ? 0 : (double)longest / letters.Length;
        this[ClaimFeature.Gap] = widest / 10.0;
    }

    private void MeasureWords()
    {
        var has = evidence.Text.Words.ToHashSet();
        var likeness = claim.Words.Select(word => has.Contains(word) ? 1 : Math.Max(0, WordVectors.Default.Closest(WordVectors.Default[word], evidence.Text.Words))).ToList();
        this[ClaimFeature.Words] = claim.Words.Length == 0 ? 0 : (double)claim.Words.Count(has.Contains) / claim.Words.Length;
        this[ClaimFeature.NewWords] = Math.Min(10, claim.Words.Count(word => !has.Contains(word))) / 5.0;
        this[ClaimFeature.Likeness] = likeness.DefaultIfEmpty(0).Average();
        this[ClaimFeature.LeastLike] = likeness.DefaultIfEmpty(0).Min();
        var sentences = evidence.Sentences.Select(sentence => WordVectors.Default.WordsOf(sentence.Span.In(evidence.Text.Text)).ToHashSet());
        this[ClaimFeature.SentenceWords] = claim.Words.Length == 0 ? 0 : sentences.Select(sentence => (double)claim.Words.Count(sentence.Contains) / claim.Words.Length).DefaultIfEmpty(0).Max();
    }

    private string WithoutDates()
    {
        var characters = claim.Text.ToCharArray();
        foreach (var date in claim.Dates)
        {
            characters.AsSpan(date.Span.Start, date.Span.Length).Fill(' ');
        }

        return new string(characters);
    }

    private static double Share(HashSet<int> pairs, HashSet<int> others) => pairs.Count == 0 ? 0 : (double)pairs.Count(others.Contains) / pairs.Count;
}
