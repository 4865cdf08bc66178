namespace NewsBot.Channels.BotFramework;

/// <summary>Which addresses replies may be posted to. Without a verified token only this machine's own, so that nobody can make the bot call elsewhere.</summary>
internal static class ServiceUrlRule
{
    /// <summary>What is wrong with the activity's <c>serviceUrl</c>, or null where replies may go there.</summary>
    public static string? Problem(string? serviceUrl) => Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url) switch
    {
        _ when string.IsNullOrWhiteSpace(serviceUrl) => "The activity has no \"serviceUrl\" to post the reply to; send one, or \"deliveryMode\":\"expectReplies\" to get the reply in the answer.",
        false => "The activity's \"serviceUrl\" is not an absolute address.",
        _ when url!.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps => "The activity's \"serviceUrl\" is not an http or https address.",
        _ when url.UserInfo.Length > 0 => "The activity's \"serviceUrl\" carries a user name; send it without.",
        _ when !url.IsLoopback => "The activity's \"serviceUrl\" is not on this machine; as long as the bot has no app id it only replies to loopback addresses.",
        _ => null,
    };
}
