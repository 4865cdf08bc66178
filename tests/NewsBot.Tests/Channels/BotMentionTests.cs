using System.Text.Json;
using NewsBot.Channels.BotFramework;

namespace NewsBot.Tests.Channels;

public class BotMentionTests
{
    [Theory]
    [InlineData("<at>读报</at> 你好", "<at>读报</at>", "你好")]
    [InlineData("<AT>News Bot</AT> 你好", "<at>news bot</at>", "你好")]
    [InlineData("<at>甲 &amp; 乙</at> 你好", "<at>甲 & 乙</at>", "你好")]
    [InlineData("<at>甲 & 乙</at> 你好", "<at>甲 &amp; 乙</at>", "你好")]
    [InlineData("你好<at>读报</at>", "<at>读报</at>", "你好")]
    [InlineData("<at>读报</at>&nbsp;你好", "<at>读报</at>", "你好")]
    [InlineData("<at>读报</at> 你好", "", "你好")]
    [InlineData("你好", "<at>读报</at>", "你好")]
    public void Strip_EntityNamesTheBot_LeavesTheQuestion(string text, string mention, string expected) =>
        Assert.Equal(expected, Strip(text, "[{\"type\":\"mention\",\"text\":\"" + mention + "\",\"mentioned\":{\"id\":\"bot\",\"name\":\"读报\"}}]"));

    [Theory]
    [InlineData("<at>读报</at> 你好", "你好")]
    [InlineData("<at id=\"1\">读报</at>，你好", "，你好")]
    [InlineData("<at>李明</at> 你好", "<at>李明</at> 你好")]
    [InlineData("你好 <at>读报</at>", "你好 <at>读报</at>")]
    public void Strip_NoEntity_TakesOnlyTheBotsNameAtTheStart(string text, string expected) => Assert.Equal(expected, Strip(text, "[]"));

    [Fact]
    public void Strip_OthersAreMentioned_KeepsThem() =>
        Assert.Equal("问<at>李明</at>", Strip("问<at>李明</at>", """[{"type":"mention","text":"<at>李明</at>","mentioned":{"id":"li"}},null,5,{"type":5},{"type":"mention","mentioned":"bot"}]"""));

    private static string Strip(string text, string entities) => BotMention.Strip(text, new Activity
    {
        Type = "message",
        Recipient = new ChannelAccount { Id = "bot", Name = "读报" },
        Entities = [.. JsonDocument.Parse(entities).RootElement.EnumerateArray()],
    }).Trim();
}
