using NewsBot.Core.Newspapers;

namespace NewsBot.Core.Dates;

/// <summary>What kind of time a relative date names.</summary>
public enum DateFactKind
{
    /// <summary>One day: 9日, 昨天, 上周五.</summary>
    Day,

    /// <summary>Seven days, Monday to Sunday: 上周.</summary>
    Week,

    /// <summary>A third of a month: 上月底, 本月初.</summary>
    PartOfMonth,

    /// <summary>A month: 上月, 今年5月.</summary>
    Month,

    /// <summary>Three months: 今年一季度.</summary>
    Quarter,

    /// <summary>Six months: 下半年.</summary>
    HalfYear,

    /// <summary>A year: 去年.</summary>
    Year,

    /// <summary>A stretch that ends, or begins, on the day of publication: 近三年, 今年以来.</summary>
    Stretch,
}

/// <summary>What a relative date in an article means, given the day it was published. It is kept beside the text, which stays as printed.</summary>
/// <param name="Span">Where the words stand in the text.</param>
/// <param name="Kind">What kind of time they name.</param>
/// <param name="From">The first day meant.</param>
/// <param name="To">The last day meant, itself included.</param>
public sealed record DateFact(TextSpan Span, DateFactKind Kind, DateOnly From, DateOnly To);
