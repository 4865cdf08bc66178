using NewsBot.Core.Newspapers;
using NewsBot.Core.Retrieval;

namespace NewsBot.Core.Answering;

/// <summary>How good a passage is among those of a question, its article counting as much as itself: the sentence asked for need not stand where the article repeats the question's words.</summary>
internal sealed class PassageScores
{
    private readonly Dictionary<ArticleId, double> articles;
    private readonly double best;

    public PassageScores(Evidence evidence)
    {
        articles = evidence.Passages.GroupBy(passage => passage.Article.Id).ToDictionary(same => same.Key, same => same.Max(passage => passage.Scored.Score));
        best = articles.Values.DefaultIfEmpty(1).Max();
    }

    /// <summary>The passage's score and its article's best one, halved, as a share of the highest: 0 to 1.</summary>
    public double ShareOf(EvidencePassage passage) => (passage.Scored.Score + articles[passage.Article.Id]) / 2 / best;
}
