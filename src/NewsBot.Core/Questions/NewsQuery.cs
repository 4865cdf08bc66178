using NewsBot.Core.Newspapers;
using NewsBot.Core.Retrieval;

namespace NewsBot.Core.Questions;

/// <summary>A question, ready to be searched for and answered.</summary>
public sealed record NewsQuery
{
    /// <summary>The words as they came.</summary>
    public required string Original { get; init; }

    /// <summary>The words folded (see <see cref="Chinese.TextFolding"/>), with question words and politeness replaced by spaces.</summary>
    public required string SearchText { get; init; }

    /// <summary>What kind of thing is asked for.</summary>
    public required QuestionType Type { get; init; }

    /// <summary>Where the question word stands in the words; null where there is none.</summary>
    public TextSpan? QuestionWord { get; init; }

    /// <summary>The words beside the question word that name the thing asked for: 科室 in 「哪个科室」, 电话 in 「电话是多少」. Null where there are none.</summary>
    public QuestionFocus? Focus { get; init; }

    /// <summary>The places that the question names with their kind, such as 嘉祥县 or 李楼村, folded.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>For <see cref="QuestionType.HowMany"/>: the units that an answer's number may carry; empty where any will do.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>The numbers that the question names; 一 in 一个 and 一次 is none.</summary>
    public IReadOnlyList<decimal> Numbers { get; init; } = [];

    /// <summary>How many characters at its start only say where to look (“…”活动里，…); 0 for most questions.</summary>
    public int ScopeLength { get; init; }

    /// <summary>The newspaper or the day's paper asked for, if the question names one; what it does not have is looked for in all.</summary>
    public Publication? Publication { get; init; }

    /// <summary>Which articles may be used; null where all may.</summary>
    public ArticleScope? Scope { get; init; }

    /// <summary>Whether it asks what one can do or where (哪里可以办理).</summary>
    public bool AsksWhatIsPossible { get; init; }

    /// <summary>Whether more than one thing is asked (去了哪两个村、多少人参加).</summary>
    public bool IsCompound { get; init; }

    /// <summary>For <see cref="QuestionType.List"/>: how many things were asked for (哪四项: 4), if the question says.</summary>
    public int? AskedCount { get; init; }
}

/// <summary>Where the thing asked for is named.</summary>
/// <param name="Span">A stretch of <see cref="NewsQuery.SearchText"/> of up to four characters.</param>
/// <param name="Follows">True where it follows the question word, so that its first word is the one; false where it stands before, so that its last word is.</param>
public sealed record QuestionFocus(TextSpan Span, bool Follows);
