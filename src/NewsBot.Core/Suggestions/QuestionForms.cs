using System.Text.RegularExpressions;

namespace NewsBot.Core.Suggestions;

/// <summary>
/// Turns what a clause tells into a question, a form each. Chinese puts the question word where the answer stands, so that a clause with a known doer is
/// nearly a question: 设75个托育位 → 设有多少个托育位. Each form fits few clauses: a question that nobody would ask is worse than none.
/// </summary>
internal static partial class QuestionForms
{
    /// <summary>The questions that <paramref name="clause"/> answers; none for most clauses.</summary>
    public static IEnumerable<(QuestionKind Kind, string Text)> Of(ToldClause clause)
    {
        if (clause.Actor is not { } actor)
        {
            yield break;
        }

        if (List().Match(clause.Deed) is { Success: true } list)
        {
            yield return (QuestionKind.List, $"{actor}{Can().Replace(list.Groups["before"].Value, "可以")}{Done(list)}哪些{SharedStart(list.Groups["items"].Value)}{list.Groups["kind"].Value}");
        }

        if (Announced().Match(clause.Deed) is { Success: true } announced)
        {
            yield return (QuestionKind.Announced, $"{actor}{Done(announced)}哪{announced.Groups["count"].Value}{announced.Groups["kind"].Value}");
        }

        if (Sum().Match(clause.Deed) is { Success: true } sum)
        {
            // Of whom it is the sum is certain only where nothing else was named in between.
            if (clause.IsOwn || clause.After.Length == 0 || EndsInAmount().IsMatch(clause.After))
            {
                yield return (QuestionKind.Number, $"{actor}{sum.Groups["what"].Value}{(sum.Groups["reaches"].Success ? "达到" : "是")}多少");
            }
        }
        else if (Behind().Match(clause.Deed) is { Success: true } behind)
        {
            yield return (QuestionKind.Number, $"{actor}{behind.Groups["adverb"].Value}{Done(behind)}{NotAgain(behind.Groups["where"].Value, actor)}{AskedBehind(behind)}");
        }
        else if (InFront().Match(clause.Deed) is { Success: true } front && (clause.IsOwn || BeginsWithDeed(front.Groups["before"].Value)))
        {
            yield return (QuestionKind.Number, $"{actor}{Has().Replace(front.Groups["before"].Value, "设有")}{AskedAmount(front)}{front.Groups["rest"].Value}");
        }

        if (Day().IsMatch(clause.After) && clause.IsOwn && Happens().IsMatch(clause.Deed))
        {
            yield return (QuestionKind.Time, $"{actor}什么时候{clause.Deed}");
        }

        if (Visit().Match(clause.Deed) is { Success: true } visit)
        {
            yield return (QuestionKind.Place, $"{actor}去哪里{visit.Groups["deed"].Value}");
        }

        if (NamedEvent().Match(clause.Deed) is { Success: true } named)
        {
            yield return (QuestionKind.Name, $"{actor}{named.Groups["verb"].Value}了什么{named.Groups["of"].Value}{named.Groups["kind"].Value}");
        }
    }

    /// <summary>Who holds the offices that a clause names, and when the events with names of their own were: these need no doer.</summary>
    public static IEnumerable<(QuestionKind Kind, string Text)> OfNames(ToldClause clause, string whole)
    {
        foreach (Match person in Person().Matches(whole))
        {
            yield return (QuestionKind.Person, $"{person.Groups["post"].Value}是谁");
        }

        if (Day().IsMatch(clause.After) && NamedEvent().Match(whole) is { Success: true } named)
        {
            yield return (QuestionKind.Time, $"{named.Groups["name"].Value}{named.Groups["last"].Value}是什么时候{named.Groups["verb"].Value}的");
        }
    }

    /// <summary>Whether a clause whose doer is another clause's begins with what is done, and not with somebody else.</summary>
    internal static bool BeginsWithDeed(string clause) => Deed().IsMatch(clause);

    /// <summary>What was done, with 了, which lists in reports leave out; there is none where something is had or can be done.</summary>
    private static string Done(Match match)
    {
        var verb = match.Groups["verb"].Value;
        return Lasting().IsMatch(verb) || Can().IsMatch(match.Groups["before"].Value) ? verb : verb + "了";
    }

    /// <summary>A place that the doer's own name says already is not said again: 嘉祥县审计局走访嘉祥县梁宝寺镇….</summary>
    private static string NotAgain(string place, string actor)
    {
        var shared = Enumerable.Range(0, place.Length + 1).Last(length => actor.StartsWith(place[..length], StringComparison.Ordinal));
        return shared >= 2 && shared < place.Length && "市县区镇".Contains(place[shared - 1], StringComparison.Ordinal) ? place[shared..] : place;
    }

    private static string AskedBehind(Match match) => match.Groups["unit"].Value is "人次" or "场次"
        ? $"{match.Groups["noun"].Value}多少{match.Groups["unit"].Value}"
        : $"多少{match.Groups["unit"].Value}{match.Groups["noun"].Value}";

    private static string AskedAmount(Match match) =>
        match.Groups["unit"].Value == "元" ? Spent().IsMatch(match.Groups["before"].Value) ? "多少钱" : "多少元" : "多少" + match.Groups["unit"].Value;

    /// <summary>What all items of a list begin with, at least a word of two characters: 专利 in 专利质押、专利缴费咨询.</summary>
    private static string SharedStart(string items)
    {
        var all = items.Split('、');
        var length = Enumerable.Range(0, all.Min(item => item.Length)).Last(length => all.All(item => item.StartsWith(all[0][..length], StringComparison.Ordinal)));
        return length == 2 ? all[0][..2] : "";
    }

    private const string Verbs = "投资|投入|走访|发现|化解|查办|查处|铺设|新打|发放|解决|服务(?!队|中心|站|业)|举办|举行|组织开展|开展|组织|新建|改建|改造|建成|建设|完成|新增|培训|招聘|提供|接待|受理|办理|办结|帮助|帮扶|救助|慰问|捐赠|捐款|筹集|争取|拨付|设有|设置|设立|开设|设|安装|整治|清理|拆除|栽植|种植|修复|修建|发展|培育|引进|实施|推出|出台|制定|建立|吸引|惠及|带动|共有|现有|拥有|有(?!效|关|力|序|机|望|人|限)|收集|征集|排查|检查|整改|打造|评选|表彰|聘请|完善|上报|开通|更换|维修|购置|购买|配备|申报|明确";
    private const string Amount = @"(?:约|近|超过|超|逾)?\d[\d,.]*\s*(?:万|亿|[千百](?!米|克|瓦|公))?[余多]?\s*";
    private const string Units = "人次|场次|平方米|平方公里|公里|千米|公斤|元|个(?!月|小时|工作日)|名|位|人|户|件|项|条|家|次|种|起|眼|亩|处|所|座|场|类|批|套|台|辆|支|张|份|篇|米|吨|株|棵|盏|间|栋";
    private const string Han = "[\u4e00-\u9fff]";

    [GeneratedRegex($"^(?<before>(?:为[^、，]{{2,14}})?(?:在[^、，]{{2,8}})?(?:即可|可以|可|能)?)(?:先后|积极|持续|主要)?(?<verb>{Verbs})了?(?<items>(?:[^、，]{{2,16}}、)+[^、，]{{2,16}}?)等(?<kind>(?!有关|相关|方面|多|[^，]*等){Han}{{2,10}})$", RegexOptions.CultureInvariant)]
    private static partial Regex List();

    [GeneratedRegex($"^(?:[共累先逐着也还已并将又再仅新][^，]?)?(?:{Verbs}|{Actors.Doing}|针对|立足|奔赴|加强|推进|推动|强化|优化|落实|着力|重点|主动|广泛|有效|同步|随后|截至|预计|逐一|其中|注重|致力|明确|支持|引导|鼓励|实行|成立|覆盖|惠及|以上|“)|^[\\d]", RegexOptions.CultureInvariant)]
    private static partial Regex Deed();

    [GeneratedRegex("(?:在当地|在这里|在本地)?(?:即可|可以|可|能)", RegexOptions.CultureInvariant)]
    private static partial Regex Can();

    [GeneratedRegex($"^(?:扎实|积极|持续)?(?<verb>{Verbs})了?(?<count>[两二三四五六七八九十])(?<kind>[大项个类种条]{Han}{{2,8}})$", RegexOptions.CultureInvariant)]
    private static partial Regex Announced();

    /// <summary>The number behind the thing: 走访嘉祥县梁宝寺镇村民657户, 查办商标、专利等知识产权案件1100余件.</summary>
    [GeneratedRegex($"^(?<adverb>共|累计|先后|申请)?(?<verb>{Verbs})了?(?:[^，]*等|各类)?(?<where>{Han}{{2,8}}(?:镇|县|区|村|街道|市))?(?<noun>{Han}{{2,10}}?(?<![量额率数积值])){Amount}(?<unit>{Units})$", RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    [GeneratedRegex($"^的?(?<what>(?!{Verbs}|覆盖){Han}{{0,8}}(?:面积|总数|总量|总额|金额|拥有量|产量|产值|人口))(?<reaches>达到?|突破)?(?:约|近|超过)?{Amount}(?:{Units})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Sum();

    [GeneratedRegex($"{Amount}(?:{Units})(?:、[^，]{{0,8}})?$", RegexOptions.CultureInvariant)]
    private static partial Regex EndsInAmount();

    /// <summary>The number in front of the thing: 设75个托育位, 投资260万元建设改造了北院区, 在32个帮扶村开展了义诊.</summary>
    [GeneratedRegex($"^(?<before>[^\\d，、]{{0,20}}?(?:(?:{Verbs}|占地)了?|在(?=[^，]*(?:{Verbs})))){Amount}(?<unit>{Units})(?<rest>[^\\d，、]{{0,18}})$", RegexOptions.CultureInvariant)]
    private static partial Regex InFront();

    [GeneratedRegex("设$", RegexOptions.CultureInvariant)]
    private static partial Regex Has();

    [GeneratedRegex("(?:投资|投入|花费|耗资)了?$", RegexOptions.CultureInvariant)]
    private static partial Regex Spent();

    [GeneratedRegex("有$|^设|^提供$", RegexOptions.CultureInvariant)]
    private static partial Regex Lasting();

    [GeneratedRegex(@"^(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:[上下]午)?$|，\d{1,2}月\d{1,2}日$", RegexOptions.CultureInvariant)]
    private static partial Regex Day();

    [GeneratedRegex($"^(?:正式)?(?:举行|举办|召开|启动|启用|揭牌|开工|开幕|成立|开通|投用|竣工|通车|挂牌|落成|发布|印发|开展){Han}{{0,18}}$", RegexOptions.CultureInvariant)]
    private static partial Regex Happens();

    [GeneratedRegex("^(?:前往|奔赴|赴|来到)[^，、]{2,20}?(?:进行)?(?<deed>(?:现场|实地)?(?:观摩|考察|参观|学习|调研|慰问)[^，、]{0,20})$", RegexOptions.CultureInvariant)]
    private static partial Regex Visit();

    [GeneratedRegex($"(?<verb>开展|举办|举行|启动|实行|推行|探索|实施)了?(?<of>{Han}{{0,6}}(?<!以))(?<name>“[^“”，]{{3,18}}”)(?<kind>(?!为|等){Han}{{0,10}}?(?<last>活动|行动|仪式|项目|模式|制度|机制|计划|工程))$", RegexOptions.CultureInvariant)]
    private static partial Regex NamedEvent();

    [GeneratedRegex($"(?:^|[、，])(?:(?:省|市|区|县)派)?(?<post>(?!公司|集团|该|本)(?:(?![及和与副该])({Han})){{4,14}}(?:{Actors.Titles}))[{Actors.Surnames}]{Han}{{1,2}}(?=依托|多措|发挥|定期|通过|在|与|组织|说|介绍|表示|带领|开展|出席|参加|主持|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Person();
}
