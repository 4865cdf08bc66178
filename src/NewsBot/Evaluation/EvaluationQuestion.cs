using NewsBot.Core.Newspapers;
using NewsBot.Core.Retrieval;

namespace NewsBot.Evaluation;

/// <summary>Which articles each question may be answered from.</summary>
internal enum ArticlesUsed
{
    /// <summary>All of the sources, as a user has it.</summary>
    All,

    /// <summary>The question's own gold articles only: measures the answering without the search.</summary>
    Gold,

    /// <summary>All but the question's gold articles, so that no question can be answered: measures the refusing.</summary>
    AllButGold,
}

/// <summary>A question and what is known of its answer.</summary>
/// <param name="Id">Its name, once in a file.</param>
/// <param name="Text">The question.</param>
/// <param name="Articles">The gold articles: those that answer it; empty where they are not known.</param>
/// <param name="Gold">What a right answer says.</param>
/// <param name="Answerable">Whether the sources answer it.</param>
internal sealed record EvaluationQuestion(string Id, string Text, IReadOnlyList<ArticleId> Articles, GoldAnswer Gold, bool Answerable)
{
    /// <summary>The question as it is asked with those articles, and what it is kept to; null where it cannot be asked so, its articles not being known.</summary>
    public (EvaluationQuestion Question, ArticleScope? Scope)? AskedOf(ArticlesUsed used) => used switch
    {
        ArticlesUsed.All => (this, null),
        ArticlesUsed.Gold => Articles.Count > 0 ? (this, ArticleScope.Only(Articles)) : null,
        _ when Articles.Count > 0 => (this with { Answerable = false }, ArticleScope.AllBut(Articles)),
        _ => Answerable ? null : (this, null),
    };
}
