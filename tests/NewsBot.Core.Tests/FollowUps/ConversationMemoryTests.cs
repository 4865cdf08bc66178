using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Moq;
using NewsBot.Core.FollowUps;

namespace NewsBot.Core.Tests.FollowUps;

public class ConversationMemoryTests
{
    private static readonly ConversationKey Key = new("webchat", "c", "u");

    private readonly FakeTimeProvider time = new();
    private readonly FollowUpOptions options = new() { Turns = 3 };

    [Fact]
    public void Note_MoreTurnsThanKept_ForgetsTheOldest()
    {
        var memory = Memory();
        foreach (var number in Enumerable.Range(1, 5))
        {
            memory.Note(Key, Turn($"{number}"));
        }

        Assert.Equal(["3", "4", "5"], memory.Recall(Key).Turns.Select(turn => turn.Question));
    }

    [Fact]
    public void Note_MoreCharactersThanKept_KeepsTheLastTurnWhole()
    {
        options.MaxCharacters = 100;
        var memory = Memory();
        memory.Note(Key, Turn("first"));
        memory.Note(Key, Turn(new string('长', 200)));

        Assert.Equal(200, memory.Recall(Key).Turns.Single().Question.Length);
    }

    [Fact]
    public void Recall_AfterSilence_IsANewConversation()
    {
        var memory = Memory();
        memory.Note(Key, Turn("first"));
        time.Advance(options.ForgetAfter + TimeSpan.FromSeconds(1));

        Assert.Null(memory.Recall(Key).Last);
    }

    [Fact]
    public void Recall_AnotherUserOfTheGroup_HasAConversationOfTheirOwn()
    {
        var memory = Memory();
        memory.Note(Key, Turn("first"));

        Assert.Null(memory.Recall(Key with { User = "v" }).Last);
    }

    [Fact]
    public void Forget_Conversation_ForgetsAllItsUsersAndNoOther()
    {
        var memory = Memory();
        foreach (var key in new[] { Key, Key with { User = "v" }, Key with { Conversation = "d" } })
        {
            memory.Note(key, Turn("first"));
        }

        memory.Forget("webchat", "c");

        Assert.Equal((null, null, "first"), (memory.Recall(Key).Last, memory.Recall(Key with { User = "v" }).Last, memory.Recall(Key with { Conversation = "d" }).Last?.Question));
    }

    [Fact]
    public void Note_TurnsAtTheSameTime_AreAllThere()
    {
        options.Turns = 50;
        var memory = Memory();

        Parallel.For(0, 50, number => memory.Note(Key, Turn($"{number}")));

        Assert.Equal(50, memory.Recall(Key).Turns.Select(turn => turn.Question).Distinct().Count());
    }

    [Fact]
    public void Recall_ProgramStartedAgain_TakesWhatWasPutAway()
    {
        var shelf = new Mock<IConversationShelf>();
        shelf.Setup(kept => kept.Find(Key)).Returns(new ShelvedConversation(new ConversationState([Turn("before")]), time.GetUtcNow()));

        Assert.Equal("before", new ConversationMemory(Options.Create(options), time, shelf.Object).Recall(Key).Last!.Question);
    }

    [Fact]
    public void Note_SwitchedOff_RemembersNothing()
    {
        options.Enabled = false;
        var memory = Memory();
        memory.Note(Key, Turn("first"));

        Assert.Null(memory.Recall(Key).Last);
    }

    private ConversationMemory Memory() => new(Options.Create(options), time);

    private static PastTurn Turn(string question) => new() { Question = question };
}
