using NewsBot.Core.Newspapers;
using NewsBot.Core.Questions;

namespace NewsBot.Evaluation;

/// <summary>What came of one question, as it is saved and measured.</summary>
/// <param name="Id">The question's name.</param>
/// <param name="Question">The question.</param>
/// <param name="Answerable">Whether it could be answered as it was asked.</param>
/// <param name="Type">What it was read as asking for; none where it was not read as a question.</param>
/// <param name="Outcome">answered, noEvidence, notUnderstood, smallTalk or failed.</param>
/// <param name="Reply">The answer's sentences without citation marks; empty where there is none.</param>
/// <param name="Confidence">How sure the turn was, 0 to 1.</param>
/// <param name="GoldArticles">The articles that answer it, where they are known.</param>
/// <param name="GoldAnswers">What a right answer says, where that is known.</param>
/// <param name="GoldRank">The rank of the first gold article among the different articles found, counted from 1; none where none was found.</param>
/// <param name="ContainedAt">How many characters of the reply it takes to hold a right answer; none where it holds none.</param>
/// <param name="RougeL">The highest ROUGE-L F with a whole gold answer, 0 to 1; none where no whole answer is known.</param>
/// <param name="CharacterF1">The highest F of characters with a whole gold answer, 0 to 1; none where no whole answer is known.</param>
/// <param name="Citations">What the answer cites.</param>
/// <param name="Passages">The first few passages found.</param>
/// <param name="Milliseconds">How long it took.</param>
internal sealed record QuestionResult(
    string Id,
    string Question,
    bool Answerable,
    QuestionType? Type,
    string Outcome,
    string Reply,
    double Confidence,
    IReadOnlyList<ArticleId> GoldArticles,
    IReadOnlyList<string> GoldAnswers,
    int? GoldRank,
    int? ContainedAt,
    double? RougeL,
    double? CharacterF1,
    IReadOnlyList<QuotedPlace> Citations,
    IReadOnlyList<QuotedPlace> Passages,
    ResultTimes Milliseconds)
{
    /// <summary>Whether an answer was given.</summary>
    public bool Answered => Outcome == "answered";

    /// <summary>Whether the user was told that there is none. A turn that failed is neither an answer nor a refusal.</summary>
    public bool Refused => !Answered && Outcome != "failed";

    /// <summary>Whether the first 60 characters of the reply hold a right answer.</summary>
    public bool Contained60 => ContainedAt <= 60;

    /// <summary>Whether the first 120 do.</summary>
    public bool Contained120 => ContainedAt <= 120;

    /// <summary>Whether the first 200 do.</summary>
    public bool Contained200 => ContainedAt <= 200;

    /// <summary>Whether any of its citations is of a gold article.</summary>
    public bool CitesGold => Citations.Any(citation => GoldArticles.Contains(citation.Article));

    /// <summary>Whether it was rightly answered: the reply holds a right answer or, where none is known, cites a gold article.</summary>
    public bool Right => Answerable && Answered && (GoldAnswers.Count > 0 ? ContainedAt is not null : CitesGold);
}

/// <summary>Words of an article.</summary>
/// <param name="Article">The article.</param>
/// <param name="Headline">Its headline.</param>
/// <param name="Text">The words.</param>
internal sealed record QuotedPlace(ArticleId Article, string Headline, string Text);

/// <summary>Times in milliseconds.</summary>
internal sealed record ResultTimes(double Search, double Answer, double Total);
