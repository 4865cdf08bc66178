using System.Globalization;
using Lucene.Net.Index;

namespace NewsBot.Search.Indexing;

/// <summary>What an index was made of, written with every commit.</summary>
/// <param name="Made">The shape of its documents, its analyzer, and the archive or files it was made from: an index of another make is no use.</param>
/// <param name="Change">The number of the archive's last change that is in it.</param>
internal sealed record IndexStamp(string Made, long Change)
{
    private const string MadeKey = "made";
    private const string ChangeKey = "change";

    /// <summary>As commit data.</summary>
    public IDictionary<string, string> ToCommitData() => new Dictionary<string, string> { [MadeKey] = Made, [ChangeKey] = Change.ToString(CultureInfo.InvariantCulture) };

    /// <summary>The stamp of a commit; null where it has none.</summary>
    public static IndexStamp? Of(IndexCommit commit) =>
        commit.UserData.TryGetValue(MadeKey, out var made) && commit.UserData.TryGetValue(ChangeKey, out var change) && long.TryParse(change, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new IndexStamp(made, number)
            : null;
}
