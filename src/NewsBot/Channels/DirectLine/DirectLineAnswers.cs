using System.Globalization;
using Microsoft.Extensions.Options;

namespace NewsBot.Channels.DirectLine;

/// <summary>Answers that hand out tokens. Every one keeps the conversation's streams open as long as it is valid.</summary>
internal sealed class DirectLineAnswers(DirectLineTokens tokens, DirectLineConversations conversations, IOptions<DirectLineOptions> options, TimeProvider time)
{
    private int Seconds => (int)options.Value.TokenLife.TotalSeconds;

    /// <summary>A token alone; nothing is begun.</summary>
    public async Task<IResult> WithTokenAsync(string conversation, string user, IReadOnlyList<string> origins) =>
        TypedResults.Json(new ConversationAnswer(conversation, await MakeAsync(conversation, user, origins), Seconds), DirectLineJson.Default.ConversationAnswer);

    /// <summary>A token for the page.</summary>
    public async Task<IResult> ForPageAsync(string conversation, string user, IReadOnlyList<string> origins, bool resumed) =>
        TypedResults.Json(new ChatToken(await MakeAsync(conversation, user, origins), user, conversation, Seconds, resumed), DirectLineJson.Default.ChatToken);

    /// <summary>A token and the address of a stream after <paramref name="watermark"/>; 0 shows everything. The scheme and host are those of <paramref name="request"/>.</summary>
    public async Task<IResult> WithStreamAsync(HttpRequest request, int status, string conversation, string user, IReadOnlyList<string> origins, long watermark)
    {
        var token = await MakeAsync(conversation, user, origins);
        var url = string.Create(CultureInfo.InvariantCulture, $"{(request.IsHttps ? "wss" : "ws")}://{request.Host}{request.PathBase}{DirectLineExtensions.Base}/conversations/{Uri.EscapeDataString(conversation)}/stream?watermark={watermark}&t={tokens.ForStream(conversation, user, origins)}");
        return TypedResults.Json(new ConversationAnswer(conversation, token, Seconds, url), DirectLineJson.Default.ConversationAnswer, statusCode: status);
    }

    private async Task<string> MakeAsync(string conversation, string user, IReadOnlyList<string> origins)
    {
        await conversations.UseAsync(conversation, found => found.TokensEnd = time.GetUtcNow() + options.Value.TokenLife);
        return tokens.ForRequests(conversation, user, origins);
    }
}
