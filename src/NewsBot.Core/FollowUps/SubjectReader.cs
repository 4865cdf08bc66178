using NewsBot.Core.Chinese;
using NewsBot.Core.Newspapers;
using NewsBot.Core.Questions;
using NewsBot.Core.Retrieval;

namespace NewsBot.Core.FollowUps;

/// <summary>Finds what a question is about, without what it asks: 汶上托育园 in 汶上托育园设有多少个托育位.</summary>
internal static class SubjectReader
{
    /// <summary>A word that the article says so often is what it is about.</summary>
    private const int Often = 3;

    /// <summary>The longest subject, in characters.</summary>
    private const int Longest = 30;

    /// <summary>The words of the question that the headlines of <paramref name="article"/> say or its text says often, and the places, in the order asked; the headline where there are none.</summary>
    /// <param name="query">The question.</param>
    /// <param name="terms">Its parts.</param>
    /// <param name="article">The article that answers it; null where none does.</param>
    public static string Of(NewsQuery query, QueryTerms terms, Article? article)
    {
        var search = query.SearchText;
        var whole = article is null ? null : ReadableArticle.Of(article).Whole.Text;
        var heads = article is null ? "" : TextFolding.Fold(article.FullHeadline + " " + string.Join(' ', article.SectionHeads));
        var places = query.Places.Select(place => search.IndexOf(place, StringComparison.Ordinal)).Where(at => at >= 0).ToList();
        var kept = terms.Words
            .Where(word => !WeakWords.Contains(word.Text) && !(query.Focus?.Span.Overlaps(word.Span) ?? false))
            .Where(word => whole is null || IsName(word) || (word.Text.Length > 1 && (heads.Contains(word.Text, StringComparison.Ordinal) || CountOf(word.Text, whole) >= Often)))
            .Select(word => word.Span)
            .Concat(query.Places.Zip(places, (place, at) => new TextSpan(at, at + place.Length)).Where(span => span.FitsIn(search.Length)))
            .ToList();
        var marked = new bool[search.Length];
        kept.ForEach(span => Array.Fill(marked, true, span.Start, span.Length));
        Bridge(marked, search);
        var subject = string.Concat(search.Where((character, at) => marked[at] && character != ' '));
        return subject.Length >= 2 ? subject[..Math.Min(subject.Length, Longest)] : article is null ? "" : article.Headline[..Math.Min(article.Headline.Length, Longest)];

        // What stands alone between two kept words belongs to the name: 梁营村|第一|书记|段成国.
        static void Bridge(bool[] marked, string search)
        {
            var first = Array.IndexOf(marked, true);
            for (var at = first + 1; first >= 0 && at < marked.Length; at++)
            {
                var end = at;
                while (end < marked.Length && !marked[end])
                {
                    end++;
                }

                if (!marked[at] && end < marked.Length && end - at <= 2 && !search.AsSpan(at, end - at).Contains(' '))
                {
                    Array.Fill(marked, true, at, end - at);
                }

                at = Math.Max(at, end - 1);
            }
        }
    }

    private static bool IsName(QueryTerm word) => word.Text.Length is 2 or 3 && word.Weight >= 8;

    private static int CountOf(string word, string text)
    {
        var (count, at) = (0, -1);
        while ((at = text.IndexOf(word, at + 1, StringComparison.Ordinal)) >= 0)
        {
            count++;
        }

        return count;
    }
}
