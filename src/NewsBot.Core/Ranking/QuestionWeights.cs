using System.Text.RegularExpressions;
using NewsBot.Core.Chinese;
using NewsBot.Core.Newspapers;
using NewsBot.Core.Questions;
using NewsBot.Core.Retrieval;

namespace NewsBot.Core.Ranking;

/// <summary>The question as texts are measured by it.</summary>
internal sealed partial class QuestionWeights
{
    /// <summary>A number asked about (2021年, 3月6日) counts like a rather rare word.</summary>
    private const double NumberWeight = 4;

    /// <summary>No word counts more, however rare: people ask in words that newspapers do not use.</summary>
    private const double HeaviestWord = 6;

    /// <summary>What adverbs and verbs of all work count.</summary>
    private const double WeakFactor = 0.2;

    /// <summary>What words count that only say where to look.</summary>
    private const double ScopeFactor = 0.3;

    /// <summary>Words that stand for whatever is asked and name nothing.</summary>
    private static readonly HashSet<string> Vague = ["名字", "名称", "名", "地方", "东西", "情况", "内容", "事", "事情", "人", "时候", "方面", "钱", "工作", "问题", "单位", "部门", "样", "大", "长", "高", "总数", "数量", "总量", "数", "目的", "原因", "时间", "一起", "地点"];

    /// <summary>A named place counts at least this.</summary>
    private const double LightestPlace = 4;

    private const int NearnessReach = 4;

    /// <summary>The thing asked for counts this many times.</summary>
    private const double FocusFactor = 1.6;

    /// <summary>Measures by the parts that <paramref name="terms"/> weighs.</summary>
    public QuestionWeights(NewsQuery query, QueryTerms terms)
    {
        Query = query;
        var numbers = Numerals.Find(query.SearchText).Where(number => query.Numbers.Contains(number.Value)).ToList();
        var asked = WithPlaces(query, terms.Words);
        var focus = FocusWord(query.Focus, asked);
        var plain = asked
            .Where(word => word.Weight > 0 && !numbers.Any(number => number.Span.Overlaps(word.Span)))
            .Select(word => (word.Text, Weight: Math.Min(word.Weight, HeaviestWord) * (WeakWords.Contains(word.Text) ? WeakFactor : 1) * (word.Span.End <= query.ScopeLength ? ScopeFactor : 1) * (focus?.Span.Contains(word.Span) == true ? FocusFactor : 1)))
            .GroupBy(word => word.Text)
            .Select(same => new WeightedWord(same.Key, same.Max(word => word.Weight), null));
        KindsAsked = query.Focus is { Follows: true } kinds ? [.. asked.Where(word => kinds.Span.Contains(word.Span) && word.Text.Length > 1).Select(word => word.Text)] : [];
        Focus = focus is null ? null : new WeightedWord(focus.Text, focus.Weight, null);
        Words = [.. plain, .. numbers.Select(number => new WeightedWord(number.Value.ToString(System.Globalization.CultureInfo.InvariantCulture), NumberWeight, number.Value)).Distinct()];
        var (pairs, characters) = (terms.Pairs.DistinctBy(pair => pair.Text).ToList(), terms.Characters.DistinctBy(character => character.Text).ToList());
        Pairs = [.. pairs.Select(pair => pair.Text)];
        Characters = [.. characters.Select(character => character.Text)];
        WordWeights = [.. Words.Select(word => word.Weight)];
        PairWeights = [.. pairs.Select(pair => pair.Weight)];
        CharacterWeights = [.. characters.Select(character => character.Weight)];
        WordWeight = WordWeights.Sum();
        WordNearness = [.. Words.Select(word => Nearness(query, word.Text) * word.Weight)];
        PairNearness = [.. Pairs.Select((pair, at) => Nearness(query, pair) * PairWeights[at])];
        var gap = query.QuestionWord;
        BeforeGap = gap is { Start: >= 2 } left && query.SearchText[(left.Start - 2)..left.Start] is var before && before.All(char.IsLetterOrDigit) ? before : null;
        AfterGap = gap is { } right && right.End + 2 <= query.SearchText.Length && query.SearchText[right.End..(right.End + 2)] is var after && after.All(char.IsLetterOrDigit) ? after : null;
        Quoted = [.. QuotedPhrase().Matches(TextFolding.Fold(query.Original)).Where(match => match.Index >= query.ScopeLength).Select(match => Squeeze(match.Groups[1].Value)).Where(phrase => phrase.Length > 2)];
        Compact = query.SearchText.Replace(" ", "", StringComparison.Ordinal);
    }

    /// <summary>How near <paramref name="part"/> stands to the question word: 1 beside it, a third of that every <see cref="NearnessReach"/> characters.</summary>
    private static double Nearness(NewsQuery query, string part)
    {
        var at = query.SearchText.IndexOf(part, StringComparison.Ordinal);
        var distance = query.QuestionWord is not { } gap || at < 0 ? NearnessReach : at < gap.Start ? gap.Start - at - part.Length : at - gap.End;
        return Math.Exp(-Math.Max(0, distance) / (double)NearnessReach);
    }

    /// <summary>The words with each named place as one word, whatever the dictionary made of it.</summary>
    private static List<QueryTerm> WithPlaces(NewsQuery query, IReadOnlyList<QueryTerm> words)
    {
        var places = query.Places
            .Select(place => (Name: place, At: query.SearchText.IndexOf(place, StringComparison.Ordinal)))
            .Where(place => place.At >= 0)
            .Select(place => (place.Name, Span: new TextSpan(place.At, place.At + place.Name.Length)))
            .Select(place => new QueryTerm(place.Name, place.Span, Math.Max(LightestPlace, words.Where(word => place.Span.Contains(word.Span)).Sum(word => word.Weight))))
            .ToList();
        return [.. words.Where(word => !places.Any(place => place.Span.Overlaps(word.Span))).Concat(places).OrderBy(word => word.Span.Start)];
    }

    private static QueryTerm? FocusWord(QuestionFocus? focus, IReadOnlyList<QueryTerm> words)
    {
        if (focus is null)
        {
            return null;
        }

        var inside = words.Where(word => focus.Span.Contains(word.Span)).ToList();
        if (focus.Follows)
        {
            // 多少名工作|人员: a vague word may open the name.
            if (inside.Count > 1 && inside[0].Text == "工作")
            {
                inside.RemoveAt(0);
            }

            return inside.Count > 0 && !Vague.Contains(inside[0].Text) && !WeakWords.Contains(inside[0].Text) ? inside[0] : null;
        }

        inside.RemoveAll(word => Vague.Contains(word.Text));
        if (inside.Count < 2)
        {
            return inside.LastOrDefault();
        }

        // 党委|书记: what stands before the question word is one name.
        var (first, last) = (inside[^2], inside[^1]);
        return first.Span.End == last.Span.Start && !WeakWords.Contains(first.Text) && !WeakWords.Contains(last.Text)
            ? new QueryTerm(first.Text + last.Text, new TextSpan(first.Span.Start, last.Span.End), Math.Max(first.Weight, last.Weight))
            : last;
    }

    /// <summary>The question.</summary>
    public NewsQuery Query { get; }

    /// <summary>The words after the question word, one of which says what kind of things are asked for: 专利 and 业务 in 「哪些专利业务」.</summary>
    public IReadOnlyList<string> KindsAsked { get; }

    /// <summary>The thing asked for, as one word; null where the question does not name it.</summary>
    public WeightedWord? Focus { get; }

    /// <summary>Its words and numbers, each once.</summary>
    public IReadOnlyList<WeightedWord> Words { get; }

    /// <summary>Its pairs of neighbouring characters, each once.</summary>
    public IReadOnlyList<string> Pairs { get; }

    /// <summary>Its characters, each once.</summary>
    public IReadOnlyList<string> Characters { get; }

    /// <summary>What each of <see cref="Words"/> counts.</summary>
    public double[] WordWeights { get; }

    /// <summary>What each of <see cref="Pairs"/> counts, at least 0.</summary>
    public double[] PairWeights { get; }

    /// <summary>What each of <see cref="Characters"/> counts.</summary>
    public double[] CharacterWeights { get; }

    /// <summary>What all words count together.</summary>
    public double WordWeight { get; }

    /// <summary>What each of <see cref="Words"/> counts, the less the further from the question word.</summary>
    public double[] WordNearness { get; }

    /// <summary>What each of <see cref="Pairs"/> counts, the less the further from the question word.</summary>
    public double[] PairNearness { get; }

    /// <summary>The two characters before the question word; null where there are none.</summary>
    public string? BeforeGap { get; }

    /// <summary>The two characters after the question word; null where there are none.</summary>
    public string? AfterGap { get; }

    /// <summary>The share of <paramref name="nearness"/> that <paramref name="credits"/> cover, 0 to 1.</summary>
    public static double NearShare(ReadOnlySpan<float> credits, double[] nearness)
    {
        var covered = 0.0;
        for (var i = 0; i < credits.Length; i++)
        {
            covered += credits[i] * nearness[i];
        }

        return covered / Math.Max(1e-9, nearness.Sum());
    }

    /// <summary>The phrases that the question puts between quotation marks, without spaces.</summary>
    public IReadOnlyList<string> Quoted { get; }

    /// <summary>The share of the quoted phrases that <paramref name="text"/> repeats to the letter, 0 to 1; 0 where nothing is quoted.</summary>
    public double QuotedShare(FoldedText text) => Quoted.Count == 0 ? 0 : (double)Quoted.Count(phrase => Squeeze(text.Text).Contains(phrase, StringComparison.Ordinal)) / Quoted.Count;

    /// <summary>Its characters without the question words.</summary>
    public string Compact { get; }

    /// <summary>The weighted share of the question's words that the best of <paramref name="texts"/> mentions, each text at its credit; 0 to 1.</summary>
    public double WordShare(params ReadOnlySpan<(FoldedText Text, double Credit)> texts)
    {
        var (covered, all) = (0.0, 0.0);
        foreach (var word in Words)
        {
            var best = 0.0;
            foreach (var (text, credit) in texts)
            {
                best = Math.Max(best, best >= credit ? 0 : credit * word.CoveredBy(text));
            }

            covered += word.Weight * best;
            all += word.Weight;
        }

        return all == 0 ? 0 : covered / all;
    }

    /// <summary>The longest run of characters that the question and <paramref name="folded"/> share, as a share of the question; 0 to 1.</summary>
    public double LongestRunIn(string folded)
    {
        var (previous, current, longest) = (new int[folded.Length + 1], new int[folded.Length + 1], 0);
        foreach (var character in Compact)
        {
            for (var j = 1; j <= folded.Length; j++)
            {
                current[j] = character == folded[j - 1] ? previous[j - 1] + 1 : 0;
                longest = Math.Max(longest, current[j]);
            }

            (previous, current) = (current, previous);
        }

        return Compact.Length == 0 ? 0 : (double)longest / Compact.Length;
    }

    /// <summary>How far <paramref name="text"/> mentions each part of the question.</summary>
    public TextCover Cover(FoldedText text)
    {
        var credits = new float[Words.Count + Pairs.Count + Characters.Count];
        var at = 0;
        foreach (var word in Words)
        {
            credits[at++] = (float)word.CoveredBy(text);
        }

        foreach (var pair in Pairs)
        {
            credits[at++] = text.Mentions(pair) ? 1 : 0;
        }

        foreach (var character in Characters)
        {
            credits[at++] = text.Text.Contains(character[0], StringComparison.Ordinal) ? 1 : 0;
        }

        return new TextCover(this, credits);
    }

    private static string Squeeze(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    [GeneratedRegex("[\"《]([^\"《》]{3,40})[\"》]")]
    private static partial Regex QuotedPhrase();
}
