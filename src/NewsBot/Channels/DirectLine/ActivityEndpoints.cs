using System.Text.Json;
using Microsoft.Extensions.Options;
using NewsBot.Channels.BotFramework;
using NewsBot.Core.Conversations;
using NewsBot.Guards;

namespace NewsBot.Channels.DirectLine;

/// <summary>Activities: read by polling, and posted.</summary>
internal static class ActivityEndpoints
{
    /// <summary>How many activities one poll gives; the next poll gives what follows.</summary>
    private const int MostPolled = 500;

    /// <summary><c>GET conversations/{id}/activities</c>: what came after the watermark, without one from the start; of very much the first part, with its watermark.</summary>
    public static async Task<IResult> ReadAsync(string id, HttpRequest request, DirectLineAccess access, DirectLineConversations conversations, IConversationLog log)
    {
        var (caller, refused) = await access.CheckAsync(request, id);
        if (caller is null)
        {
            return refused!;
        }

        if (!Watermark.TryRead(request, out var watermark))
        {
            return DirectLineError.WrongWatermark;
        }

        var after = watermark ?? 0;
        if (await conversations.UseAsync(id, found => Task.FromResult<long?>(found.LastNumber)) is not { } last)
        {
            return DirectLineError.NoConversation;
        }

        var activities = last > after ? await log.ReadAsync(id, after, MostPolled, request.HttpContext.RequestAborted) : [];
        return TypedResults.Bytes(activities.Count > 0 ? DirectLineJson.Batch(activities) : DirectLineJson.Batch([], after), "application/json; charset=utf-8");
    }

    /// <summary>
    /// <c>POST conversations/{id}/activities</c>: answered as soon as the activity is written and queued, with its id; a repeated one
    /// (<c>channelData.clientActivityID</c>) with the id it had.
    /// </summary>
    public static async Task<IResult> PostAsync(string id, HttpRequest request, DirectLineAccess access, DirectLineConversations conversations, DirectLineTurns turns, ActivityHandler handler, ConversationLimit limit, ClientBytes bytes, IOptions<DirectLineOptions> options)
    {
        var (caller, refused) = await access.CheckAsync(request, id);
        if (caller is null)
        {
            return refused!;
        }

        var (body, tooLarge) = await RequestBody.ReadAsync(request, options.Value.MaxActivityKilobytes * 1024);
        if (body is null)
        {
            return tooLarge!;
        }

        if (!bytes.TryTake(request.HttpContext.Connection.RemoteIpAddress, body.Length))
        {
            return DirectLineError.TooMany;
        }

        var (activity, wrong) = ReadPosted(body);
        if (activity is null)
        {
            return wrong!;
        }

        var named = activity.From?.Id ?? "";
        if (caller.Token is null && named.Length > 0 && (named.StartsWith("dl_", StringComparison.Ordinal) || !TokenEndpoints.IsUser(named)))
        {
            return DirectLineError.Bad("The activity's from.id is not one that the secret may speak as; ids that begin with dl_ come from tokens only.");
        }

        var (name, error) = await conversations.UseAsync(id, found => TakeAsync(found, DirectLineActivities.Taken(activity, id, caller.Token is null && named.Length > 0 ? named : found.User), turns, handler, limit, request.HttpContext.RequestAborted));
        return name is null ? error ?? DirectLineError.NoConversation : TypedResults.Json(new ResourceResponse(name), BotFrameworkJson.Relaxed.ResourceResponse);
    }

    /// <summary><c>POST conversations/{id}/upload</c>: not taken.</summary>
    public static async Task<IResult> UploadAsync(string id, HttpRequest request, DirectLineAccess access) => (await access.CheckAsync(request, id)).Error ?? DirectLineError.NoUpload;

    private static async Task<(string? Name, DirectLineError? Error)> TakeAsync(LiveConversation conversation, Activity activity, DirectLineTurns turns, ActivityHandler handler, ConversationLimit limit, CancellationToken cancellationToken)
    {
        if (conversation.Earlier(DirectLineActivities.ClientIdOf(activity)) is { } earlier)
        {
            return (earlier, null);
        }

        // Typing is not kept, and a page may send it with every key.
        if (activity.Type != "typing" && !limit.TryTake("directline", conversation.Id))
        {
            return (null, DirectLineError.TooMany);
        }

        switch (activity.Type)
        {
            case "typing":
                // Shown to other tabs, never kept.
                var (shown, _) = conversation.Next(activity);
                shown = shown with { Id = conversation.NameOf(conversation.LastNumber) + ".u" };
                conversation.Show(DirectLineJson.Batch([DirectLineActivities.Write(shown)], watermark: null));
                return (shown.Id, null);
            case "conversationUpdate":
                // Who is in the conversation is the server's to say.
                return ($"{conversation.NameOf(conversation.LastNumber)}.c", null);
            case "invoke":
                // Nothing that was said, so it is neither kept nor shown; what a reaction's invoke is answered with, Direct Line has no place for.
                await handler.InvokeAsync(DirectLineActivities.ForBot(activity), cancellationToken);
                return ($"{conversation.NameOf(conversation.LastNumber)}.i", null);
            default:
                return await turns.TakeAsync(conversation, activity, isShown: true);
        }
    }

    /// <summary>The activity in a body, one that can be written and read again; or what is wrong with it.</summary>
    private static (Activity? Activity, DirectLineError? Error) ReadPosted(byte[] body)
    {
        try
        {
            var (activity, problem) = ActivityReader.Read(body);
            if (activity is null)
            {
                return (null, DirectLineError.Bad(problem!, problem!.Contains("\"type\"", StringComparison.Ordinal) ? "MissingProperty" : "BadArgument"));
            }

            _ = DirectLineActivities.ClientIdOf(activity);
            return (DirectLineActivities.Read(DirectLineActivities.Write(activity)), null);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException)
        {
            // Half a surrogate pair, for one, is JSON but no text.
            return (null, DirectLineError.Bad("The activity holds text that is not valid Unicode; send UTF-8."));
        }
    }
}
