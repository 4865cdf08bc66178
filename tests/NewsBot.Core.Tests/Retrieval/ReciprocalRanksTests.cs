using NewsBot.Core.Retrieval;

namespace NewsBot.Core.Tests.Retrieval;

public class ReciprocalRanksTests
{
    [Fact]
    public void Fuse_InBothLists_ComesBeforeTheFirstOfOne() =>
        Assert.Equal(["b", "a", "d", "c"], ReciprocalRanks.Fuse(60, (["a", "b", "c"], 1), (["d", "b"], 1)));

    [Fact]
    public void Fuse_EqualSums_TheEarlierListIsFirst() =>
        Assert.Equal(["a", "x", "b", "y"], ReciprocalRanks.Fuse(60, (["a", "b"], 1), (["x", "y"], 1)));

    [Fact]
    public void Fuse_ListThatCountsNothing_ChangesNoOrder() =>
        Assert.Equal(["a", "b", "c", "d"], ReciprocalRanks.Fuse(60, (["a", "b", "c"], 1), (["d", "c", "b"], 0)));

    [Fact]
    public void Fuse_SmallConstant_FirstPlacesCountForMore()
    {
        IReadOnlyList<string> one = ["a", "c", "b"];
        IReadOnlyList<string> other = ["d", "e", "f", "b"];

        Assert.Equal("a", ReciprocalRanks.Fuse(0, (one, 1), (other, 1))[0]);
        Assert.Equal("b", ReciprocalRanks.Fuse(60, (one, 1), (other, 1))[0]);
    }

    [Fact]
    public void Fuse_NoLists_IsEmpty() => Assert.Empty(ReciprocalRanks.Fuse<string>(60));
}
