using NewsBot.Core.Newspapers;

namespace NewsBot.Core.Questions;

/// <summary>Finds the words beside a question word that name the thing asked for.</summary>
internal static class QuestionFocusReader
{
    private const int Longest = 4;

    /// <summary>Counting words that stand between the question word and the thing (多少<em>个</em>村子).</summary>
    private const string CountingWords = "个名位户件项条家次种起眼处所座届场批套台辆支张份篇级样册本首棵株只匹亩吨斤卷幅栋幢间";

    /// <summary>Words between the thing and a question word at the end (电话<em>是</em>多少).</summary>
    private const string Linking = " 是有为叫在约共达到了得指排";

    /// <summary>Words after a question word that go on with the sentence rather than name a thing.</summary>
    private const string GoingOn = "的了是有在能会可要被把给和与就都也来去上下时跟对关向从由以派做";

    /// <summary>The focus of a question of <paramref name="type"/> whose question word stands at <paramref name="word"/>; both texts have the same offsets.</summary>
    public static QuestionFocus? Read(string folded, string search, QuestionType type, TextSpan word) => type switch
    {
        QuestionType.HowMany => EndsAt(search, word.End) ? Before(folded, search, word.Start) : After(search, word.End),
        QuestionType.Which or QuestionType.List or QuestionType.What => !EndsAt(search, word.End) ? After(search, word.End) : Links(folded, word) ? Before(folded, search, word.Start) : null,
        QuestionType.Who when word.In(folded) is "是谁" => Before(folded, search, word.Start),
        QuestionType.Who when folded[word.Start] != '谁' => EndsAt(search, word.End) ? Before(folded, search, word.Start) : After(search, word.End),
        QuestionType.Who when word.Start > 0 && "是叫为".Contains(folded[word.Start - 1], StringComparison.Ordinal) => Before(folded, search, word.Start),
        _ => null,
    };

    /// <summary>Whether the question word says what something is (电话是什么), not what somebody does (学什么).</summary>
    private static bool Links(string folded, TextSpan word) => "是叫有为指".Contains(folded[word.Start], StringComparison.Ordinal) || (word.Start > 0 && "是叫有为指".Contains(folded[word.Start - 1], StringComparison.Ordinal));

    /// <summary>Whether nothing but counting words and particles follows, up to the next comma.</summary>
    private static bool EndsAt(string search, int end)
    {
        var rest = search.AsSpan(end).TrimStart(CountingWords + "了的钱 ");
        return rest.Length == 0 || !char.IsLetterOrDigit(rest[0]);
    }

    private static QuestionFocus? After(string search, int start)
    {
        while (start < search.Length && CountingWords.Contains(search[start], StringComparison.Ordinal))
        {
            start++;
        }

        if (start >= search.Length || GoingOn.Contains(search[start], StringComparison.Ordinal))
        {
            return null;
        }

        var end = start;
        while (end < search.Length && end - start < Longest && char.IsLetter(search[end]) && search[end] != '的')
        {
            end++;
        }

        return end > start ? new QuestionFocus(new TextSpan(start, end), true) : null;
    }

    /// <summary>Only where the question word ends the question after 是, 叫 or 有, or at once: what stands before a question word in mid-sentence is the doer.</summary>
    private static QuestionFocus? Before(string folded, string search, int end)
    {
        // 铺了多长: what stands before is a verb.
        if (end > 0 && "了过着到".Contains(folded[end - 1], StringComparison.Ordinal))
        {
            return null;
        }

        while (end > 0 && Linking.Contains(folded[end - 1], StringComparison.Ordinal))
        {
            end--;
        }

        while (end > 0 && search[end - 1] == ' ')
        {
            end--;
        }

        var start = end;
        while (start > 0 && end - start < Longest && char.IsLetter(search[start - 1]) && search[start - 1] != '的')
        {
            start--;
        }

        return end - start >= 2 ? new QuestionFocus(new TextSpan(start, end), false) : null;
    }
}
