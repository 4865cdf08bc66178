using Microsoft.Extensions.Time.Testing;
using NewsBot.Intake;

namespace NewsBot.Tests.Intake;

public class QuietFilesTests
{
    private static readonly DateTime Written = new(2022, 3, 10, 8, 0, 0, DateTimeKind.Utc);
    private readonly FakeTimeProvider time = new();
    private readonly QuietFiles files;

    public QuietFilesTests() => files = new QuietFiles(TimeSpan.FromSeconds(1), time);

    [Fact]
    public void Pick_FileThatStillGrows_WaitsUntilItRests()
    {
        Assert.Empty(Pick(10));
        time.Advance(TimeSpan.FromSeconds(0.9));
        Assert.Empty(Pick(20));
        time.Advance(TimeSpan.FromSeconds(0.9));
        Assert.Empty(Pick(20));
        time.Advance(TimeSpan.FromSeconds(0.1));

        Assert.Equal(["a.txt"], Pick(20));
    }

    [Fact]
    public void Pick_FilePickedBefore_IsNotPickedAgain()
    {
        Pick(10);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Single(Pick(10));
        time.Advance(TimeSpan.FromHours(1));

        Assert.Empty(Pick(10));
    }

    [Fact]
    public void Pick_MetadataBesideItWritten_PicksItAgain()
    {
        Pick(10);
        time.Advance(TimeSpan.FromSeconds(1));
        Pick(10);
        Assert.Empty(files.Pick([("a.txt", new FileLook(10, Written, Written))]));
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.Single(files.Pick([("a.txt", new FileLook(10, Written, Written))]));
    }

    [Fact]
    public void Pick_FileGoneAndBack_PicksItAgain()
    {
        Pick(10);
        time.Advance(TimeSpan.FromSeconds(1));
        Pick(10);
        files.Pick([]);
        Pick(10);
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.Single(Pick(10));
    }

    private IReadOnlyList<string> Pick(long size) => files.Pick([("a.txt", new FileLook(size, Written, default))]);
}
