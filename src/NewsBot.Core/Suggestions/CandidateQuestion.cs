using NewsBot.Core.Newspapers;

namespace NewsBot.Core.Suggestions;

/// <summary>What a question made from an article asks for.</summary>
internal enum QuestionKind
{
    /// <summary>哪些: what is listed.</summary>
    List,

    /// <summary>哪三项: what is announced with its number and spelled out afterwards.</summary>
    Announced,

    /// <summary>多少: a number.</summary>
    Number,

    /// <summary>什么时候: a day.</summary>
    Time,

    /// <summary>去哪里: a place.</summary>
    Place,

    /// <summary>是谁: a person.</summary>
    Person,

    /// <summary>什么活动: a thing with a name.</summary>
    Name,
}

/// <summary>A question that an article seems to answer; whether it really does is for the answering to say.</summary>
/// <param name="Kind">What it asks for.</param>
/// <param name="Text">The question.</param>
/// <param name="Answer">Where in the article's text the answer stands: a clause.</param>
internal sealed record CandidateQuestion(QuestionKind Kind, string Text, TextSpan Answer);
