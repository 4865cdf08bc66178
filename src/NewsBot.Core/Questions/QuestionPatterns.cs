using System.Text.RegularExpressions;

namespace NewsBot.Core.Questions;

/// <summary>The words by which a question is told, in one table: the first row that occurs in the folded question decides its type.</summary>
internal static partial class QuestionPatterns
{
    /// <summary>Type and pattern, most particular first. The matched words are question words: they are not searched for.</summary>
    public static readonly IReadOnlyList<(QuestionType Type, Regex Pattern)> Types =
    [
        (QuestionType.Why, Why()),
        (QuestionType.HowLong, HowLong()),
        (QuestionType.When, When()),
        (QuestionType.HowMany, HowMany()),
        (QuestionType.Who, Who()),
        (QuestionType.Where, Where()),
        (QuestionType.List, List()),
        (QuestionType.How, How()),
        (QuestionType.Which, Which()),
        (QuestionType.What, What()),
        (QuestionType.YesNo, YesNo()),
    ];

    /// <summary>Politeness and filling words, which say nothing about what is asked.</summary>
    [GeneratedRegex("不(?<=(.)不)\\1|接下来|请问|麻烦问|我想(?:问|知道|了解)(?:一下|下)?|想问(?:一下|下)?|问一下|能不能告诉我|(?:能|可以)?告诉我|(?:请|帮我|给我)?(?:查一下|查查|说说|讲讲|介绍(?:一下|下))|谢谢|你好|您好|来着|究竟|到底|知道|一共|总共|总计|合计|大概|大约|具体|主要|分别|其中|有没有|是不是|能不能|会不会|要不要|可不可以|行不行|可以|是否|现在|目前|这次|那个|这个|那些|这些|那帮|他们|我们|咱们|咱|里面|方面|[吗呢吧啊呀哦嘛啦哈]|^那|^嗯")]
    public static partial Regex Filling();

    [GeneratedRegex("为什么|为何|为啥|什么原因|啥原因|怎么会|原因是|目的是什么|是为了什么")]
    private static partial Regex Why();

    [GeneratedRegex("多久|多长时间|多长的时间|多少时间|几个多?月|多少个月|几年|多少年|几天|多少天|几个小时|多少个?小时")]
    private static partial Regex HowLong();

    [GeneratedRegex("什么时候|啥时候|什么时间|啥时间|何时|什么日子|哪一?天|几月几[日号]|[几哪]月份?|几[号日]|哪一?年|几点|什么日期|哪个月")]
    private static partial Regex When();

    [GeneratedRegex("百分之几|多少|好多|(?<!哪)几(?=[个名位人户件项条家次种起眼亩处所座届场类批套台辆支张份篇级岁成倍号元万亿千百])|第几|排几|几等|多大|多高|多长|多宽|多重|多远|有几")]
    private static partial Regex HowMany();

    [GeneratedRegex("(?<=[长员记任师者人])(?:叫(?:什么|啥)(?:名字|名)?|姓(?:什么|啥)(?:叫(?:什么|啥))?)|是谁|谁|哪一?位|何人|什么人|啥人|哪个人")]
    private static partial Regex Who();

    [GeneratedRegex("哪里|哪儿|在哪(?!个|家|位|些|一|几|天|年|方|种|项|所|条|座|栋|层|段|路)|去哪(?!个|家|位|些|一|几|天|年|方|种|项|所|条|座|栋|层|段|路)|到哪(?!个|家|位|些|一|几|天|年|方|种|项|所|条|座|栋|层|段|路)|何处|什么地方|啥地方|哪个地方|什么位置")]
    private static partial Regex Where();

    [GeneratedRegex("(?:都有|有|是|为|叫)?(?:哪些|哪几|哪[两二三四五六七八九十0-9]+)|有什么(?=$|样)|都?有啥|几样|都.{0,6}(?:什么|啥)")]
    private static partial Regex List();

    [GeneratedRegex("怎么样|怎么|怎样|咋样|咋|如何|(?:用|靠|通过)(?:什么|啥)(?:办法|方式|方法|措施)?|什么(?:办法|方式|方法|措施)|怎(?=[麽么])")]
    private static partial Regex How();

    [GeneratedRegex("叫(?:什么|啥)(?:名字|名称|名)?|(?:什么|啥)名字|哪(?:一)?[个家种项所方届类块门条支篇]|哪")]
    private static partial Regex Which();

    [GeneratedRegex("是什么|做了什么|干了什么|做什么|干什么|什么样|什么|干了啥|做了啥|是啥|干啥|做啥|啥")]
    private static partial Regex What();

    [GeneratedRegex("吗|是否|有没有|是不是|能不能|会不会|要不要|可不可以|[\u4e00-\u9fff]不[\u4e00-\u9fff]")]
    private static partial Regex YesNo();

    /// <summary>The start of a question that says where to look: 在“…”活动中，…</summary>
    [GeneratedRegex("^[^,，?？。]{4,40}?(?:活动|工作|行动|会议|仪式|报道|文章|新闻|项目|过程)(?:里面|当中|期间|里|中|上)[,，]?")]
    public static partial Regex Scope();
}
