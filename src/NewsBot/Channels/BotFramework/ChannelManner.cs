namespace NewsBot.Channels.BotFramework;

/// <summary>How a channel shows replies.</summary>
internal enum ChannelManner
{
    /// <summary>As plain text: sources and links are lists below it.</summary>
    Plain,

    /// <summary>Markdown, whose marks become links by the message's entity alone.</summary>
    Teams,

    /// <summary>Markdown, whose marks become links by definitions at its end; the entity adds what they show. Web Chat, Direct Line, and the Emulator, which is a Web Chat.</summary>
    WebChat,
}

/// <summary>Tells channels apart by their names.</summary>
internal static class ChannelManners
{
    /// <summary>The manner of the channel that an activity came by.</summary>
    public static ChannelManner Of(Activity incoming) => incoming.ChannelId switch
    {
        "msteams" => ChannelManner.Teams,
        "webchat" or "directline" or "emulator" => ChannelManner.WebChat,
        _ => ChannelManner.Plain,
    };
}
