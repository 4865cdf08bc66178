using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Moq;
using NewsBot.Core.Answering;
using NewsBot.Core.Citations;
using NewsBot.Core.Conversations;
using NewsBot.Core.FollowUps;
using NewsBot.Core.Newspapers;
using NewsBot.Core.Questions;
using NewsBot.Core.Retrieval;
using NewsBot.TestKit;

namespace NewsBot.Core.Tests.Conversations;

public class TurnRunnerTests
{
    private static readonly Article Stored = ArticleBuilder.Article("a", "工作站揭牌", "9日，济宁工作站正式揭牌。");

    private readonly Mock<IPassageSource> passages = new();
    private readonly Mock<IAnswerWriter> writer = new();

    public TurnRunnerTests()
    {
        passages.Setup(source => source.FindAsync(It.IsAny<NewsQuery>(), It.IsAny<int>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new RankedPassages([new ScoredPassage(PassageCutter.Cut(Stored)[0], 1)], QuestionTerms.Of(QuestionText.Read("工作站在哪条路？"), ["工作站"])));
        writer.Setup(answers => answers.WriteAsync(It.IsAny<NewsQuery>(), It.IsAny<Evidence>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new Draft([new DraftSentence("9日，济宁工作站正式揭牌。", Stored, new TextSpan(0, 13))], 1));
    }

    [Fact]
    public async Task Run_PaperSaysIt_IsAnswered() =>
        Assert.IsType<TurnOutcome.Answered>((await Runner().RunAsync(new IncomingMessage("工作站何时揭牌？"), CancellationToken.None)).Outcome);

    [Fact]
    public async Task Run_DraftHasInventedSentencesOnly_NamesTheNearestArticles()
    {
        writer.Setup(answers => answers.WriteAsync(It.IsAny<NewsQuery>(), It.IsAny<Evidence>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new Draft([new DraftSentence("工作站在太白路。", Stored, new TextSpan(0, 8))], 1));

        var turn = await Runner().RunAsync(new IncomingMessage("工作站在哪条路？"), CancellationToken.None);

        Assert.Equal(Stored.Id, Assert.IsType<TurnOutcome.NoEvidence>(turn.Outcome).Nearest.Single().Id);
    }

    [Fact]
    public async Task Run_SmallTalk_SearchesNothing()
    {
        var turn = await Runner().RunAsync(new IncomingMessage("你好"), CancellationToken.None);

        Assert.IsType<TurnOutcome.SmallTalk>(turn.Outcome);
        passages.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task Run_SameActivityAgain_GivesTheRecordedTurn()
    {
        var runner = Runner();
        var message = new IncomingMessage("工作站何时揭牌？", new MessageKey("webchat", "c1", "1"));

        var first = await runner.RunAsync(message, CancellationToken.None);
        var second = await runner.RunAsync(message, CancellationToken.None);

        Assert.Same(first, second);
        passages.Verify(source => source.FindAsync(It.IsAny<NewsQuery>(), It.IsAny<int>(), It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task Run_SameActivityIdInAnotherConversation_IsAnotherTurn()
    {
        var runner = Runner();

        await runner.RunAsync(new IncomingMessage("工作站何时揭牌？", new MessageKey("webchat", "c1", "1")), CancellationToken.None);
        await runner.RunAsync(new IncomingMessage("工作站何时揭牌？", new MessageKey("webchat", "c2", "1")), CancellationToken.None);

        passages.Verify(source => source.FindAsync(It.IsAny<NewsQuery>(), It.IsAny<int>(), It.IsAny<CancellationToken>()), Times.Exactly(2));
    }

    [Fact]
    public async Task Run_SearchBreaks_IsFailedAndDoesNotThrow()
    {
        passages.Setup(source => source.FindAsync(It.IsAny<NewsQuery>(), It.IsAny<int>(), It.IsAny<CancellationToken>())).ThrowsAsync(new IOException("disk"));

        Assert.IsType<TurnOutcome.Failed>((await Runner().RunAsync(new IncomingMessage("工作站何时揭牌？"), CancellationToken.None)).Outcome);
    }

    private TurnRunner Runner()
    {
        var conversations = Options.Create(new ConversationOptions());
        var retrieval = Options.Create(new RetrievalOptions());
        var articles = new ArticleList(Stored);
        var (reader, selector, checker) = (new QuestionReader(Options.Create(new QuestionOptions())), new PassageSelector(retrieval, articles), new CitationChecker(articles));
        var editor = new AnswerEditor(writer.Object, checker, new WritingLedger(NullLogger<WritingLedger>.Instance), new FakeTimeProvider());
        return new TurnRunner(
            reader,
            passages.Object,
            selector,
            editor,
            new FollowUpReader(reader, passages.Object, articles),
            new FollowUpAnswers(reader, passages.Object, selector, editor, checker, articles, new RuleRewriter(), retrieval, Options.Create(new AnsweringOptions()), conversations),
            new ConversationMemory(Options.Create(new FollowUpOptions()), new FakeTimeProvider()),
            new RecentTurns(conversations),
            retrieval,
            conversations,
            new FakeTimeProvider(),
            NullLogger<TurnRunner>.Instance);
    }
}
