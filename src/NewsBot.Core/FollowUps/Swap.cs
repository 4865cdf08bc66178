using NewsBot.Core.Chinese;
using NewsBot.Core.Questions;

namespace NewsBot.Core.FollowUps;

/// <summary>Asks the question before of something else.</summary>
internal static class Swap
{
    private const int ShortName = 4;

    /// <summary>The question of <paramref name="last"/> with <paramref name="name"/> in the place of <paramref name="old"/> or, where that is empty or not there, of what it was about.</summary>
    public static string In(PastTurn last, string name, string old)
    {
        var question = TextFolding.Fold(last.Pending ?? last.Question).TrimEnd('?', '？', '。', ' ');
        foreach (var said in new[] { old, old.TrimEnd('县', '市', '区', '镇', '村', '的') }.Where(said => said.Length > 0))
        {
            if (question.Contains(said, StringComparison.Ordinal))
            {
                return Replace(question, said, name);
            }
        }

        var places = PlaceNames.In(question);
        if (IsShort(name) && places.Count > 0)
        {
            // The kind of place decides which of several is meant; 在嘉祥县 is found with the character before it.
            var place = places.FirstOrDefault(known => known[^1] == name[^1]) ?? places[0];
            return Replace(question, place.TrimStart('在', '到', '去', '和'), name);
        }

        if (last.Subject.Length > 0 && IsShort(name) && last.Subject.Length > name.Length + 1 && NewsPlace(last.Subject) is { } head)
        {
            return Replace(question, head, name);
        }

        return last.Subject.Length > 0 && question.Contains(last.Subject, StringComparison.Ordinal) ? Replace(question, last.Subject, name) : name + AskedPart(question, last.Subject);
    }

    /// <summary>The two characters that a subject such as 汶上托育园 opens with, which are a place more often than not.</summary>
    private static string? NewsPlace(string subject) => subject.Length >= ShortName ? subject[..2] : null;

    private static bool IsShort(string name) => name.Length <= ShortName || PlaceNames.In(name) is [var place] && place.Length >= name.Length - 1;

    private static string Replace(string question, string old, string name)
    {
        var at = question.IndexOf(old, StringComparison.Ordinal);
        var end = at + old.Length;

        // 汶上 in 汶上县 goes with its kind, if the new name has none or its own.
        if (end < question.Length && "市县区镇乡村".Contains(question[end], StringComparison.Ordinal) && "市县区镇乡村".Contains(name[^1], StringComparison.Ordinal))
        {
            end++;
        }

        return question[..at] + name + question[end..];
    }

    /// <summary>The question without its subject.</summary>
    private static string AskedPart(string question, string subject)
    {
        var (common, at) = (0, 0);
        while (common < subject.Length && at < question.Length && question[at] == subject[common])
        {
            (common, at) = (common + 1, at + 1);
        }

        return question[at..];
    }
}
