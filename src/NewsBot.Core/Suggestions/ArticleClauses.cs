using System.Text.RegularExpressions;
using NewsBot.Core.Chinese;
using NewsBot.Core.Newspapers;

namespace NewsBot.Core.Suggestions;

/// <summary>A clause and who does what it tells.</summary>
/// <param name="Actor">The doer, as it can be named by itself; null where it is not known.</param>
/// <param name="IsOwn">Whether the clause names the doer itself, or the clause just before it is nothing but the name.</param>
/// <param name="Deed">The clause without the doer and without the mark that ends it.</param>
/// <param name="Span">Where the whole clause stands.</param>
/// <param name="After">The clause before it in the sentence, without its mark; empty for the first one.</param>
internal sealed record ToldClause(string? Actor, bool IsOwn, string Deed, TextSpan Span, string After);

/// <summary>Goes through an article clause by clause and keeps track of who is spoken of.</summary>
internal static partial class ArticleClauses
{
    private const string Marks = "，；：。！？、,;:!?…";

    /// <summary>The clauses of the article's paragraphs, in order.</summary>
    public static IEnumerable<ToldClause> Of(Article article)
    {
        string? spokenOf = null;
        foreach (var sentence in ReadableArticle.Of(article).Sentences.Where(sentence => !sentence.IsByline && sentence.Paragraph.Block.Kind is BlockKind.Paragraph or BlockKind.Caption))
        {
            var (before, justNamed, having, somebodyElse) = ("", false, "", false);
            foreach (var span in Clauses.Split(article.Text, sentence.Span))
            {
                var clause = span.In(article.Text).TrimEnd(Marks.ToCharArray());
                var opening = clause.StartsWith("其中", StringComparison.Ordinal) ? 2 : 0;
                if (Actors.At(clause) is { } actor)
                {
                    somebodyElse = false;
                    spokenOf = Actors.InFull(actor.Name, article);
                    justNamed = actor.Length == clause.Length;
                    having = Having().Match(clause[actor.Length..]).Value;
                    yield return new ToldClause(spokenOf, true, clause[actor.Length..], span, before);
                }
                else
                {
                    // 全市共有注册商标77081件，驰名商标57件: the second is had too.
                    var deed = clause[opening..];
                    yield return new ToldClause(somebodyElse ? null : spokenOf, justNamed, Counted().IsMatch(deed) ? having + Rank().Replace(deed, "") : deed, span, before);
                }

                // A clause that begins with neither a known doer nor a deed may speak of somebody else, and so may the rest of its sentence.
                somebodyElse |= Actors.At(clause) is null && !QuestionForms.BeginsWithDeed(clause) && !Counted().IsMatch(clause[opening..]);
                before = clause;
            }
        }
    }

    [GeneratedRegex("^(?:共有|现有|拥有|设有|有(?!效))", RegexOptions.CultureInvariant)]
    private static partial Regex Having();

    [GeneratedRegex("、全[省国市]第.{1,3}位$", RegexOptions.CultureInvariant)]
    private static partial Regex Rank();

    [GeneratedRegex(@"^[\u4e00-\u9fff]{2,10}\d[\d,.]*\s*[\u4e00-\u9fff]{1,4}(?:、全[省国市]第.{1,3}位)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();
}
