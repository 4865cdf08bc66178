using FsCheck;
using FsCheck.Fluent;
using NewsBot.Core.Citations.Claims;

namespace NewsBot.Core.Tests.Citations.Claims;

public class ClaimCheckerTests
{
    private const string Article = "本报讯（记者 王磊）12月3日，微山县政务服务中心启用新大厅。中心主任张体儒介绍，大厅设窗口46个，今年已办理业务4329件，比去年增长12.5%，总投资18亿元。"
        + "南阳镇办理业务120件，鲁桥镇办理业务260件。近20家企业入驻。中心未设收费窗口。县委书记提出“让群众只跑一次”。";

    [Theory]
    [InlineData("12月3日，微山县政务服务中心启用新大厅。")]
    [InlineData("微山县政务服务中心新大厅设窗口46个。")]
    [InlineData("中心主任张体儒介绍，今年已办理业务4329件，比去年增长12.5%。")]
    [InlineData("大厅设窗口46个，今年已办理业务4329件，总投资1800000000元。")]
    [InlineData("大厅總投資18億元。")]
    [InlineData("鲁桥镇办理业务260件。")]
    [InlineData("近20家企业入驻大厅。")]
    [InlineData("大厅设窗口四十六个。")]
    [InlineData("县委书记提出“让群众只跑一次”。")]
    public void Check_ArticleSaysIt_MayLeave(string claim)
    {
        var verdict = Check(claim);

        Assert.True(verdict.MayLeave, string.Join(' ', verdict.Reasons.Select(reason => reason.Sentence)) + verdict.Score);
    }

    [Theory]
    [InlineData("今年已办理业务4392件，比去年增长12.5%。", ClaimFault.NumberNotFound, "4392件")]
    [InlineData("大厅总投资18万元。", ClaimFault.AmountNotFound, "18万元")]
    [InlineData("办理业务比去年增长15.2%。", ClaimFault.PercentageNotFound, "15.2%")]
    [InlineData("大厅总投资18亿美元。", ClaimFault.UnitDiffers, "18亿美元")]
    [InlineData("20家企业入驻大厅。", ClaimFault.ApproximationDiffers, "20家")]
    [InlineData("超20家企业入驻大厅。", ClaimFault.ApproximationDiffers, "20家")]
    [InlineData("南阳镇办理业务260件。", ClaimFault.NumberOfAnother, "260件")]
    [InlineData("12月5日，微山县政务服务中心启用新大厅。", ClaimFault.DateNotFound, "12月5日")]
    [InlineData("中心主任张体如介绍，大厅设窗口46个。", ClaimFault.PersonNotFound, "张体如")]
    [InlineData("任城区政务服务中心启用新大厅。", ClaimFault.PlaceNotFound, "任城区")]
    [InlineData("县委书记提出“让群众少跑一次”。", ClaimFault.QuotationNotFound, "让群众少跑一次")]
    [InlineData("今年已办理业务4329件，比去年下降12.5%。", ClaimFault.DirectionReversed, "下降")]
    [InlineData("大厅不设窗口46个。", ClaimFault.NegationReversed, "不设窗")]
    [InlineData("12月3日，微山县政务服务中心启用新大厅，周边道路全部完成改造。", ClaimFault.ClauseNotFound, "周边道路全部完成改造")]
    public void Check_OneThingIsWrong_IsNamedAndMayNotLeave(string claim, ClaimFault fault, string words)
    {
        var verdict = Check(claim);

        Assert.Contains(new ClaimReason(fault, words), verdict.Reasons);
        Assert.False(verdict.MayLeave);
    }

    [Theory]
    [InlineData("今年已办理业务4392件，比去年增长12.5%。")]
    [InlineData("今年已办理业务4329件，比去年下降12.5%。")]
    [InlineData("中心主任张体如介绍，大厅设窗口46个。")]
    [InlineData("市民可以在手机上预约，周末也能办理。")]
    [InlineData("The new hall opened.")]
    public void Check_ArticleDoesNotSayIt_IsNotSupported(string claim)
    {
        var verdict = Check(claim);

        Assert.False(verdict.Supported);
        Assert.InRange(verdict.Score, 0, 0.5);
        Assert.NotEmpty(verdict.Reasons);
    }

    [Theory]
    [InlineData("", "话。")]
    [InlineData("文章。", "")]
    [InlineData("文章。", "。！？")]
    public void Check_NothingToHoldAgainst_SaysSo(string article, string claim) =>
        Assert.Equal([new ClaimReason(ClaimFault.Nothing, "")], ClaimChecker.Check([new ClaimEvidence(article)], claim).Reasons);

    [Fact]
    public void Check_DayOfPublicationIsKnown_ExplainsTheBareDay()
    {
        var evidence = new ClaimEvidence("3日，政务服务中心启用新大厅。", new DateOnly(2021, 12, 4));

        Assert.True(ClaimChecker.Check([evidence], "2021年12月3日，政务服务中心启用新大厅。").MayLeave);
        Assert.Contains(ClaimChecker.Check([evidence], "2021年11月3日，政务服务中心启用新大厅。").Reasons, reason => reason.Fault == ClaimFault.DateNotFound);
        Assert.Contains(ClaimChecker.Check([evidence with { Published = null }], "2021年12月3日，政务服务中心启用新大厅。").Reasons, reason => reason.Fault is ClaimFault.YearNotStated or ClaimFault.DateNotFound);
    }

    [Fact]
    public void Check_AnyDigitOfASupportedSentenceIsChanged_MayNotLeave()
    {
        string[] sentences =
        [
            "12月3日，微山县政务服务中心启用新大厅。", "大厅设窗口46个，今年已办理业务4329件，比去年增长12.5%，总投资18亿元。", "南阳镇办理业务120件，鲁桥镇办理业务260件。", "近20家企业入驻。",
        ];
        var changed = (from sentence in Gen.Elements(sentences)
                       from place in Gen.Elements(Enumerable.Range(0, sentence.Length).Where(at => char.IsAsciiDigit(sentence[at])).ToArray())
                       from digit in Gen.Choose(0, 9)
                       where sentence[place] != '0' + digit
                       select string.Concat(sentence.AsSpan(0, place), digit.ToString(System.Globalization.CultureInfo.InvariantCulture), sentence.AsSpan(place + 1))).ToArbitrary();

        Assert.All(sentences, sentence => Assert.True(Check(sentence).MayLeave, sentence));
        Prop.ForAll(changed, claim => !Check(claim).MayLeave).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Check_AnyTexts_GivesAScoreBetweenZeroAndOne()
    {
        var pieces = Gen.Elements("", "百分之", "分之", "十", "亿", "万", "12月", "3日", "·", "“", "”", "《", "第", "张体儒", "表示", "不", "下降", "9999999999999999999", ".", ",", "\n", " ", "%", "\ud800", "近", "至", "2021-13-45", "a", "成");
        var texts = Gen.ListOf(pieces).Select(parts => string.Concat(parts));
        Prop.ForAll(texts.ToArbitrary(), texts.ToArbitrary(), (article, claim) => ClaimChecker.Check([new ClaimEvidence(article, new DateOnly(2021, 3, 1), article)], claim).Score is >= 0 and <= 1).QuickCheckThrowOnFailure();
    }

    private static ClaimVerdict Check(string claim) => ClaimChecker.Check([new ClaimEvidence(Article)], claim);
}
