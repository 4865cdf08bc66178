using System.Text;
using NewsBot.Core.Chinese;
using NewsBot.Core.Citations.Claims;
using NewsBot.Core.Newspapers;

namespace NewsBot.Core.Learning;

/// <summary>
/// Makes wrong claims out of true ones, so that what is wrong and not how it is worded is learned: a figure changed, a word turned to its opposite, a
/// character of a name changed, a denial put in. The same claim gives the same ones.
/// </summary>
internal static class AlteredClaims
{
    private const string GivenNames = "伟芳娜敏静强磊军洋勇艳杰涛明超霞平刚桂";

    /// <summary>The wrong claims that <paramref name="claim"/> gives, each with what was done; none may stand in the evidence by chance.</summary>
    public static IEnumerable<(string Kind, string Claim)> Of(string claim, string article)
    {
        var text = new ClaimText(claim);
        var seed = claim.Aggregate(17, (sum, letter) => unchecked((sum * 31) + letter)) & 0x7FFFFFFF;
        if (Figure(claim, seed) is { } figure)
        {
            yield return ("figure", figure);
        }

        if (Opposites.In(TextFolding.Fold(claim)).OrderBy(word => word.Span.Start).Select(word => (word.Span, Other: word.Other[word.Own.ToList().FindIndex(own => TextFolding.Fold(claim)[word.Span.Start..word.Span.End] == own) % word.Other.Count])).FirstOrDefault() is { Other: { } other } turned)
        {
            yield return ("opposite", Replaced(claim, turned.Span, other));
        }

        if (NamedThings.PersonsIn(text.Text) is [{ Name: { Length: >= 2 and <= 3 } name }, ..] && claim.IndexOf(name, StringComparison.Ordinal) is >= 0 and var at)
        {
            var given = GivenNames[seed % GivenNames.Length];
            yield return ("name", Replaced(claim, new TextSpan(at + name.Length - 1, at + name.Length), given == name[^1] ? "鑫" : given.ToString()));
        }

        foreach (var verb in new[] { "将", "已", "会", "可以", "能够" })
        {
            if (claim.IndexOf(verb, StringComparison.Ordinal) is > 0 and var place && !article.Contains("不" + verb, StringComparison.Ordinal))
            {
                yield return ("denial", claim.Insert(place + (verb is "将" ? verb.Length : 0), verb is "已" ? "没有" : "不"));
                break;
            }
        }
    }

    /// <summary>A figure that the claim does not hold, in place of one outside its dates.</summary>
    private static string? Figure(string claim, int seed)
    {
        var folded = TextFolding.Fold(claim);
        var dates = DateMention.In(folded);
        var figures = Enumerable.Range(0, folded.Length).Where(at => char.IsAsciiDigit(folded[at]) && !dates.Any(date => at >= date.Span.Start && at < date.Span.End)).ToList();
        if (figures.Count == 0)
        {
            return null;
        }

        var changed = new StringBuilder(claim);
        var place = figures[seed % figures.Count];
        changed[place] = (char)('0' + (((folded[place] - '0') + 1 + (seed % 8)) % 10));
        return changed.ToString();
    }

    private static string Replaced(string text, TextSpan span, string with) => string.Concat(text.AsSpan(0, span.Start), with, text.AsSpan(span.End));
}
