using System.Text.RegularExpressions;
using NewsBot.Core.Newspapers;

namespace NewsBot.Core.Suggestions;

/// <summary>
/// Finds who does what a clause tells: an office, a town, a company or somebody with a title at its start, told by how the name ends and by the verb or
/// preposition that follows. Reports leave the doer out once it is known; who keeps track of that is <see cref="ArticleClauses"/>.
/// </summary>
internal static partial class Actors
{
    private const int Shortest = 3;
    private const int Longest = 26;

    /// <summary>The doer at the start of <paramref name="clause"/> and how many characters come before what it does; null where there is none that can be named by itself.</summary>
    public static (string Name, int Length)? At(string clause)
    {
        var match = Start().Match(clause);
        if (!match.Success)
        {
            return null;
        }

        var name = Sent().Replace(match.Groups["name"].Value, "");
        var whole = name.Length is >= Shortest and <= Longest || Everybody().IsMatch(name);
        return whole && (Everybody().IsMatch(name) || !NamesNobody().IsMatch(name)) ? (name, match.Groups["name"].Index + match.Groups["name"].Length) : null;
    }

    /// <summary>The name with 全市 and 我市 put as the city, where the newspaper is the city's and the article names it (济宁日报: 济宁市).</summary>
    public static string InFull(string name, Article article)
    {
        var city = CityPaper().Match(article.Newspaper ?? "").Groups["city"].Value + "市";
        return name is "全市" or "我市" && city.Length > 1 && article.Text.Contains(city, StringComparison.Ordinal) ? city : name;
    }

    internal const string Titles = "第一书记|党支部书记|党委书记|支部书记|党总支书记|局长|主任|镇长|县长|区长|市长|乡长|校长|院长|站长|所长|处长|科长|队长|支队长|会长|理事长|董事长|总经理|馆长|主席|负责人|创始人";

    /// <summary>The names of most people begin with one of these.</summary>
    internal const string Surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤倪殷季";

    private const string Offices = "局|委|厅|院|中心|支队|大队|总队|公司|集团|学校|大学|学院|中学|小学|医院|站|(?<![厕场])所|服务队|工作队|工作站|办事处|政府|街道|镇|县|(?<![辖城地])区|市|(?<![驻乡农全派本])村|社区|协会|银行|基地|托育园|幼儿园|园区|开发区|法院|检察院|管委会|支部|党委|消防|图书馆|博物馆|文化馆|体育馆|纪念馆|残联|妇联|工会|团委|红十字会|合作社|新村";

    // 全市 and the like need no office; what people in general can do is said of 群众 and 企业.
    private const string People = "(?:全|我)(?:市|县|区|省|镇|国)|(?:群众|市民|居民|村民|企业|家长)(?:[与和及](?:群众|市民|居民|村民|企业|家长))?";

    internal const string Doing = "和|及|在|将|已|共|于|向|以|把|为|对|自|与|依托|发挥|利用|通过|聚焦|围绕|坚持|探索|创新|投资|投入|开展|组织|举行|举办|召开|启动|建立|制定|出台|完善|推出|实施|设(?!备|施|计)|建成|建设|开设|开通|打造|获|荣获|入选|实现|完成|新增|发布|印发|下发|联合|邀请|走访|帮助|前往|奔赴|赴|来到|积极|持续|深入|扎实|大力|全面|不断|正式|多措|紧紧|认真|先后|累计|拥有|有(?!限|关)|占地|被|成为|位于|定期|按照|根据|充分|坚决|结合|率先|提供|解决|化解|服务(?!队|中心|业|站)|发放|办理|查办|查处|受理|争取|落实|即可|可以|可|能|现有|新建|改造|今年|去年|近日|日前|说|介绍";

    [GeneratedRegex($"^(?:其中|同时|此外|目前|据了解|据悉|据介绍|近年来|今年以来|去年以来|近日|日前)?(?<name>(?:[\u4e00-\u9fff“”·0-9]{{0,26}}?(?:{Offices})(?:(?:{Titles})(?:[{Surnames}][\u4e00-\u9fff]{{1,2}}|服务队|工作队)?)?|{People}))(?={Doing}|$|，)", RegexOptions.CultureInvariant)]
    private static partial Regex Start();

    [GeneratedRegex("^(?:由|经|让|使|被)?(?:(?:省|市|区|县)派)?", RegexOptions.CultureInvariant)]
    private static partial Regex Sent();

    [GeneratedRegex($"^(?:{People})$", RegexOptions.CultureInvariant)]
    private static partial Regex Everybody();

    /// <summary>What points back, counts or only says what kind of office it is.</summary>
    [GeneratedRegex($"^(?:{Offices}|公司|党群服务中心)$|^(?:今年|去年|全年|[县区镇乡村该其此这那各本当全]|相关|有关|多|两|几|一|帮扶|在|和|与|有|新|对|为|以|把|被|从|到|向|通过|组织|邀请|联合|走访|按照|依托|重点|逐一|立足|引导|率先|瞄准|并|将|已|[^市县区镇]{{0,4}}(?:建立|开展|举办|排查|推进|完善|提升|打造|强化|优化|落实|推动|加强|增强|通过))|该|其(?!他)|此|这|各|等|的|和$|开展|排查|进一步", RegexOptions.CultureInvariant)]
    private static partial Regex NamesNobody();

    [GeneratedRegex("^(?<city>[\u4e00-\u9fff]{2,3})(?:日报|晚报|早报|晨报)$", RegexOptions.CultureInvariant)]
    private static partial Regex CityPaper();
}
