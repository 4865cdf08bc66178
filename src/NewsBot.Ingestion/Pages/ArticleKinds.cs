using System.Text.RegularExpressions;
using NewsBot.Core.Newspapers;

namespace NewsBot.Ingestion.Pages;

/// <summary>Tells advertisements and notices, which somebody paid for or had to publish, from what the paper itself reports.</summary>
internal static partial class ArticleKinds
{
    /// <summary>So many different ways of selling make an advertisement.</summary>
    private const int EnoughSelling = 2;

    /// <summary>What an article of that headline, text and byline is; the paper's own reports have a byline or a lead-in.</summary>
    public static ArticleKind Of(string headline, string text, bool isReported)
    {
        if (AdvertisementLabel().IsMatch(headline) || AdvertisementLabel().IsMatch(text))
        {
            return ArticleKind.Advertisement;
        }

        if (isReported)
        {
            return ArticleKind.Report;
        }

        return (NoticeHeadline().IsMatch(headline) && NoticeWords().IsMatch(text)) || NoticeClose().IsMatch(text) ? ArticleKind.Notice
            : Selling().Matches(text).Select(match => match.Groups.Values.Skip(1).First(group => group.Success).Name).Distinct().Count() >= EnoughSelling ? ArticleKind.Advertisement
            : ArticleKind.Report;
    }

    [GeneratedRegex(@"^\s*[·【\[（(]?\s*广\s*告\s*[·】\]）)]?\s*(?:\n|$)|(?:\n|^)\s*[·【\[（(]\s*广\s*告\s*[·】\]）)]\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex AdvertisementLabel();

    [GeneratedRegex("(?:公告|通告|公示|启事|声明|讣告|布告|通知|更正|致歉)$", RegexOptions.CultureInvariant)]
    private static partial Regex NoticeHeadline();

    [GeneratedRegex(@"特此|声明作废|现予以?(?:公告|公示)|公示(?:期|时间)|联系(?:电话|人)|监督电话|自公告|请于|逾期|谨此|\d{4}年\d{1,2}月\d{1,2}日\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex NoticeWords();

    [GeneratedRegex(@"(?:特此(?:公告|通告|公示|声明|通知)|声明作废)[。！]?(?:\n|$)", RegexOptions.CultureInvariant)]
    private static partial Regex NoticeClose();

    [GeneratedRegex(@"(?<call>(?:热线|咨询|订购|电话|预约)[^。]{0,10}\d{3,4}[-—]?\d{7,8}|(?:热线|咨询|订购|电话)[：:]\s*\d)|(?<price>特价|优惠|促销|抢购|直降|立减|买一送|[\d.]+折|[\d.]+元起|首付)|(?<come>地址[：:]|扫码|欢迎(?:选购|惠顾|光临|垂询|来电|品鉴)|招商|加盟|盛大(?:开业|开盘)|火爆|即刻|恭迎)|(?<paid>广告)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Selling();
}
