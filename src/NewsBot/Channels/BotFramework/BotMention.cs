using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NewsBot.Channels.BotFramework;

/// <summary>An entity that says who is mentioned and by which words.</summary>
internal sealed record Mention(string? Type, ChannelAccount? Mentioned, string? Text);

/// <summary>Takes the bot's own name out of a message in a group, where users have to call it.</summary>
internal static partial class BotMention
{
    /// <summary>Texts longer than this, in UTF-16 units, are not looked at: they are too long to be answered, and looking at them would cost seconds.</summary>
    private const int LongestText = 8000;
    private const int LongestMention = 400;
    private const int MostMentions = 20;

    /// <summary>
    /// The text without the mentions of the bot: the words that the entities name, however their letters and HTML entities are written, and a name between
    /// <c>at</c> tags at the very start that is the bot's. Mentions of others stay.
    /// </summary>
    public static string Strip(string text, Activity activity)
    {
        if (text.Length > LongestText)
        {
            return text;
        }

        text = text.Replace("&nbsp;", " ", StringComparison.Ordinal);
        foreach (var mention in (activity.Entities ?? []).Select(MentionIn).OfType<Mention>().Take(MostMentions))
        {
            if (mention.Mentioned?.Id is { } id && id == activity.Recipient?.Id && !(mention.Text?.Length > LongestMention) && !(mention.Mentioned.Name?.Length > LongestMention))
            {
                text = Without(text, string.IsNullOrWhiteSpace(mention.Text) ? $"<at>{mention.Mentioned.Name}</at>" : mention.Text);
            }
        }

        return Leading().Match(text) is { Success: true } leading && activity.Recipient?.Name is { Length: > 0 } own && string.Equals(WebUtility.HtmlDecode(leading.Groups["name"].Value).Trim(), own.Trim(), StringComparison.OrdinalIgnoreCase)
            ? text[leading.Length..]
            : text;
    }

    private static string Without(string text, string words)
    {
        var written = new[] { words, WebUtility.HtmlDecode(words), WebUtility.HtmlEncode(words) };
        return written.FirstOrDefault(form => text.Contains(form, StringComparison.OrdinalIgnoreCase)) is { Length: > 0 } found ? text.Replace(found, " ", StringComparison.OrdinalIgnoreCase)
            : Tagged().Replace(text, tag => string.Equals(WebUtility.HtmlDecode(tag.Value), written[1], StringComparison.OrdinalIgnoreCase) ? " " : tag.Value);
    }

    private static Mention? MentionIn(JsonElement entity)
    {
        if (entity.Text("type") is not "mention")
        {
            return null;
        }

        try
        {
            return entity.Deserialize(BotFrameworkJson.Default.Mention);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"^\s*<at\b[^<>]{0,100}>(?<name>[^<>]{1,200})</at>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Leading();

    [GeneratedRegex("<at>[^<>]{1,200}</at>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tagged();
}
