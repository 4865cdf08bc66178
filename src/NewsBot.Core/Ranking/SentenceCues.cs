using System.Text.RegularExpressions;

namespace NewsBot.Core.Ranking;

/// <summary>What a sentence holds that a question may ask for.</summary>
internal enum Cue
{
    /// <summary>A day, month, year or the like.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Clock,

    /// <summary>A stretch of time, or how often.</summary>
    Duration,

    /// <summary>A number with something counted.</summary>
    Number,

    /// <summary>A sum of money.</summary>
    Money,

    /// <summary>A share in percent, or a multiple.</summary>
    Percent,

    /// <summary>Somebody's name.</summary>
    Person,

    /// <summary>An office, company or association.</summary>
    Organisation,

    /// <summary>A place that says its kind, or an address.</summary>
    Place,

    /// <summary>A reason.</summary>
    Reason,

    /// <summary>A purpose.</summary>
    Purpose,

    /// <summary>A means or a way.</summary>
    Means,

    /// <summary>What may, must or must not be done.</summary>
    Rule,

    /// <summary>Three things in a row.</summary>
    Enumeration,

    /// <summary>Points counted: 一是, 首先, 第一.</summary>
    Points,

    /// <summary>X是, X指, X即.</summary>
    Definition,

    /// <summary>X称为, 名为, 叫做.</summary>
    Naming,

    /// <summary>Words between quotation marks.</summary>
    Quoted,

    /// <summary>A title between 《 and 》.</summary>
    Title,

    /// <summary>Words in Latin letters.</summary>
    Latin,

    /// <summary>Somebody says it.</summary>
    Said,

    /// <summary>It is a question itself.</summary>
    Question,

    /// <summary>A telephone number or address on the net.</summary>
    Contact,

    /// <summary>Something is denied.</summary>
    Negation,

    /// <summary>A result or consequence.</summary>
    Result,

    /// <summary>It opens by pointing back: 这, 该, 其.</summary>
    PointsBack,
}

/// <summary>Finds the cues of a folded sentence.</summary>
internal static partial class SentenceCues
{
    /// <summary>All cues, in the order of their bits.</summary>
    public static readonly IReadOnlyList<Cue> All = Enum.GetValues<Cue>();

    private static readonly Regex[] Patterns =
    [
        Date(), Clock(), Duration(), Number(), Money(), Percent(), Person(), Organisation(), Place(), Reason(), Purpose(), Means(), Rule(), Enumeration(), Points(),
        Definition(), Naming(), Quoted(), Title(), Latin(), Said(), Question(), Contact(), Negation(), Result(), PointsBack(),
    ];

    /// <summary>The cues of <paramref name="folded"/>, one bit each, that of a cue being its number.</summary>
    public static uint In(string folded)
    {
        var cues = 0u;
        for (var i = 0; i < Patterns.Length; i++)
        {
            cues |= Patterns[i].IsMatch(folded) ? 1u << i : 0;
        }

        return cues;
    }

    /// <summary>Where <paramref name="cue"/> stands in <paramref name="folded"/>.</summary>
    public static Regex.ValueMatchEnumerator Places(Cue cue, string folded) => Patterns[(int)cue].EnumerateMatches(folded);

    [GeneratedRegex(@"\d{4}年|\d{1,2}月|\d{1,2}[日号]|[一二三四五六七八九十]{1,3}月(?!份额)|[一二三四五六七八九十]{1,3}日(?=[,，。上下]|$)|周[一二三四五六日]|星期|去年|今年|明年|昨[日天]|今[日天]|明[日天]|前[日天]|当[日天]|近日|日前|春节|元旦|国庆|中秋|年底|年初|月底|上半年|下半年|季度|\d{2,4}年代|世纪|公元|\d{4}-\d{1,2}")]
    private static partial Regex Date();

    [GeneratedRegex(@"\d{1,2}\s?(?:时|点|:\d{2})|[一二三四五六七八九十]{1,2}点|24小时|全天|上午|下午|晚上|凌晨|早上")]
    private static partial Regex Clock();

    [GeneratedRegex(@"每[天日周月季年]|(?:\d+|[一二两三四五六七八九十半数几]+)\s?(?:多|余)?(?:个)?(?:年|月|天|日|小时|分钟|秒|周|季度|星期)")]
    private static partial Regex Duration();

    [GeneratedRegex(@"\d|[一二两三四五六七八九十百千万]{1,6}(?:个|名|位|人|户|件|项|条|家|次|种|起|亩|处|所|座|届|场|类|批|套|台|辆|支|张|份|篇|岁|级|元|米|公里|吨|倍|层|只|头|部|集|卷|章)")]
    private static partial Regex Number();

    [GeneratedRegex(@"\d[\d.,]*\s?(?:余|多)?(?:万|亿|千|百)?(?:余|多)?(?:元|块|美元|欧元|日元|港元|英镑|人民币)|[一二三四五六七八九十百千万]+元")]
    private static partial Regex Money();

    [GeneratedRegex(@"%|百分之|百分点|\d成|[一二三四五六七八九]成|倍")]
    private static partial Regex Percent();

    [GeneratedRegex(@"[a-z\u4e00-\u9fff]{1,8}·[a-z\u4e00-\u9fff]{1,8}|[\u4e00-\u9fff]{1,4}(?:书记|主任|局长|市长|县长|镇长|部长|院长|校长|处长|科长|会长|董事长|经理|总裁|总统|总理|主席|教授|医生|博士|院士|专家|记者|律师|导演|教练|队长|发言人|先生|女士|同志|司令|将军|皇帝|国王|公主|王子)|(?:[赵钱孙李周吴郑王冯陈卫蒋沈韩杨朱秦许何吕张孔曹严金魏陶姜谢邹喻苏潘葛范彭鲁韦马方任袁柳史唐薛雷贺汤罗毕郝安常于傅康余顾孟黄穆萧尹姚邵汪毛戴宋熊纪舒项祝董梁杜蓝闵席季贾路江童颜郭梅盛林钟徐邱骆高夏蔡田樊胡凌霍万柯管卢莫房解应丁邓洪包左石崔吉龚程邢裴陆荣翁段侯武刘景叶黎白蒲赖卓池乔闻党翟谭申桂牛边尚温庄柴阎连习艾向古易廖耿文欧聂关][\u4e00-\u9fff]{1,2})(?=说|表示|介绍|告诉|认为|指出|强调|称|等|、|,|，|\(|（|的|是|在|和|与|向|对|为|担任|出席|主持)")]
    private static partial Regex Person();

    [GeneratedRegex("公司|集团|委员会|办公室|协会|学会|大学|学院|中学|小学|医院|研究院|研究所|中心|银行|法院|检察院|政府|党委|支部|局|部门|厅|出版社|杂志|俱乐部|球队|乐队|联盟|组织|联合会|基金会|机构|商会|工作站|车站")]
    private static partial Regex Organisation();

    [GeneratedRegex("省|市|县|区|镇|乡|村|街道|[路街巷]\\d*|大道|广场|公园|机场|山|河|湖|海|岛|洲|国|位于|地处|坐落|东部|西部|南部|北部|境内|大厅|楼")]
    private static partial Regex Place();

    [GeneratedRegex("因为|由于|因此|所以|原因|因[\u4e00-\u9fff]{2,12}[而,，]|由于|缘于|源于|出于|得益于|鉴于|在于|归因|主要是|之所以|是因")]
    private static partial Regex Reason();

    [GeneratedRegex("为了|以便|旨在|目的|为[\u4e00-\u9fff]{2,20}[,，]|以[\u4e00-\u9fff]{2,10}为目标|从而|以期|目标")]
    private static partial Regex Purpose();

    [GeneratedRegex("通过|采取|采用|利用|以[\u4e00-\u9fff\"]{2,16}(?:方式|形式|办法|模式|手段)|运用|依托|借助|按照|先[\u4e00-\u9fff]{1,10}再|步骤|方法|措施|加强|推进|开展|建立|实行|落实")]
    private static partial Regex Means();

    [GeneratedRegex("应当|应|必须|不得|可以|即可|可在|可到|可通过|能够|均可|允许|禁止|需要|需|要求|不能|严禁|凡|一律|予以|给予")]
    private static partial Regex Rule();

    [GeneratedRegex("、[^、,，。；;]{1,20}、|、[^、,，。；;]{1,20}(?:等|和|及|以及|与)|(?:包括|分为|分别是|分别为|有)[^。]{2,30}[、和]")]
    private static partial Regex Enumeration();

    [GeneratedRegex("一是|二是|三是|首先|其次|第一|第二|其一|[(（][一二三四五1-9][)）]|一、|二、|①|②|1[.、]|2[.、]|另外|此外|同时")]
    private static partial Regex Points();

    [GeneratedRegex("^[^,，。]{1,24}(?:是|指|为|即|就是|属于|意为|意思)|是(?:一|指|由|以|中国|世界|全国)|[(（][^)）]{1,30}[)）]?,?是")]
    private static partial Regex Definition();

    [GeneratedRegex("称为|称之为|称作|名为|叫做|叫作|命名|取名|又称|又名|别名|俗称|简称|全称|名叫|原名|被称|名称|名字|人称")]
    private static partial Regex Naming();

    [GeneratedRegex("\"[^\"]{1,30}\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("《[^》]{1,40}》")]
    private static partial Regex Title();

    [GeneratedRegex("[a-z]{2,}")]
    private static partial Regex Latin();

    [GeneratedRegex("表示|认为|介绍|指出|强调|告诉|说[:：,，]|称[:：,，]|透露|提出|呼吁|建议|宣布")]
    private static partial Regex Said();

    [GeneratedRegex("[?？]|吗|呢$|如何|什么|怎么|为什么|哪些|多少")]
    private static partial Regex Question();

    [GeneratedRegex(@"\d{3,4}-\d{7,8}|1\d{10}|电话|热线|http|www|网址|邮箱|@")]
    private static partial Regex Contact();

    [GeneratedRegex("不|没有|未|无|非|否|禁")]
    private static partial Regex Negation();

    [GeneratedRegex("导致|造成|使得|使|结果|成为|获得|达到|实现|完成|取得|引发|带来|影响|后果|意味着|标志着")]
    private static partial Regex Result();

    [GeneratedRegex("^(?:这|该|此|其|他|她|它|对此|为此|据此|同时|此外|另外)")]
    private static partial Regex PointsBack();
}
