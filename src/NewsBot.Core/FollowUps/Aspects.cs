namespace NewsBot.Core.FollowUps;

/// <summary>How a thing to know of anything is asked for: 地址 is 在哪里.</summary>
internal static class Aspects
{
    /// <summary>The question for a place.</summary>
    public const string Where = "在哪里";

    /// <summary>The question for the aspect <paramref name="what"/> that the user named as <paramref name="name"/>.</summary>
    public static string AskedFor(string what, string name) => what switch
    {
        "地址" or "位置" or "地点" or "地方" => Where,
        "电话" or "号码" or "联系方式" => "电话是多少",
        "时间" when name.Length > 2 && !name.StartsWith("具体", StringComparison.Ordinal) => name + "是什么时候",
        "时间" or "日期" or "日子" => "是什么时候",
        "原因" or "理由" or "背景" => "为什么",
        "人数" => "有多少人",
        "面积" => "面积是多少",
        "负责人" => "负责人是谁",
        "费用" or "价格" or "票价" or "收费" or "金额" or "投资" or "数量" => what + "是多少",
        "名单" or "条件" or "要求" or "材料" or "内容" or "措施" or "对象" or "标准" => what + "有哪些",
        _ => what + "是什么",
    };
}
