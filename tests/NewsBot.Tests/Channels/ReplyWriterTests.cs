using Microsoft.Extensions.Options;
using NewsBot.Channels;
using NewsBot.Channels.BotFramework;
using NewsBot.Core.Citations;
using NewsBot.Core.Conversations;
using NewsBot.Core.Newspapers;
using NewsBot.Core.Questions;
using NewsBot.Hosting;
using NewsBot.TestKit;

namespace NewsBot.Tests.Channels;

public class ReplyWriterTests
{
    private static readonly ArticleLinks Links = new(Options.Create(new ServingOptions()));
    private static readonly ReplyWriter Writer = new(new ReplyText(Links, Options.Create(new QuestionOptions())), Links);

    [Fact]
    public void Reply_Teams_HasItsThumbsAndNoDefinitions()
    {
        var reply = Reply("msteams", Answer(1, "走访*村民*657户。"));

        Assert.Equal("走访\\*村民\\*657户。[1]", reply.Text);
        Assert.Equal("""{"feedbackLoop":{"type":"default"}}""", reply.ChannelData!.Value.GetRawText());
        Assert.False(reply.Entities![0].TryGetProperty("potentialAction", out _));
    }

    [Fact]
    public void Reply_TeamsAndMoreThanItTakes_EndsWithTheTwentiethCitation()
    {
        var reply = Reply("msteams", Answer(25, "甲。"));

        Assert.EndsWith("[20]", reply.Text, StringComparison.Ordinal);
        Assert.Equal(20, reply.Entities![0].GetProperty("citation").GetArrayLength());
    }

    [Theory]
    [InlineData("webchat")]
    [InlineData("directline")]
    [InlineData("emulator")]
    public void Reply_WebChatAndItsLike_HasThumbsThatNameTheAnswer(string channel)
    {
        var reply = Reply(channel, Answer(1, "甲。"));

        Assert.Equal(["urn:newsbot:like:id1", "urn:newsbot:dislike:id1"], reply.Entities![0].GetProperty("potentialAction").EnumerateArray().Select(action => action.GetProperty("@id").GetString()));
        Assert.Null(reply.ChannelData);
    }

    [Fact]
    public void Reply_SameWordsCitedTwice_HasTwoAddresses()
    {
        var urls = Reply("webchat", Answer(2, "甲。")).Entities![0].GetProperty("citation").EnumerateArray().Select(claim => claim.GetProperty("appearance").GetProperty("url").GetString()).ToList();

        Assert.Equal(2, urls.Distinct().Count());
    }

    [Fact]
    public void Reply_LongHeadlineAndQuote_KeepTheLimitsAndWholeCharacters()
    {
        var appearance = Reply("webchat", Answer(1, string.Concat(Enumerable.Repeat("😀", 120)))).Entities![0].GetProperty("citation")[0].GetProperty("appearance");

        Assert.True(appearance.GetProperty("abstract").GetString()!.Length <= 160);
        Assert.DoesNotContain('\uFFFD', appearance.GetProperty("abstract").GetString()!);
        Assert.True(appearance.GetProperty("name").GetString()!.Length <= 80);
    }

    [Fact]
    public void Reply_OtherChannel_IsPlainWithAListOfSources()
    {
        var reply = Reply("sms", Answer(1, "走访*村民*。"));

        Assert.Equal("plain", reply.TextFormat);
        Assert.Matches(@"^走访\*村民\*。\[1\]\n\n\[1\] .*《报道》.* http://\S+$", reply.Text);
    }

    [Theory]
    [InlineData("webchat", "- [步\\*道](http://127.0.0.1:3978/articles/a)")]
    [InlineData("msteams", "- [步\\*道](http://127.0.0.1:3978/articles/a)")]
    [InlineData("sms", "《步*道》 http://127.0.0.1:3978/articles/a")]
    public void Reply_Refusal_OffersTheNearestArticles(string channel, string offered)
    {
        var reply = Reply(channel, new TurnOutcome.NoEvidence([ArticleBuilder.Article("a", "步*道", "甲。")]));

        Assert.Equal($"报上没有找到这个问题的答案。内容相近的报道有：\n\n{offered}", reply.Text);
        Assert.Equal(channel == "webchat", reply.Entities is not null);
    }

    [Fact]
    public void Reply_Suggestions_AreButtonsThatSpeakForTheUser() =>
        Assert.Equal([new CardAction("imBack", "谁？", "谁？")], Writer.Reply(Incoming("webchat"), Answer(1, "甲。"), "id1", ["谁？"]).SuggestedActions!.Actions);

    private static Activity Reply(string channel, TurnOutcome outcome) => Writer.Reply(Incoming(channel), outcome, "id1", []);

    private static Activity Incoming(string channel) => new() { Type = "message", Id = "1", ChannelId = channel, Text = "问" };

    private static TurnOutcome.Answered Answer(int sentences, string text)
    {
        var article = ArticleBuilder.Article("a", "报道", text);
        var citations = Enumerable.Range(1, sentences).Select(number => new Citation(number, article, new TextSpan(0, text.Length), text)).ToList();
        return new TurnOutcome.Answered(new Answer([.. citations.Select(citation => new AnswerSentence(text, [citation.Number]))], citations));
    }
}
