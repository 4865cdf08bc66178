using NewsBot.Replay;

namespace NewsBot.Tests.Replay;

public class ReplayTextTests
{
    [Fact]
    public void Write_NumberChanged_ShowsBothMarkedAndWhy() => Assert.Equal(
        """
        talk.chat, line 4, turn 2: 有多少件？
          - "4329件" of the recorded answer is gone.
          expected   共有[-4329-]件。[1]
          actual     共有{+4392+}件。[1]
          lost       《甲》 a 0-7 “共有4329件。” (The article has changed; of this headline there is now b.)
          gained     《甲》 b 0-7 “共有4392件。”
          confidence 0.83 then, 0.50 now
          found      b#0 甲: no. 1 with 11.750 now
                     c#1 乙: no. 2 with 3.250 then, no. 2 with 3.000 now
                     a#0 甲: no. 1 with 12.500 then, not found now

        """.ReplaceLineEndings("\n"),
        ReplayText.Write("talk.chat", Played.Different()));

    [Fact]
    public void Write_InColour_HasTheSameWordsAndMarks()
    {
        var coloured = ReplayText.Write("talk.chat", Played.Different(), inColour: true);

        Assert.Contains("\e[31m[-4329-]\e[0m", coloured, StringComparison.Ordinal);
        Assert.Equal(ReplayText.Write("talk.chat", Played.Different()), coloured.Replace("\e[31m", "", StringComparison.Ordinal).Replace("\e[32m", "", StringComparison.Ordinal).Replace("\e[1m", "", StringComparison.Ordinal).Replace("\e[0m", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Write_RecordingThatWouldSteerTheTerminal_DoesNot() =>
        Assert.DoesNotContain('\e', ReplayText.Write("a.chat", Played.Different() with { Question = "\e]0;x\a", Expected = "\e[2J共有4329件。", Actual = "\u009b2J" }));

    [Theory]
    [InlineData(false, null, "xterm", true)]
    [InlineData(true, null, "xterm", false)]
    [InlineData(false, "1", "xterm", false)]
    [InlineData(false, "", "xterm", true)]
    [InlineData(false, null, "dumb", false)]
    public void WantsColour_Circumstances_AreHeeded(bool isRedirected, string? noColor, string? terminal, bool expected) => Assert.Equal(expected, ReplayText.WantsColour(isRedirected, noColor, terminal));
}
