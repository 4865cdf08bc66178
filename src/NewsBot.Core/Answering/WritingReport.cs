namespace NewsBot.Core.Answering;

/// <summary>What came of asking a model for an answer. All but <see cref="Written"/> are reasons why the newspaper's own sentences were given.</summary>
public enum WritingEnd
{
    /// <summary>It wrote, and what it wrote passed.</summary>
    Written,

    /// <summary>It was switched off while the program runs, and not asked.</summary>
    SwitchedOff,

    /// <summary>It had failed too often, or asked to be left alone, and was not asked.</summary>
    Resting,

    /// <summary>It had used its tokens of the day, and was not asked.</summary>
    BudgetSpent,

    /// <summary>It was at work on as many answers as it may, and was not asked.</summary>
    Crowded,

    /// <summary>It was not done within the time limit.</summary>
    Slow,

    /// <summary>No connection came about, or it broke before anything came.</summary>
    Unreachable,

    /// <summary>It answered 429.</summary>
    Busy,

    /// <summary>It answered with a status of 500 or more.</summary>
    ServerError,

    /// <summary>It answered with another status that is no success: a wrong key, a wrong model, a wrong address.</summary>
    Rejected,

    /// <summary>What came was not what the protocol says.</summary>
    Garbled,

    /// <summary>It stopped in the middle: the connection broke, or its tokens were used up.</summary>
    CutOff,

    /// <summary>It wrote more sentences, or longer ones, than an answer may have.</summary>
    Endless,

    /// <summary>It wrote nothing.</summary>
    Empty,

    /// <summary>Its provider's filter stepped in.</summary>
    Filtered,

    /// <summary>It said that the newspaper does not say it.</summary>
    NotMentioned,

    /// <summary>No sentence had the form asked for: Chinese, plain, each with the numbers of its passages.</summary>
    Unusable,

    /// <summary>No sentence was borne out by the newspaper.</summary>
    Unsupported,

    /// <summary>What passed answers less of the question than the newspaper's own sentences do.</summary>
    AnswersLess,
}

/// <summary>What asking a model cost and brought.</summary>
/// <param name="End">What came of it.</param>
/// <param name="Model">The model's name.</param>
/// <param name="TokensIn">Tokens read.</param>
/// <param name="TokensOut">Tokens written.</param>
/// <param name="Drafted">Sentences that had the form asked for.</param>
/// <param name="Passed">Those of them that the newspaper bears out.</param>
/// <param name="FirstSentence">From the start of the asking until what had passed was enough to be shown; null where it never was.</param>
/// <param name="LastSentence">Until the last sentence that passed; null where none did.</param>
/// <param name="ModelTime">Until the model was done, or given up.</param>
public sealed record WritingReport(WritingEnd End, string Model, int TokensIn, int TokensOut, int Drafted, int Passed, TimeSpan? FirstSentence, TimeSpan? LastSentence, TimeSpan ModelTime);
