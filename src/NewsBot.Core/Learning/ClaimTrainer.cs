using System.Globalization;
using System.Text.RegularExpressions;
using NewsBot.Core.Chinese;
using NewsBot.Core.Citations.Claims;
using NewsBot.Core.Newspapers;
using NewsBot.Core.Ranking;

namespace NewsBot.Core.Learning;

/// <summary>
/// Learns the model of <see cref="ClaimModel"/> and reports what it does on articles that did not teach it: the articles are cut into five parts, and each
/// part is judged by what the other four taught. Beside the claims themselves it learns from wrong ones made of the true ones (<see cref="AlteredClaims"/>),
/// from true claims held against another article, and from sentences of the articles.
/// </summary>
public sealed partial class ClaimTrainer(TextWriter report)
{
    private const int Parts = 5;
    private const double Penalty = 0.001;
    private const int Rounds = 300;
    private const int Trees = 60;
    private const int TreeDepth = 3;

    /// <summary>What a made claim counts beside a real one.</summary>
    private const double MadeWeight = 0.3;

    private static readonly (string Name, ClaimFeature[] Features)[] Groups =
    [
        ("numbers", [ClaimFeature.One, ClaimFeature.Numbers]),
        ("units, exactness, subject", [ClaimFeature.Units, ClaimFeature.Rival]),
        ("dates", [ClaimFeature.Dates]),
        ("names and quotations", [ClaimFeature.Persons, ClaimFeature.Places, ClaimFeature.Organisations, ClaimFeature.Quotations]),
        ("denials and opposites", [ClaimFeature.Negations, ClaimFeature.Opposites]),
        ("letters in the article", [ClaimFeature.Pairs, ClaimFeature.Runs, ClaimFeature.LongestRun, ClaimFeature.Characters, ClaimFeature.Gap]),
        ("letters in its sentences", [ClaimFeature.SentencePairs, ClaimFeature.TwoSentences]),
        ("clauses", [ClaimFeature.WorstClause, ClaimFeature.LastClause]),
        ("words and word vectors", [ClaimFeature.Words, ClaimFeature.NewWords, ClaimFeature.Likeness, ClaimFeature.LeastLike, ClaimFeature.SentenceWords]),
    ];

    /// <summary>Learns from <paramref name="cases"/>, writes the model to <paramref name="output"/> and the figures to the report.</summary>
    public void Train(IReadOnlyList<ClaimCase> cases, TextWriter output)
    {
        var rows = Rows(cases);
        Say("plain rule", rows.Where(row => row.Kind == "real").Select(row => (row.Case, row.EveryNumberOccurs ? 1.0 : 0.0)), 0.5);

        // What each group of features adds, and what is lost without it.
        var all = Groups.SelectMany(group => group.Features).ToArray();
        for (var count = 1; count <= Groups.Length; count++)
        {
            Crossed($"{(count == 1 ? "" : "+ ")}{Groups[count - 1].Name}", rows, [.. Groups.Take(count).SelectMany(group => group.Features)], false);
        }

        Crossed("+ trees", rows, all, true);
        foreach (var group in Groups)
        {
            Crossed($"without {group.Name}", rows, [.. all.Except(group.Features).Prepend(ClaimFeature.One).Distinct()], true);
        }

        Learn(rows, all, true).Write(output, "claims", ClaimModel.FeatureNames);
    }

    private static List<Row> Rows(IReadOnlyList<ClaimCase> cases)
    {
        var rows = new List<Row>();
        var texts = cases.Select(item => item.Article).Distinct().ToDictionary(article => article, article => new EvidenceText([new ClaimEvidence(article)]));
        var trueOnes = cases.Where(item => item.Supported).ToList();
        foreach (var (item, number) in cases.Select((item, number) => (item, number)))
        {
            Add(item, "real");
            if (item.Supported)
            {
                foreach (var (kind, claim) in AlteredClaims.Of(item.Claim, item.Article).Where(made => made.Claim != item.Claim && !item.Article.Contains(made.Claim, StringComparison.Ordinal)))
                {
                    Add(item with { Claim = claim, Supported = false }, kind);
                }

                // A claim of another article of the same part, and a sentence of this one.
                if (trueOnes.FirstOrDefault(other => PartOf(other.Article) == PartOf(item.Article) && other.Article != item.Article && string.CompareOrdinal(other.Id, item.Id) > 0) is { } stranger)
                {
                    Add(item with { Claim = stranger.Claim, Supported = false }, "stranger");
                }

                var sentences = SentenceSplitter.Split(item.Article, new TextSpan(0, item.Article.Length)).Where(sentence => sentence.Length is >= 20 and <= 120).ToList();
                if (sentences.Count > 0)
                {
                    Add(item with { Claim = sentences[number % sentences.Count].In(item.Article) }, "sentence");
                }
            }
        }

        return rows;

        void Add(ClaimCase item, string kind)
        {
            var claim = new ClaimText(item.Claim);
            var article = texts[item.Article];
            var measure = new ClaimMeasure(claim, article);
            var plain = Figure().Matches(claim.Text).All(figure => article.Text.Has(figure.Value));
            rows.Add(new Row(item, kind, PartOf(item.Article), measure.Features, plain, measure.Faults));
        }
    }

    private void Crossed(string name, List<Row> rows, ClaimFeature[] features, bool trees)
    {
        var scored = new List<(Row Row, double Score)>();
        for (var part = 0; part < Parts; part++)
        {
            var model = Learn([.. rows.Where(row => row.Part != part)], features, trees);
            scored.AddRange(rows.Where(row => row.Part == part).Select(row => (row, model.Score(row.Values))));
        }

        Say(name, scored.Where(item => item.Row.Kind == "real").Select(item => (item.Row.Case, item.Score)), 0);
        if (name == "+ trees")
        {
            foreach (var kind in scored.Where(item => item.Row.Kind != "real").GroupBy(item => item.Row.Kind))
            {
                report.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    made: {kind.Key,-10} {kind.Count(),5}  judged rightly {kind.Average(item => item.Score >= 0 == item.Row.Case.Supported ? 1.0 : 0):F3}  with a fault of its own {kind.Average(item => item.Row.Faults.Count > 0 ? 1.0 : 0):F3}"));
            }

            foreach (var fault in Enum.GetValues<ClaimFault>())
            {
                report.WriteLine($"    {fault,-22} {string.Join("  ", rows.Where(row => row.Kind == "real").GroupBy(row => (row.Case.Source, row.Case.Supported)).Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Key.Source} {(group.Key.Supported ? "true" : "invented")} {group.Average(row => row.Faults.Any(item => item.Fault == fault) ? 1.0 : 0):F3}")))}");
            }
        }
    }

    private void Say(string name, IEnumerable<(ClaimCase Case, double Score)> scored, double bar)
    {
        var judged = scored.ToList();
        var all = ClaimFigures.Of([.. judged.Select(item => (item.Case.Supported, item.Score >= bar, item.Score))]);
        var perSource = judged.GroupBy(item => item.Case.Source).OrderBy(source => source.Key, StringComparer.Ordinal).Select(source => (source.Key, Figures: ClaimFigures.Of([.. source.Select(item => (item.Case.Supported, item.Score >= bar, item.Score))])));
        report.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-34} balanced accuracy {all.BalancedAccuracy:F3}  caught at 5% {all.Caught:F3}  |{string.Join("  |", perSource.Select(source => string.Create(CultureInfo.InvariantCulture, $" {source.Key}: true supported {source.Figures.TrueSupported:F3} invented refused {source.Figures.InventedRefused:F3} caught {source.Figures.Caught:F3}")))}"));
    }

    private static RankingModel Learn(List<Row> rows, ClaimFeature[] features, bool trees)
    {
        var (yes, no) = (rows.Count(row => row.Kind == "real" && row.Case.Supported), rows.Count(row => row.Kind == "real" && !row.Case.Supported));
        var (madeYes, madeNo) = (rows.Count(row => row.Kind != "real" && row.Case.Supported), rows.Count(row => row.Kind != "real" && !row.Case.Supported));
        var used = features.Select(feature => (int)feature).ToHashSet();
        var cases = rows.Select(row => new JudgedCase(row.Case.Source, row.Part, row.Kind == "real" ? (row.Case.Supported ? 1 : (double)yes / no) : MadeWeight * (row.Case.Supported ? 1 : (double)madeYes / madeNo), SparseVector.Of([.. row.Values.Select((value, at) => used.Contains(at) ? value : 0)]), row.Case.Supported)).ToList();
        var weights = new LogisticTrainer(ClaimModel.FeatureNames.Count, Penalty, Rounds).Train(cases).Select(weight => Math.Round(weight, 3)).ToArray();
        return new RankingModel(weights, trees ? new TreeTrainer(ClaimModel.FeatureNames.Count, Trees, TreeDepth).Train(cases, weights) : []);
    }

    /// <summary>The part of an article, from its words, so that all its claims are in one.</summary>
    private static int PartOf(string article) => (int)(article.Aggregate(2166136261u, (hash, letter) => unchecked((hash ^ letter) * 16777619)) % Parts);

    [GeneratedRegex(@"\d+(?:\.\d+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    private sealed record Row(ClaimCase Case, string Kind, int Part, double[] Values, bool EveryNumberOccurs, IReadOnlyList<(TextSpan Span, ClaimFault Fault)> Faults);
}
