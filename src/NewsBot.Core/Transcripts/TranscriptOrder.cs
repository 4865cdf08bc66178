using System.Globalization;

namespace NewsBot.Core.Transcripts;

/// <summary>Looks whether the activities of a file stand in the order in which they happened.</summary>
internal static class TranscriptOrder
{
    /// <summary>At most one problem of either kind: activities older than the one before, and answers that stand before what they answer.</summary>
    public static IEnumerable<TranscriptProblem> Problems(IReadOnlyList<TranscriptActivity> activities, string file)
    {
        var older = activities.Skip(1).Where((activity, index) => activity.Timestamp < activities[index].Timestamp).ToList();
        if (older.Count > 0)
        {
            yield return Problem(older, "older than the one before it by its timestamp");
        }

        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (activity, index) in activities.Select((activity, index) => (activity, index)))
        {
            places.TryAdd(activity.Id ?? "", index);
        }

        var early = activities.Where((activity, index) => activity.ReplyToId is { Length: > 0 } id && places.TryGetValue(id, out var place) && place > index).ToList();
        if (early.Count > 0)
        {
            yield return Problem(early, "before the one it replies to");
        }

        TranscriptProblem Problem(List<TranscriptActivity> which, string how) => new(file, which[0].Line, null, TranscriptProblemKind.OutOfOrder, string.Create(CultureInfo.InvariantCulture,
            $"{(which.Count == 1 ? "This activity is" : $"This activity and {which.Count - 1} more are")} {how}; they are taken in the order of the file, move them if that is wrong."));
    }
}
