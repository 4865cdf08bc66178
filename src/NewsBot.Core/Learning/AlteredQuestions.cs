using System.Globalization;
using System.Text.RegularExpressions;
using NewsBot.Core.Chinese;
using NewsBot.Core.Questions;
using NewsBot.Core.Retrieval;

namespace NewsBot.Core.Learning;

/// <summary>
/// Makes questions that an article cannot answer out of one that it does, as people ask them by mistake: another year, another name, something about the
/// subject that the article does not tell. A judge that has seen only questions from afar would let those pass.
/// </summary>
internal static partial class AlteredQuestions
{
    /// <summary>What is asked about a subject, and the words by which an article would tell it.</summary>
    private static readonly IReadOnlyList<(string Asked, string Told)> Attributes =
    [
        ("的电话是多少？", "电话|热线|拨打"),
        ("的负责人是谁？", "负责人"),
        ("的局长是谁？", "局长"),
        ("的主任叫什么名字？", "主任"),
        ("的地址在哪里？", "地址|位于|坐落"),
        ("花了多少钱？", "元"),
        ("有多少名工作人员？", "工作人员|员工|职工|人员"),
        ("的面积有多大？", "平方|面积|亩|公顷"),
        ("是哪一年成立的？", "成立|创办|设立|建立"),
        ("周末开门吗？", "周末|开门|开放"),
        ("收费标准是什么？", "收费|费用|免费"),
        ("有多少粉丝？", "粉丝"),
    ];

    /// <summary>The altered questions: up to three.</summary>
    /// <param name="query">The question.</param>
    /// <param name="terms">Its words, weighed.</param>
    /// <param name="article">The article that answers it, folded.</param>
    /// <param name="other">Another question's words, weighed, to take a name from.</param>
    /// <param name="number">Chooses among the attributes; the same number, the same choice.</param>
    public static IEnumerable<string> Of(NewsQuery query, QueryTerms terms, FoldedText article, QueryTerms other, int number)
    {
        var folded = TextFolding.Fold(query.Original);
        if (Year().Match(folded) is { Success: true } year && int.Parse(year.Value, CultureInfo.InvariantCulture) is var named)
        {
            var changed = new[] { named - 2, named + 1, named - 7 }.Select(value => value.ToString(CultureInfo.InvariantCulture)).FirstOrDefault(value => !article.Mentions(value));
            if (changed is not null)
            {
                yield return folded.Replace(year.Value, changed, StringComparison.Ordinal);
            }
        }

        if (Heaviest(terms) is not { } name)
        {
            yield break;
        }

        if (Heaviest(other) is { } stranger && !article.Mentions(stranger))
        {
            yield return folded.Replace(name, stranger, StringComparison.Ordinal);
        }

        var (asked, told) = Attributes[number % Attributes.Count];
        if (article.Mentions(name) && !told.Split('|').Any(article.Mentions))
        {
            yield return name + asked;
        }
    }

    /// <summary>The word that tells most, if it is one of two characters at least.</summary>
    private static string? Heaviest(QueryTerms terms) =>
        terms.Words.Where(word => word.Text.Length > 1 && !word.Text.Any(char.IsAsciiDigit)).OrderByDescending(word => word.Weight).ThenBy(word => word.Span.Start).Select(word => word.Text).FirstOrDefault();

    [GeneratedRegex(@"(?<!\d)(?:19|20)\d{2}(?=年)")]
    private static partial Regex Year();
}
