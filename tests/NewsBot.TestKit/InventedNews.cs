using NewsBot.Core.Archive;
using NewsBot.Core.Newspapers;

namespace NewsBot.TestKit;

/// <summary>Invented articles, long enough to be told apart.</summary>
public static class InventedNews
{
    /// <summary>A story about a footpath.</summary>
    public const string Footpath = "湖区新建的健身步道昨日完工，全长十二公里，沿途设有休息亭八座、公厕六处。市园林部门负责人介绍，步道采用透水材料铺设，雨后不积水，市民随时可以前来散步和骑行。下一步还将补种乔木三千株，并在入口处增设停车位。";

    /// <summary>A story about a library.</summary>
    public const string Library = "城南图书馆本周重新开放，新增少儿阅览室和盲文阅览区，藏书达到四十万册。读者凭身份证即可办理借书证，每次最多借十本，期限一个月。馆长表示，今后每逢周末都会举办讲座，欢迎街道社区组织居民参加。";

    /// <summary>A story about wells.</summary>
    public const string Wells = "驻村工作队为村里打了两眼机井，铺设管道三千米，解决了五百亩耕地的灌溉难题。村民说，往年浇一遍地要等半个月，如今拧开阀门水就来。工作队还请来农技人员，指导大家改种优质小麦，预计亩产可增两成。";

    /// <summary>An article of that text whose id is made of its words, as articles read from a page have it.</summary>
    public static Article OfPage(string headline, string text, string? newspaper = null, DateOnly? date = null)
    {
        var article = ArticleBuilder.Article("draft", headline, text) with { Newspaper = newspaper, Date = date };
        return article with { Id = ArticleId.Create(ContentHash.Of(article)[..16]) };
    }

    /// <summary>An article of that text that comes with an id.</summary>
    public static Article OfFeed(string id, string headline, string text, string? newspaper = null, DateOnly? date = null) =>
        ArticleBuilder.Article(id, headline, text) with { Newspaper = newspaper, Date = date };
}
