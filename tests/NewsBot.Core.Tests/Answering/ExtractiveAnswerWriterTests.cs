using Microsoft.Extensions.Options;
using NewsBot.Core.Answering;
using NewsBot.Core.Newspapers;
using NewsBot.Core.Questions;
using NewsBot.Core.Retrieval;
using NewsBot.TestKit;

namespace NewsBot.Core.Tests.Answering;

public class ExtractiveAnswerWriterTests
{
    private static readonly Article Stored = ArticleBuilder.Article(
        "a",
        "嘉祥县审计局办实事",
        "嘉祥县审计局走访村民657户，发现问题25个。审计局还联系联通公司解决了电线杆的问题。",
        "审计局开展两项行动。惠民生行动。围绕群众就业难问题举办招聘会。兴文化行动。组织送戏下乡。",
        "围绕群众就业难问题，联合人才服务中心举办重点企业专场招聘会，举办农村电商培训班；县里铺设管道2.2千米，解决浇地难；邀请农业专家把脉派驻村经济发展，带动村民增收致富。",
        "县里设了工作站。这标志着业务落地，群众即可办理质押、备案、咨询等业务。");

    [Fact]
    public async Task Write_NumberAsked_GivesTheSentenceWithIt() =>
        Assert.Contains("657户", await AnswerAsync("嘉祥县审计局走访了多少户村民？", "嘉祥县", "审计局", "走访", "村民"), StringComparison.Ordinal);

    [Fact]
    public async Task Write_NumberAskedInAUnitTheTextLacks_Refuses() =>
        Assert.Equal("", await AnswerAsync("嘉祥县审计局办公楼面积多大？", "嘉祥县", "审计局", "办公楼", "面积"));

    [Fact]
    public async Task Write_OtherPlaceNamed_Refuses() =>
        Assert.Equal("", await AnswerAsync("金乡县审计局走访了多少户村民？", "金乡县", "审计局", "走访", "村民"));

    [Fact]
    public async Task Write_ThingAskedForIsNotMentioned_Refuses() =>
        Assert.Equal("", await AnswerAsync("嘉祥县审计局局长是谁？", "嘉祥县", "审计局", "局长"));

    [Fact]
    public async Task Write_OtherYearNamed_Refuses() =>
        Assert.Equal("", await AnswerAsync("2019年嘉祥县审计局走访了多少户村民？", "2019", "嘉祥县", "审计局", "走访", "村民"));

    [Fact]
    public async Task Write_AnnouncedList_GivesEveryItem() =>
        Assert.Equal("审计局开展两项行动。|惠民生行动。|兴文化行动。", await AnswerAsync("审计局开展了哪两项行动？", "审计局", "开展", "行动"));

    [Fact]
    public async Task Write_SentenceRefersToTheOneBefore_GivesBoth() =>
        Assert.StartsWith("县里设了工作站。|这标志着", await AnswerAsync("群众可以办理哪些业务？", "群众", "办理", "业务"), StringComparison.Ordinal);

    [Fact]
    public async Task Write_LongSentence_IsTrimmedToThePartBetweenSemicolonsThatAnswers() =>
        Assert.Equal("县里铺设管道2.2千米。", await AnswerAsync("县里铺设了多少千米管道？", "县里", "铺设", "管道"));

    [Fact]
    public async Task Write_TwoArticlesGiveDifferentNumbers_ShowsBoth()
    {
        Article[] articles = [ArticleBuilder.Article("old", "嘉祥县审计局走访村民", "嘉祥县审计局走访村民657户。"), ArticleBuilder.Article("new", "嘉祥县审计局走访村民", "嘉祥县审计局共走访村民803户。")];
        var query = Query("嘉祥县审计局走访了多少户村民？");

        var draft = await Writer().WriteAsync(query, EvidenceFor(query, ["嘉祥县", "审计局", "走访", "村民"], articles), CancellationToken.None);

        Assert.True(draft.Disagree);
        Assert.Equal(["old", "new"], draft.Sentences.Select(sentence => sentence.Places[0].Article.Id.Value).OrderDescending());
    }

    [Fact]
    public async Task Write_NoEvidence_GivesNothing()
    {
        var query = Query("问题在哪里？");

        var draft = await Writer().WriteAsync(query, EvidenceFor(query, []), CancellationToken.None);

        Assert.Empty(draft.Sentences);
    }

    private static async Task<string> AnswerAsync(string question, params string[] words)
    {
        var query = Query(question);
        var draft = await Writer().WriteAsync(query, EvidenceFor(query, words, Stored), CancellationToken.None);
        return string.Join('|', draft.Sentences.Select(sentence => sentence.Text));
    }

    private static Evidence EvidenceFor(NewsQuery query, IReadOnlyList<string> words, params Article[] articles)
    {
        List<ScoredPassage> passages = [.. articles.SelectMany(PassageCutter.Cut).Select((passage, place) => new ScoredPassage(passage, 10 - place))];
        return new PassageSelector(Options.Create(new RetrievalOptions()), new ArticleList(articles)).Select(query, new RankedPassages(passages, QuestionTerms.Of(query, words)));
    }

    private static NewsQuery Query(string question) =>
        Assert.IsType<QuestionReading.Question>(new QuestionReader(Options.Create(new QuestionOptions())).Read(question)).Query;

    private static ExtractiveAnswerWriter Writer() => new(Options.Create(new AnsweringOptions()));
}
