using System.Text.Json;
using NewsBot.Channels.BotFramework;
using NewsBot.Core.Feedback;

namespace NewsBot.Tests.Channels;

public class FeedbackReaderTests
{
    private const string About = "\"channelId\":\"c\",\"conversation\":{\"id\":\"k\"},\"from\":{\"id\":\"u\"},\"replyToId\":\"r\"";

    [Fact]
    public void Read_EventOfWebChat_NamesTheAnswerByTheIdInItsAction()
    {
        var said = Read("""{"type":"event","name":"webchat:activity-status/feedback","entities":[{"@type":"DislikeAction","@id":"urn:newsbot:dislike:abc","actionStatus":"PotentialActionStatus"}]""").Single();

        Assert.Equal(("abc", null, Reaction.Dislike, FeedbackRoute.Event), (said.Answer, said.Reply, said.Reaction, said.Route));
    }

    [Theory]
    [InlineData("""{"feedback":"{\"feedbackText\":\"很好\"}","reaction":"like"}""", "很好")]
    [InlineData("""{"feedback":{"feedbackText":"很好"},"reaction":"like"}""", "很好")]
    [InlineData("""{"feedback":"很好","reaction":"like"}""", "很好")]
    [InlineData("""{"feedback":"","reaction":"like"}""", null)]
    [InlineData("""{"feedback":{},"reaction":"like"}""", null)]
    [InlineData("""{"feedback":"{}","reaction":"like"}""", null)]
    [InlineData("""{"feedback":7,"reaction":"like"}""", null)]
    [InlineData("""{"reaction":"like"}""", null)]
    public void Read_Form_HasTheCommentInWhateverShape(string given, string? comment)
    {
        var said = Read($$"""{"type":"invoke","name":"message/submitAction","value":{"actionName":"feedback","actionValue":{{given}}}""").Single();

        Assert.Equal(("r", Reaction.Like, comment), (said.Reply, said.Reaction, said.Comment));
    }

    [Fact]
    public void Read_ReactionChanged_TakesTheOldOneBackFirst() =>
        Assert.Equal(
            [(Reaction.Like, true), (Reaction.Dislike, false)],
            Read("""{"type":"messageReaction","reactionsAdded":[{"type":"dislike"},null,{"type":"sad"},{}],"reactionsRemoved":[{"type":"like"}]""").Select(said => (said.Reaction, said.TakenBack)));

    [Theory]
    [InlineData("""{"type":"event","name":"webchat:activity-status/feedback" """)]
    [InlineData("""{"type":"event","name":"webchat:activity-status/feedback","entities":[null,{"@id":5},{"@id":"urn:newsbot:like:"},{"@id":"urn:newsbot:love:a"},{"@id":"urn:other:like:a"}]""")]
    [InlineData("""{"type":"event","name":"other","entities":[{"@id":"urn:newsbot:like:a"}]""")]
    [InlineData("""{"type":"invoke","name":"message/submitAction","value":{"actionName":"other","actionValue":{"reaction":"like"}}""")]
    [InlineData("""{"type":"invoke","name":"message/submitAction","value":{"actionName":"feedback","actionValue":{"reaction":5}}""")]
    [InlineData("""{"type":"invoke","name":"message/submitAction","value":[]""")]
    [InlineData("""{"type":"messageReaction","reactionsAdded":[{"type":"laugh"}]""")]
    public void Read_NothingThatCanBeUnderstood_IsNoFeedback(string activity) => Assert.Empty(Read(activity));

    private static IReadOnlyList<FeedbackNote.Said> Read(string opening) =>
        FeedbackReader.Read(JsonSerializer.Deserialize($"{opening},{About}}}", BotFrameworkJson.Default.Activity)!, 500, default);
}
