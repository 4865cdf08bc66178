using Microsoft.Extensions.Options;
using NewsBot.Core.Questions;

namespace NewsBot.Core.Tests.Questions;

public class QuestionReaderTests
{
    private readonly QuestionReader reader = new(Options.Create(new QuestionOptions()));

    [Theory]
    [InlineData("济宁市有多少件有效发明专利？", QuestionType.HowMany)]
    [InlineData("活动开展了多长时间？", QuestionType.HowLong)]
    [InlineData("基地什么时候启用的？", QuestionType.When)]
    [InlineData("在济宁哪里可以办理专利业务？", QuestionType.Where)]
    [InlineData("梁营村的第一书记是谁？", QuestionType.Who)]
    [InlineData("为什么要成立工作站？", QuestionType.Why)]
    [InlineData("两城镇怎么整治农村人居环境？", QuestionType.How)]
    [InlineData("开展了哪四项行动？", QuestionType.List)]
    [InlineData("活动是哪个区组织的？", QuestionType.Which)]
    [InlineData("段成国做了什么？", QuestionType.What)]
    [InlineData("消防有人值班吗？", QuestionType.YesNo)]
    [InlineData("基地啥時候啟用的", QuestionType.When)]
    public void Read_Question_TellsItsType(string text, QuestionType expected) => Assert.Equal(expected, Query(text).Type);

    [Theory]
    [InlineData("局长是谁？", "局长")]
    [InlineData("服务电话是多少？", "服务电话")]
    [InlineData("汶上妇幼哪个科室能看", "科室")]
    [InlineData("有多少个托育位？", "托育位")]
    public void Read_ThingNamedBesideTheQuestionWord_IsTheFocus(string text, string expected)
    {
        var query = Query(text);

        Assert.StartsWith(expected, query.Focus!.Span.In(query.SearchText), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("段成国学什么？")]
    [InlineData("管子铺了多长？")]
    public void Read_VerbBesideTheQuestionWord_IsNoFocus(string text) => Assert.Null(Query(text).Focus);

    [Fact]
    public void Read_NumberedList_KnowsHowManyAreAsked() => Assert.Equal(4, Query("服务队开展了哪四项行动？").AskedCount);

    [Theory]
    [InlineData("金乡县审计局走访了多少户？", "金乡县")]
    [InlineData("两城镇党委书记叫什么？", "两城镇")]
    [InlineData("济宁市市长是谁？", "济宁市")]
    [InlineData("全市有多少农村？", "")]
    public void Read_PlaceWithItsKind_IsFound(string text, string expected) => Assert.Equal(expected, string.Join('|', Query(text).Places));

    [Theory]
    [InlineData("你好", SmallTalkKind.Greeting)]
    [InlineData("早上好！", SmallTalkKind.Greeting)]
    [InlineData("谢谢你", SmallTalkKind.Thanks)]
    [InlineData("再见", SmallTalkKind.Goodbye)]
    [InlineData("你能做什么", SmallTalkKind.Capabilities)]
    [InlineData("你是谁？", SmallTalkKind.Capabilities)]
    public void Read_SmallTalk_IsTold(string text, SmallTalkKind expected) =>
        Assert.Equal(new QuestionReading.SmallTalk(expected), reader.Read(text));

    [Fact]
    public void Read_GreetingBeforeAQuestion_IsAQuestion() => Assert.Equal(QuestionType.Where, Query("你好，在济宁哪里可以办理专利业务？").Type);

    [Theory]
    [InlineData(null, NotUnderstoodReason.Empty)]
    [InlineData("  　", NotUnderstoodReason.Empty)]
    [InlineData("😀", NotUnderstoodReason.NoWords)]
    [InlineData("？？？", NotUnderstoodReason.NoWords)]
    [InlineData("请问是谁？", NotUnderstoodReason.NoSubject)]
    public void Read_NothingToLookUp_SaysWhy(string? text, NotUnderstoodReason expected) =>
        Assert.Equal(new QuestionReading.NotUnderstood(expected), reader.Read(text));

    [Fact]
    public void Read_TenThousandCharacters_IsTooLong() =>
        Assert.Equal(new QuestionReading.NotUnderstood(NotUnderstoodReason.TooLong), reader.Read(new string('问', 10_000)));

    private NewsQuery Query(string text) => Assert.IsType<QuestionReading.Question>(reader.Read(text)).Query;
}
