namespace NewsBot.Evaluation;

/// <summary>What became of a question, in one word; the later the better. A wrong answer is worse than a refusal: it is believed.</summary>
internal enum Verdict
{
    /// <summary>The turn broke off.</summary>
    Failed,

    /// <summary>A wrong answer, or an answer where there is none.</summary>
    Wrong,

    /// <summary>A refusal where there is an answer.</summary>
    Refused,

    /// <summary>A right answer, or a refusal where there is none.</summary>
    Right,
}

/// <summary>Gives verdicts.</summary>
internal static class Verdicts
{
    /// <summary>The verdict on a result.</summary>
    public static Verdict Of(QuestionResult result) => result switch
    {
        { Right: true } or { Answerable: false, Refused: true } => Verdict.Right,
        { Refused: true } => Verdict.Refused,
        { Answered: true } => Verdict.Wrong,
        _ => Verdict.Failed,
    };
}
