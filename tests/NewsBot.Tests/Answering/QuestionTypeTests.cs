namespace NewsBot.Tests.Answering;

/// <summary>Each kind of question: what has to be in the reply, and the article it has to come from.</summary>
public class QuestionTypeTests(SmallTownNews news) : IClassFixture<SmallTownNews>
{
    [Theory]
    [InlineData("图书馆新馆藏书多少册？", "42万册", "library")]
    [InlineData("马庄水库除险加固花了多少钱？", "2300万元", "reservoir")]
    [InlineData("第三实验小学扩建后增加几个学位？", "1080个", "school")]
    public Task Ask_HowMany_GivesTheNumber(string question, string words, string article) => AnswersAsync(question, article, words);

    [Theory]
    [InlineData("图书馆新馆什么时候开放？", "10日起", "library")]
    [InlineData("马庄水库是哪一年建的？", "1968年", "reservoir")]
    [InlineData("新公交线路末班车几点？", "19:30", "bus")]
    public Task Ask_When_GivesTheTime(string question, string words, string article) => AnswersAsync(question, article, words);

    [Theory]
    [InlineData("清河县图书馆的馆长是谁？", "孙丽萍", "library")]
    [InlineData("谁是马庄水库工程的项目负责人？", "周建华", "reservoir")]
    public Task Ask_Who_GivesTheName(string question, string words, string article) => AnswersAsync(question, article, words);

    [Theory]
    [InlineData("图书馆新馆在哪里？", "文化路与迎宾大道交叉口", "library")]
    [InlineData("12路公交不停体育馆，可以在哪里下车？", "人民广场站", "bus")]
    public Task Ask_Where_GivesThePlace(string question, string words, string article) => AnswersAsync(question, article, words);

    [Theory]
    [InlineData("哪个村办了梨花节？", "李家湾", "pear")]
    [InlineData("哪路公交暂不停靠体育馆站？", "12路", "bus")]
    public Task Ask_Which_GivesTheOne(string question, string words, string article) => AnswersAsync(question, article, words);

    [Theory]
    [InlineData("图书馆为什么周一闭馆？", "消毒", "library")]
    [InlineData("12路为什么不停体育馆站？", "施工", "bus")]
    public Task Ask_Why_GivesTheReason(string question, string words, string article) => AnswersAsync(question, article, words);

    [Theory]
    [InlineData("怎么办理图书馆的借书证？", "身份证", "library")]
    [InlineData("马庄水库的渗漏是怎么解决的？", "防渗墙", "reservoir")]
    public Task Ask_How_GivesTheWay(string question, string words, string article) => AnswersAsync(question, article, words);

    [Theory]
    [InlineData("什么是认养梨树？", "199元", "pear")]
    [InlineData("认养梨树是什么意思？", "寄到家", "pear")]
    public Task Ask_WhatIs_GivesTheMeaning(string question, string words, string article) => AnswersAsync(question, article, words);

    [Theory]
    [InlineData("老年人可以免费乘坐公交吗？", "免费乘坐", "bus")]
    [InlineData("李家湾收不收停车费？", "没有", "pear")]
    public Task Ask_YesOrNo_GivesTheSentenceThatDecides(string question, string words, string article) => AnswersAsync(question, article, words);

    [Theory]
    [InlineData("图书馆新馆有哪四个功能区？", "少儿借阅区|盲文阅览室|古籍展厅|创客空间", "library")]
    [InlineData("新开了哪几条公交线路？", "11路|12路|15路", "bus")]
    public Task Ask_List_GivesEveryItem(string question, string words, string article) => AnswersAsync(question, article, words.Split('|'));

    [Theory]
    [InlineData("清河县图书馆的电话是多少？")]
    [InlineData("马庄水库的管理所所长是谁？")]
    [InlineData("护照在清河县哪里办理？")]
    [InlineData("第三实验小学有多少名教师？")]
    [InlineData("清河县地铁一号线什么时候开工？")]
    public async Task Ask_NotInThePaper_CitesNothing(string question) => Assert.Empty((await news.AskAsync(question)).Articles);

    private async Task AnswersAsync(string question, string article, params string[] words)
    {
        var (text, articles) = await news.AskAsync(question);

        Assert.Equal(article, Assert.Single(articles));
        Assert.All(words, word => Assert.Contains(word, text, StringComparison.Ordinal));
    }
}
