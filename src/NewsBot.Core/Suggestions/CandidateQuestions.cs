using System.Text.RegularExpressions;
using NewsBot.Core.Chinese;
using NewsBot.Core.Newspapers;

namespace NewsBot.Core.Suggestions;

/// <summary>Makes questions out of an article: those of different kinds first, so that the few that are offered differ.</summary>
internal static partial class CandidateQuestions
{
    private const int Shortest = 8;
    private const int Longest = 38;
    private const int ClosingLength = 3;

    /// <summary>Questions that share this much of their pairs of characters are one.</summary>
    private const double TooAlike = 0.75;

    /// <summary>Questions that <paramref name="article"/> seems to answer, no two alike, in the order in which they are worth trying.</summary>
    public static IReadOnlyList<CandidateQuestion> Of(Article article)
    {
        var all = new List<CandidateQuestion>();
        foreach (var clause in ArticleClauses.Of(article))
        {
            var whole = clause.Span.In(article.Text);
            var forms = QuestionForms.Of(clause).Concat(QuestionForms.OfNames(clause, whole.TrimEnd('，', '。', '；')));
            all.AddRange(forms.Where(form => IsGood(form.Text)).Select(form => new CandidateQuestion(form.Kind, form.Text + "？", clause.Span)));
        }

        return [.. Different(all)
            .GroupBy(question => question.Kind)
            .SelectMany(kind => kind.Select((question, rank) => (question, rank)))
            .OrderBy(entry => entry.rank).ThenBy(entry => entry.question.Kind)
            .Select(entry => entry.question)];
    }

    private static List<CandidateQuestion> Different(List<CandidateQuestion> all)
    {
        var different = new List<CandidateQuestion>();
        foreach (var question in all)
        {
            if (!different.Any(other => other.Kind == question.Kind && question.Kind != QuestionKind.Person && Closing(other.Text) == Closing(question.Text) && TextSimilarity.Of(other.Text, question.Text) >= TooAlike))
            {
                different.Add(question);
            }
        }

        return different;
    }

    /// <summary>What a question asks about, which stands at its end: two offices' heads are asked for alike.</summary>
    private static string Closing(string text) => text[^Math.Min(text.Length, ClosingLength)..];

    /// <summary>Whether the words can stand alone: not too long, nothing that points to other sentences, no mark without its partner.</summary>
    private static bool IsGood(string text) =>
        text.Length is >= Shortest and <= Longest && !PointsElsewhere().IsMatch(text) && !Odd().IsMatch(text)
        && text.Count(character => character == '“') == text.Count(character => character == '”');

    [GeneratedRegex("该|此|这|那|其(?!他)|本(?!科|地)|上述|同比|我们|他们|前者|后者|之一", RegexOptions.CultureInvariant)]
    private static partial Regex PointsElsewhere();

    /// <summary>What no question has: marks of clauses, brackets, two question words.</summary>
    [GeneratedRegex("[，。；：、（）()《》\n]|(?:多少|哪|什么|谁).*(?:多少|哪|什么|谁)", RegexOptions.CultureInvariant)]
    private static partial Regex Odd();
}
