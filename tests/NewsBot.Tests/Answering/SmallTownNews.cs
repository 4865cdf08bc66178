using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NewsBot.Channels;
using NewsBot.Core.Conversations;
using NewsBot.Hosting;

namespace NewsBot.Tests.Answering;

/// <summary>A small invented newspaper in a real index, asked through the very path that users ask.</summary>
public sealed class SmallTownNews : IDisposable
{
    private static readonly (string Id, string Headline, string Text)[] Articles =
    [
        ("bus", "城区新开三条公交线路", """
            5月8日，清河县公交公司新开通的三条公交线路正式运行，分别是11路、12路和15路。
            新线路共投放新能源公交车36辆，日均客运量预计可达1.2万人次。首班车6:00发车，末班车19:30收车。
            县公交公司经理刘志强介绍，65岁以上老年人凭老年卡可以免费乘坐，学生凭学生证享受半价。
            因南环路施工，12路暂不停靠体育馆站，乘客可在人民广场站下车。
            """),
        ("library", "清河县图书馆新馆开放", """
            清河县图书馆新馆位于文化路与迎宾大道交叉口，建筑面积8600平方米，藏书42万册，10日起向市民免费开放。
            市民持身份证到一楼服务台即可办理借书证，也可以关注“清河县图书馆”公众号，按提示上传照片后在线申请。
            新馆设少儿借阅区、盲文阅览室、古籍展厅和创客空间四个功能区。
            馆长孙丽萍说，新馆每周一闭馆，是为了给图书消毒和整理书架留出时间。
            """),
        ("reservoir", "马庄水库除险加固工程完工", """
            历时18个月，总投资2300万元的马庄水库除险加固工程4月底通过验收。
            马庄水库建于1968年，由于坝体渗漏严重，2022年被鉴定为三类坝。
            工程采取混凝土防渗墙、坝坡护砌和更换闸门等办法，彻底消除了渗漏隐患，下游3个镇的2.6万亩农田灌溉有了保障。
            县水利局总工程师周建华担任项目负责人。
            """),
        ("pear", "李家湾的梨花节", """
            4月2日，李家湾村第六届梨花节开幕，一周内接待游客1.5万人次，带动消费90多万元。
            村党支部书记赵秀英说，村里的酥梨去年获得国家地理标志产品认证。
            所谓“认养梨树”，是指游客每年交199元认养一棵梨树，秋天由合作社把收获的梨寄到家。
            村里没有向景区游客收取门票和停车费。
            """),
        ("school", "第三实验小学扩建", """
            第三实验小学扩建项目6月动工，计划新建教学楼两栋，增加学位1080个，2025年秋季投入使用。
            项目由县教育局和城市投资公司共同实施，建成后可以解决城东片区入学难的问题。
            """),
    ];

    private readonly IHost host = NewsBotHost.ForCommand();
    private readonly string file = Path.Combine(Directory.CreateTempSubdirectory("newsbot-test-").FullName, "清河日报.jsonl");

    /// <summary>Reads the newspaper.</summary>
    public SmallTownNews()
    {
        File.WriteAllLines(file, Articles.Select(article => JsonSerializer.Serialize(new Dictionary<string, string> { ["id"] = article.Id, ["title"] = article.Headline, ["text"] = article.Text, ["newspaper"] = "清河日报" })));
        host.Services.GetRequiredService<IndexPreparation>().Prepare([file], CancellationToken.None);
    }

    /// <summary>The bot's words, and the articles they are cited from.</summary>
    internal async Task<(string Text, IReadOnlyList<string> Articles)> AskAsync(string question)
    {
        var turn = await host.Services.GetRequiredService<TurnRunner>().RunAsync(new IncomingMessage(question), TestContext.Current.CancellationToken);
        var cited = turn.Outcome is TurnOutcome.Answered { Answer: var answer } ? answer.Citations.Select(citation => citation.Article.Id.Value).Distinct() : [];
        return (host.Services.GetRequiredService<ReplyText>().WithSources(turn.Outcome), [.. cited]);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        host.Dispose();
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }
}
