using NewsBot.Core.Newspapers;
using NewsBot.Evaluation;

namespace NewsBot.Tests.Evaluation;

/// <summary>Makes results: an answerable question on article a with the answer 十二公里, rightly answered unless said otherwise.</summary>
internal static class Results
{
    public static QuestionResult Result(string id, bool answerable = true, string outcome = "answered", double confidence = 0.9, int? goldRank = 1, int? containedAt = 10, string reply = "新建步道十二公里。", string cites = "a", double milliseconds = 1) => new(
        id,
        $"{id}？",
        answerable,
        null,
        outcome,
        outcome == "answered" ? reply : "",
        confidence,
        [ArticleId.Create("a")],
        ["十二公里"],
        goldRank,
        outcome == "answered" ? containedAt : null,
        0.5,
        0.5,
        outcome == "answered" ? [new QuotedPlace(ArticleId.Create(cites), "新步道", reply)] : [],
        [],
        new ResultTimes(milliseconds / 2, milliseconds / 2, milliseconds));

    public static EvaluationRun Run(params QuestionResult[] results) =>
        EvaluationRun.Of(new RunSettings(default, [], "q.jsonl", ArticlesUsed.All, 0, "icu", new(), new()), new IndexFacts(1, 1, 0, 0), results);
}
