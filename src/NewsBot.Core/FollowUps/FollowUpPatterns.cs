using System.Text.RegularExpressions;

namespace NewsBot.Core.FollowUps;

/// <summary>The words by which a follow-up is told, over folded text.</summary>
internal static partial class FollowUpPatterns
{
    private const string Opening = "^(?:那么?|嗯+|哦+|噢|好的?|行|对了|请问|请|麻烦|你|您|能不能|能|可以|再|帮我|给我|就|,|，|\\s)*";
    private const string End = "[\\s?？!！。.,，~吗呢吧啊呀哦嘛]*$";

    /// <summary>More of the same: 还有呢, 继续, 详细说说.</summary>
    [GeneratedRegex(Opening + "(?:还有(?:呢|吗|没有|别的|其他的?|其它的?|更多的?|什么|哪些|啥)?(?:内容|信息|细节|情况|说明|吗|呢|没有)?|除此之外|继续(?:说|讲|介绍)?(?:下去)?|接着(?:说|讲)|往下(?:说|讲)|然后|后来|更多(?:内容|信息|细节)?|(?:说|讲|介绍)(?:得)?(?:再)?(?:详细|具体)(?:一?[点些])?|(?:再|多)?(?:详细|具体|仔细|展开|深入)地?的?(?:说一?说|讲一?讲|说一?下|讲一?下|说明|介绍(?:一?下)?|谈谈|展开|一?[点些])?|(?:说一?说|讲一?讲|说|讲|介绍)(?:多|下去)?一?[点些]?(?:细节|详情)|(?:再|多)(?:说|讲|介绍)(?:一?[点些下]|说|讲)?(?:细节|详情)?|细节|详情|展开|more)" + End, RegexOptions.CultureInvariant)]
    public static partial Regex More();

    /// <summary>A place in a list: 第二个详细说说, 2, 最后一个.</summary>
    [GeneratedRegex("^(?:那么?|嗯+|好的?|我?(?:选|要|想看|想知道|问的是|说的是|指的是|想问)|请|看看|就|,|，|\\s)*(?:(?:(?<last>最后一?|倒数第一)|第?\\s*(?<number>\\d{1,2}|[一二三四五六七八九十]{1,2}|两))\\s*(?<unit>个|条|项|篇|点|种|件|则|号|位|家|处|段|句|步)(?<kind>报道|文章|新闻|来源|出处|引用|服务|行动|业务|项目|活动|选项|问题)?|第\\s*(?<number>\\d{1,2}|[一二三四五六七八九十]{1,2}))(?:的话)?(?<rest>(?:$|[\\s,，?？。!！]|呢|吧|是|在|的|有|为|怎|什么|啥|谁|多少|几|哪|何|详细|具体|展开|再|说|讲|介绍|能|可以|要|需要|到底).{0,30})?$", RegexOptions.CultureInvariant)]
    public static partial Regex Ordinal();

    /// <summary>Nothing but a number: the answer to a question back.</summary>
    [GeneratedRegex("^[\\[(（【]?(?<number>\\d{1,2}|[一二三四五六七八九十])[\\])）】]?[\\s.。、,，!！吧]*$", RegexOptions.CultureInvariant)]
    public static partial Regex BareNumber();

    /// <summary>不是汶上，是微山.</summary>
    [GeneratedRegex("^(?:不对|错了|不|啊)?[,，。!！\\s]*(?:我(?:想)?(?:说|问|指)的)?(?:并?不是|不要|不问|别说)(?:问|说|指)?(?<old>[^,，。;；?？]{1,20}?)(?:的)?[,，。;；\\s]*(?:我(?:想|要)?(?:说|问|指)的|我)?(?:而?是|要?问的?是|问|说的是|应该是|想问|要问|指)(?:问|说|指)?(?<new>.{1,60})$", RegexOptions.CultureInvariant)]
    public static partial Regex NotThisButThat();

    /// <summary>我说的是微山; 不对，应该是微山.</summary>
    [GeneratedRegex("^(?:不对|错了|不是(?:这个|那个|的)?|不|啊|哦)?[,，。!！\\s]*(?:我(?:想|要)?(?:说|问|指)的(?:其实|应该)?是|我是(?:想|要)?(?:说|问|指)(?:的是)?|应该是|更正(?:一下)?[:：,，]?|改成|换成)(?<new>.{1,60})$", RegexOptions.CultureInvariant)]
    public static partial Regex IMean();

    /// <summary>What opens a follow-up that names something else: 那邹城呢.</summary>
    [GeneratedRegex("^(?:(?:那么?|还有|至于|关于|嗯+|哦+|噢|好的?|对了|说说|讲讲|再说说|看看|换成|请问|我?想?问一?下|,|，|\\s)(?!里|儿|边|个|次|些|年|天|家|位|项|条|篇))*", RegexOptions.CultureInvariant)]
    public static partial Regex AndWhatOf();

    /// <summary>What closes it.</summary>
    [GeneratedRegex("(?:(?:的|那边|这边|那里|这里|方面|的话|的情况|情况)?(?:呢|怎么样|怎样|如何)|的|的吧|吧|是吗)?[\\s?？!！。~]*$", RegexOptions.CultureInvariant)]
    public static partial Regex WhatOfEnds();

    /// <summary>Words that stand for an article.</summary>
    [GeneratedRegex("(?:这|那|该|本|上(?:面)?(?:这|那)?)一?(?:篇|则|条)(?:报道|文章|新闻|消息|稿子)?(?:里面|里|中|上|的|还)?|(?:该|此)文|(?:报道|文章|文中|新闻)(?:里面|里|中|上)|刚才(?:说|讲|提到?|问)?(?:的)?(?:那?个?)|(?:上面|前面|上述|前述)(?:说|讲|提到?)?(?:的|到的)?", RegexOptions.CultureInvariant)]
    public static partial Regex ThisArticle();

    /// <summary>Words that stand for somebody, something or some place said before.</summary>
    [GeneratedRegex("(?<!其)(?:他们|她们|它们|[他她它](?!人|国|乡|山|处|日|用))(?:那里|那儿|那边)?|(?:那里|那儿|那边|这里|这儿|这边|当地)(?:面)?|(?:这|那|该|此)一?(?:些|几)?(?:个|项|次|场|座|所|家|位|名|件|种|批|部|届|支|起|片|条|件事)(?:(?:活动|会议|项目|基地|中心|单位|公司|企业|机构|工程|工作站|窗口|行动|服务|案件|案子|政策|办法|措施|仪式|比赛|人|村|镇|县|区|市|地方|事故|事件|事情|事|计划|方案|平台|站|园|院|学校|医院|队伍|队|展览|展会|论坛|节目|产品|系统|书记|局长|主任|老师|专家|记者|地铁线|线路|桥|公园|馆|博物馆|图书馆|规定|条例|通知|研究|报告|数字|数据|药|病)(?!的?[人员]))?|(?:这|那)事儿?|(?:该)(?=活动|会议|项目|基地|中心|单位|公司|企业|机构|工程|站|县|市|区|镇|村|局|园|院|馆|校|队)|其(?=中|他人|负责人|地址|电话|面积)|(?<=^|[,，])(?:这|那)(?=是|要|有|在|得|需|能|会|可|怎|为|什么|啥|谁|多|几|做|到底|究竟)", RegexOptions.CultureInvariant)]
    public static partial Regex Pointing();

    /// <summary>A thing to know of anything: asked as <c>X呢</c>, it is asked of what was spoken of.</summary>
    [GeneratedRegex("^(?:具体|详细|联系|咨询|办公|服务|报名|活动|开放|举办|工作|营业|建设|总|的|它|其)*(?<what>地址|位置|地点|地方|电话|号码|联系方式|时间|日期|日子|费用|价格|票价|收费|金额|投资|原因|目的|理由|意义|结果|效果|成效|名单|名字|名称|负责人|人数|数量|面积|规模|条件|要求|流程|步骤|材料|内容|措施|做法|办法|对象|范围|背景|标准|主题)$", RegexOptions.CultureInvariant)]
    public static partial Regex Aspect();

    /// <summary>Words that give a reason.</summary>
    [GeneratedRegex("(?<!不)因|由于|为了|(?:^|[,，。;；])为(?!期)[^,，。;；]{3,40}[,，]|旨在|目的|以便|鉴于|考虑到|源于|得益于|针对|意在|以[^,，。]{2,20}为|从而|导致|受[^,，。]{1,12}影响", RegexOptions.CultureInvariant)]
    public static partial Regex Reason();

    /// <summary>Words that give the reason for what was told just before.</summary>
    [GeneratedRegex("此举|是因为|是由于|主要因为|是为了|目的是|原因是|旨在", RegexOptions.CultureInvariant)]
    public static partial Regex PlainReason();

    /// <summary>Words that say where something is.</summary>
    [GeneratedRegex("位于|坐落|地处|设在|地址|\\d+号(?!文|令|线|楼的)|举办地|在[^,，。]{1,12}(?:楼|层|路|街|大道|广场|中心|馆|院|村)[^,，。]{0,6}(?:举行|举办|设|开)", RegexOptions.CultureInvariant)]
    public static partial Regex Location();

    /// <summary>Nothing but the question for a reason.</summary>
    [GeneratedRegex("^(?:这|那)?(?:是|又是)?(?:为什么|为何|为啥|什么原因|啥原因|怎么会这样|原因是什么|原因呢)(?:会?(?:这样|如此|这么做)|呢|这么做|要?这样做)?$", RegexOptions.CultureInvariant)]
    public static partial Regex BareWhy();

    /// <summary>Asks for somebody's name and says hardly more: 谁设计的, 他们叫什么.</summary>
    [GeneratedRegex("^(?:是|由)?谁[^是]{1,4}$|叫(?:什么|啥)(?:名字)?$", RegexOptions.CultureInvariant)]
    public static partial Regex AsksName();

    /// <summary>我们任城那个大活动: what stands before says which one is meant.</summary>
    [GeneratedRegex("^(?:请问|我?想问|问|一下|你好|您好|,|，|\\s)*(?!请问|我?想问|问|一下|你好|您好)[^,，\\s谁什哪几多]{3,10}那个", RegexOptions.CultureInvariant)]
    public static partial Regex NamedThat();

    /// <summary>A list in a sentence: A、B、C等.</summary>
    [GeneratedRegex("[^、,，。;；:：\"“”()（）\\s]{2,24}(?:、[^、,，。;；:：()（）\\s]{2,24})+", RegexOptions.CultureInvariant)]
    public static partial Regex Enumeration();
}
