using Lucene.Net.Index;
using NewsBot.Search.Indexing;

namespace NewsBot.Search.Vectors;

/// <summary>What vectors were made of, written with every commit.</summary>
/// <param name="Index">The model and archive, and the last change that is in.</param>
/// <param name="IsComplete">Whether all there was has been in once: until then nothing is searched by vectors, since what has none yet could not be found.</param>
internal sealed record VectorStamp(IndexStamp Index, bool IsComplete)
{
    private const string CompleteKey = "complete";
    private const string Yes = "yes";

    /// <summary>As commit data.</summary>
    public IDictionary<string, string> ToCommitData() => new Dictionary<string, string>(Index.ToCommitData()) { [CompleteKey] = IsComplete ? Yes : "no" };

    /// <summary>The stamp of a commit; null where it has none.</summary>
    public static VectorStamp? Of(IndexCommit commit) =>
        IndexStamp.Of(commit) is { } index ? new VectorStamp(index, commit.UserData.TryGetValue(CompleteKey, out var complete) && complete == Yes) : null;
}
