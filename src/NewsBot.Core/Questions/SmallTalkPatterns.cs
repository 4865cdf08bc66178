using System.Text.RegularExpressions;

namespace NewsBot.Core.Questions;

/// <summary>Small talk, told by the whole message: a greeting in front of a question is still a question.</summary>
internal static partial class SmallTalkPatterns
{
    /// <summary>The kind of small talk that the folded, trimmed message is; null where it is none.</summary>
    public static SmallTalkKind? Of(string folded) => folded switch
    {
        _ when Capabilities().IsMatch(folded) => SmallTalkKind.Capabilities,
        _ when Greeting().IsMatch(folded) => SmallTalkKind.Greeting,
        _ when Thanks().IsMatch(folded) => SmallTalkKind.Thanks,
        _ when Goodbye().IsMatch(folded) => SmallTalkKind.Goodbye,
        _ => null,
    };

    private const string End = @"[\s,，。.!！~?？吗呀啊哦呢哈^_]*$";

    [GeneratedRegex("^(?:(?:你|您)好|大家好|hi|hello|hey|嗨|哈喽|哈罗|喂|(?:早上|上午|中午|下午|晚上|早)好|早安|午安|晚安|在吗|在不在|有人)(?:[,，!！ ]*(?:你好|您好|在吗|机器人|小助手))*" + End)]
    private static partial Regex Greeting();

    [GeneratedRegex("^(?:好的?[,， ]*)?(?:非常|十分|太|多)?(?:感谢|谢谢|谢了|多谢|辛苦)(?:了|你|您|啦|大家)*(?:[,， ]*(?:再见|拜拜))?" + End + "|^(?:thanks|thank you|thx)" + End)]
    private static partial Regex Thanks();

    [GeneratedRegex("^(?:再见|拜拜|回头见|bye|goodbye|下次见)(?:了|啦)?" + End)]
    private static partial Regex Goodbye();

    [GeneratedRegex("^(?:(?:你|您)好[,， ]*)?(?:请问)?(?:你|您)(?:都|现在)?(?:能|会|可以)(?:帮我|为我)?(?:做|干|回答)?(?:些|点)?(?:什么|啥|哪些)(?:事|事情|问题|东西)?" + End + "|^(?:请问)?(?:你|您)(?:是|叫)(?:谁|什么名字|什么|机器人|干什么的|做什么的|啥)" + End + "|^(?:帮助|help|使用说明|怎么用|怎么使用|功能|能做什么|你有什么功能|你的功能是什么)" + End)]
    private static partial Regex Capabilities();
}
