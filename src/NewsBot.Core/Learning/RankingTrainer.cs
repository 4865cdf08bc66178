using System.Globalization;
using NewsBot.Core.Questions;
using NewsBot.Core.Ranking;

namespace NewsBot.Core.Learning;

/// <summary>
/// Learns the models of <see cref="RankingWeights"/> from questions whose articles and answers are known, one after the other because each looks at what the
/// one before it chose, and reports how well what one half of the articles taught does on the other half.
/// </summary>
public sealed class RankingTrainer(QuestionReader reader, TextWriter report)
{
    private const double Penalty = 0.0005;
    private const int Rounds = 250;
    private const int Trees = 100;
    private const int TreeDepth = 4;
    private const int JudgeTrees = 150;
    private const int JudgeTreeDepth = 3;

    /// <summary>Learns from <paramref name="sets"/> and <paramref name="ready"/> and writes the models to <paramref name="output"/>.</summary>
    public void Train(IReadOnlyList<TrainingSet> sets, IReadOnlyList<TrainingSentences> ready, TextWriter output)
    {
        var lists = new TrainingLists(reader);

        // 1. Passages.
        var names = Enum.GetNames<PassageFeature>();
        var passages = sets.SelectMany(lists.Passages).ToList();
        ReportOrder("passages", passages, Halves(passages, Learn));
        var passageModel = Learn(passages);
        passageModel.Write(output, "passages", names);

        // 2. Sentences of the passages ranked best.
        var sentences = sets.SelectMany(set => lists.Sentences(set, passageModel)).Concat(ready.SelectMany(set => lists.Sentences(set, sets[0].Passages, passageModel))).ToList();
        var sentenceModels = Halves(sentences, LearnSentences);
        ReportOrder("sentences", sentences, sentenceModels);
        LearnSentences(sentences).Write(output, "sentences", SentenceCandidate.FeatureNames);
        sentences.Clear();

        // 3. Whether the best sentence answers.
        var cases = sets.SelectMany(set => lists.Cases(set, passageModel, sentenceModels)).ToList();
        ReportJudge(cases, [.. Enumerable.Range(0, 2).Select(fold => LearnJudge([.. cases.Where(item => item.Fold != fold)]))]);
        LearnJudge(cases).Write(output, "answers", AnswerMeasure.FeatureNames);

        RankingModel Learn(IReadOnlyList<RankedList> part) => new(new SoftmaxTrainer(names.Length, Penalty, Rounds).Train(part), []);
    }

    private static RankingModel LearnSentences(IReadOnlyList<RankedList> lists)
    {
        var weights = new SoftmaxTrainer(SentenceCandidate.FeatureNames.Count, Penalty, Rounds).Train(lists);
        return new RankingModel(weights, new TreeTrainer(SentenceCandidate.FeatureNames.Count, Trees, TreeDepth).Train(lists, weights));
    }

    private static RankingModel LearnJudge(IReadOnlyList<JudgedCase> cases)
    {
        var weights = new LogisticTrainer(AnswerMeasure.FeatureNames.Count, Penalty, Rounds).Train(cases);
        return new RankingModel(weights, new TreeTrainer(AnswerMeasure.FeatureNames.Count, JudgeTrees, JudgeTreeDepth).Train(cases, weights));
    }

    /// <summary>For each half, what the other half teaches.</summary>
    private static List<RankingModel> Halves(IReadOnlyList<RankedList> lists, Func<IReadOnlyList<RankedList>, RankingModel> learn) =>
        [.. Enumerable.Range(0, 2).Select(fold => learn([.. lists.Where(list => list.Fold != fold)]))];

    private void ReportOrder(string model, IReadOnlyList<RankedList> lists, IReadOnlyList<RankingModel> models)
    {
        foreach (var set in lists.GroupBy(list => list.Set))
        {
            var places = set.Select(list => FirstRight(list, models[list.Fold])).ToList();
            report.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{model,-10} {set.Key,-24} {places.Count,5} lists  first {places.Average(place => place == 1 ? 1.0 : 0):F3}  in two {places.Average(place => place <= 2 ? 1.0 : 0):F3}  in five {places.Average(place => place <= 5 ? 1.0 : 0):F3}  MRR {places.Average(place => 1.0 / place):F3}"));
        }
    }

    private static int FirstRight(RankedList list, RankingModel model)
    {
        var scores = list.Features.Select(vector => model.Score(vector.ToDense(model.Weights.Length))).ToList();
        var right = Enumerable.Range(0, scores.Count).Where(at => list.Targets[at] > 0).Max(at => scores[at]);
        return 1 + scores.Count(score => score > right);
    }

    private void ReportJudge(IReadOnlyList<JudgedCase> cases, IReadOnlyList<RankingModel> models)
    {
        foreach (var set in cases.GroupBy(item => item.Set))
        {
            var scored = set.Select(item => (item.Yes, Score: models[item.Fold].Score(item.Features.ToDense(AnswerMeasure.FeatureNames.Count)))).ToList();
            var (yes, no) = (scored.Where(item => item.Yes).Select(item => item.Score).Order().ToList(), scored.Where(item => !item.Yes).Select(item => item.Score).ToList());
            if (yes.Count > 0 && no.Count > 0)
            {
                var auc = no.Average(score => (yes.Count(other => other > score) + (0.5 * yes.Count(other => other == score))) / yes.Count);
                report.WriteLine(string.Create(CultureInfo.InvariantCulture, $"answers    {set.Key,-24} {yes.Count,5} answered {no.Count,5} not  AUC {auc:F3}  refused where a tenth is lost {no.Average(score => score < yes[yes.Count / 10] ? 1.0 : 0):F3}"));
            }
        }
    }
}
