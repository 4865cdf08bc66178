using System.ComponentModel.DataAnnotations;
using NewsBot.Core.Transcripts.Recording;

namespace NewsBot.Core.Tests.Transcripts.Recording;

public class RecordingOptionsTests
{
    [Theory]
    [InlineData(RecordingMode.Off, "webchat", false)]
    [InlineData(RecordingMode.All, "webchat", true)]
    [InlineData(RecordingMode.All, null, true)]
    [InlineData(RecordingMode.Channels, "MSTeams", true)]
    [InlineData(RecordingMode.Channels, "webchat", false)]
    [InlineData(RecordingMode.Channels, null, false)]
    public void Includes_Mode_SaysWhichChannelsAreRecorded(RecordingMode mode, string? channel, bool expected) =>
        Assert.Equal(expected, new RecordingOptions { Mode = mode, Channels = ["msteams"] }.Includes(channel));

    [Theory]
    [InlineData("Recording:StaffKey", "fifteen letters", RecordingMode.Off)]
    [InlineData("Recording:Channels", "", RecordingMode.Channels)]
    public void Validate_WrongSetting_IsNamed(string named, string staffKey, RecordingMode mode)
    {
        var options = new RecordingOptions { StaffKey = staffKey, Mode = mode };

        Assert.StartsWith(named, Assert.Single(options.Validate(new ValidationContext(options))).ErrorMessage, StringComparison.Ordinal);
    }
}
