using System.Text.RegularExpressions;
using NewsBot.Core.Associations;
using NewsBot.Core.Newspapers;

namespace NewsBot.Core.Citations.Claims;

/// <summary>A name in a text.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Name">The folded name.</param>
internal sealed record NamedThing(TextSpan Span, string Name);

/// <summary>
/// Finds names by how newspapers write them: people by a surname beside a title or before a word of saying, foreign people by the dot or the title,
/// organisations by what they end in.
/// </summary>
internal static partial class NamedThings
{
    private const string Surnames = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛奚范彭郎鲁韦马苗凤方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程邢裴陆荣翁荀甄曲家封芮储靳段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾甘厉祖武符刘景詹束龙叶幸司黎薄印宿白怀蒲从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍闻莘党翟谭贡劳姬申扶堵冉宰郦雍桑桂濮牛寿通边扈燕冀浦尚农温别庄晏柴瞿阎充慕连茹习艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄东欧殳沃利蔚越隆师巩聂晁勾敖融冷訾辛阚那简饶空曾毋沙养鞠须丰巢关蒯相查后荆红游竺权盖益桓公仉肖佟覃岳帅揭付代闫卿仝";
    private const string Titles = "书记|主任|局长|厅长|部长|市长|县长|区长|镇长|乡长|省长|州长|院长|校长|会长|社长|处长|科长|队长|站长|所长|厂长|村长|秘书长|董事长|总经理|经理|总裁|主席|总统|总理|首相|外长|议长|大使|委员|代表|教授|专家|研究员|工程师|设计师|记者|教练|主帅|队员|选手|球员|律师|医生|医师|护士|老师|教师|民警|司令|将军|发言人|负责人|创始人|分析师|村民|居民|市民|游客|农民|职工|工人|学生|同志";
    private const string Saying = "表示|介绍|告诉|指出|强调|认为|坦言|透露|称赞|称|说|宣布|致辞|出席|主持|呼吁|回忆|解释|补充|评价";

    /// <summary>The people whom the folded text names with a title or as speaking.</summary>
    public static IReadOnlyList<NamedThing> PersonsIn(string folded) =>
        [.. Of(WithTitle(), folded).Concat(Of(Speaking(), folded)).Where(thing => !IsWord(thing.Name)).Concat(Of(Foreign(), folded)).Concat(Of(ForeignTitle(), folded)).DistinctBy(thing => thing.Span)];

    /// <summary>The organisations, each as the part before its kind, at most three characters, and the kind.</summary>
    public static IReadOnlyList<NamedThing> OrganisationsIn(string folded) => Of(Organisation(), folded);

    /// <summary>The words between quotation marks or marks of a title.</summary>
    public static IReadOnlyList<NamedThing> QuotationsIn(string folded) => Of(Quotation(), folded);

    /// <summary>The words of Latin letters.</summary>
    public static IReadOnlyList<NamedThing> LatinIn(string folded) => Of(Latin(), folded);

    /// <summary>Whether the two names have the same surname and all but one character in common.</summary>
    public static bool AreTwins(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var different = 0;
        for (var at = 0; at < one.Length && at < other.Length; at++)
        {
            different += one[at] == other[at] ? 0 : 1;
        }

        return one.Length == other.Length && one.Length == 3 && one[0] == other[0] && different == 1;
    }

    /// <summary>有关方面表示: 方面 is a word, not a Mr. Fang.</summary>
    private static bool IsWord(string name) => WordVectors.Default.Knows(name);

    private static List<NamedThing> Of(Regex expression, string folded) =>
        [.. expression.Matches(folded).Select(match => match.Groups["name"]).Where(name => name.Length > 0).Select(name => new NamedThing(new TextSpan(name.Index, name.Index + name.Length), name.Value))];

    [GeneratedRegex("(?:" + Titles + ")(?<name>[" + Surnames + "][一-龥]{1,2})(?=[,、。:;()\"]|$|等|和|与|及|一行|" + Saying + ")", RegexOptions.CultureInvariant)]
    private static partial Regex WithTitle();

    [GeneratedRegex("(?<![一-龥](?=[" + Surnames + "][一-龥](?:" + Saying + ")))(?<name>[" + Surnames + "][一-龥]{1,2}?)(?=(?:" + Saying + "))", RegexOptions.CultureInvariant)]
    private static partial Regex Speaking();

    [GeneratedRegex("(?<name>(?:[一-龥]{1,6}·)+[一-龥]{2,6}?)(?=[^一-龥]|" + Saying + "|在|的|和|与|等|于|对|将|是|被|获|以|为|就|因|向|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Foreign();

    [GeneratedRegex("(?:总统|总理|首相|外长|防长|议长|发言人|大使|国务卿|秘书长|部长)(?<name>[阿埃艾安奥巴贝比博布查达戴德迪杜多恩法菲费弗格哈赫霍基加杰卡科克拉莱兰雷里利林卢鲁罗洛马麦曼梅蒙米莫穆纳内尼诺帕佩皮普乔切萨塞沙施斯苏索塔泰特图托瓦韦维沃武西希谢雅亚耶伊约泽扎朱][一-龥]{2,6}?)(?=[,、。:;()\"]|$|和|与|" + Saying + ")", RegexOptions.CultureInvariant)]
    private static partial Regex ForeignTitle();

    [GeneratedRegex("(?<name>[一-龥]{2,3}(?:公司|集团|银行|大学|学院|医院|委员会|协会|学会|研究院|研究所|法院|检察院|公安局|联合会|商会|基金会|出版社|通讯社|俱乐部|总局|管理局|办公室|工作室|博物馆|图书馆|实验室))", RegexOptions.CultureInvariant)]
    private static partial Regex Organisation();

    [GeneratedRegex("[\"《](?<name>[^\"《》\n]{2,60})[\"》]", RegexOptions.CultureInvariant)]
    private static partial Regex Quotation();

    [GeneratedRegex("(?<![a-z])(?<name>[a-z]{2,})(?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Latin();
}
