using System.Text.RegularExpressions;
using NewsBot.Core.Chinese;
using NewsBot.Core.Newspapers;

namespace NewsBot.Core.Answering;

/// <summary>
/// Finds lists that a sentence announces and the sentences after it spell out, as reports on measures commonly do. There are two ways to write one:
/// each item opens with a short sentence of its own (「开展四项行动，提升驻村实效。开展惠民生行动。围绕……」), or the next sentence has the items between semicolons
/// (「开设了三大服务项目。其中，托育园，……；视光科，……；康复科，……。」).
/// </summary>
internal static partial class AnnouncedList
{
    private const int LongestAnnouncement = 40;
    private const int LongestItem = 22;
    private const int FewestItems = 2;
    private const int MostItems = 12;

    /// <summary>
    /// The items that follow <paramref name="announcement"/>, each short enough to be shown whole; none where it announces nothing. Where more short
    /// sentences follow than were announced, those that name one of <paramref name="kinds"/> are the items, if their number is right.
    /// </summary>
    public static IReadOnlyList<TextSpan> ItemsAfter(ReadableSentence announcement, IReadOnlyList<string> kinds)
    {
        var announced = announcement.Folded.Numbers.Where(number => number is >= FewestItems and <= MostItems).Select(number => (int)number).ToHashSet();
        if (announced.Count == 0)
        {
            return [];
        }

        var sentences = ShortSentencesAfter(announcement);
        var clauses = ClausesAfter(announcement);
        var ofKind = sentences.Where(sentence => kinds.Any(kind => sentence.In(announcement.Article.Text).Contains(kind, StringComparison.Ordinal))).ToList();
        sentences = !announced.Contains(sentences.Count) && announced.Contains(ofKind.Count) ? ofKind : sentences;
        return announced.Contains(clauses.Count) ? clauses
            : announcement.Span.Length <= LongestAnnouncement && (announced.Contains(sentences.Count) || sentences.Count > announced.Min()) ? sentences
            : [];
    }

    private static List<TextSpan> ShortSentencesAfter(ReadableSentence announcement) =>
        [.. announcement.Paragraph.Sentences
            .Skip(announcement.Index + 1)
            .Where(sentence => sentence.Length <= LongestItem && Clauses.Split(announcement.Article.Text, sentence).Count == 1)];

    /// <summary>The first clause between semicolons each of the next sentence, without its opening 其中.</summary>
    private static List<TextSpan> ClausesAfter(ReadableSentence announcement)
    {
        var text = announcement.Article.Text;
        if (announcement.Index + 1 >= announcement.Paragraph.Sentences.Count)
        {
            return [];
        }

        var items = new List<TextSpan>();
        var opens = true;
        foreach (var clause in Clauses.Split(text, announcement.Paragraph.Sentences[announcement.Index + 1]))
        {
            if (opens && clause.In(text) is not ("其中，" or "其中：" or "即：" or "分别是：" or "一是，"))
            {
                items.Add(clause);
                opens = false;
            }

            opens |= text[clause.End - 1] is '；' or ';';
        }

        return items.All(item => item.Length <= LongestItem) ? items : [];
    }

    /// <summary>1 where the folded sentence lists things, 2 where it closes the list with one of <paramref name="kinds"/>: 质押、备案、咨询等业务.</summary>
    public static int Enumerates(string folded, IReadOnlyList<string> kinds)
    {
        var lists = Enumeration().Matches(folded);
        return lists.Count == 0 ? 0 : lists.Any(list => kinds.Any(kind => list.Groups["rest"].Value.Contains(kind, StringComparison.Ordinal))) ? 2 : 1;
    }

    /// <summary>Three things in a row, or two and 等.</summary>
    [GeneratedRegex("、[^、，。；]{1,20}(?:、[^、，。；]{1,20})*(?:、|等(?<rest>[^、，。；]{0,8}))")]
    private static partial Regex Enumeration();
}
