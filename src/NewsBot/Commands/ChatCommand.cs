using System.CommandLine;
using NewsBot.Channels;
using NewsBot.Core.Conversations;
using NewsBot.Core.FollowUps;
using NewsBot.Core.Retrieval;
using NewsBot.Hosting;

namespace NewsBot.Commands;

/// <summary><c>chat [--json] [--explain] [--source PATH…]</c>: a conversation, a line of standard input for each message; an empty line begins another.</summary>
internal static class ChatCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "Print each turn as one JSON object a line." };
        var explain = new Option<bool>("--explain") { Description = "Print what a message was understood as, and how the score of each passage came about." };
        var source = SourceOption.Create();
        var command = new Command("chat", "Holds a conversation: reads a message a line, an empty line begins another conversation, the end of the input ends.") { json, explain, source };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(json), parsed.GetValue(explain), parsed.GetValue(source) ?? [], cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(bool json, bool explain, IReadOnlyList<string> sources, CancellationToken cancellationToken)
    {
        using var host = NewsBotHost.ForCommand();
        host.Services.GetRequiredService<IndexPreparation>().Prepare(sources, cancellationToken);
        var (runner, reply, links) = (host.Services.GetRequiredService<TurnRunner>(), host.Services.GetRequiredService<ReplyText>(), host.Services.GetRequiredService<ArticleLinks>());
        var (number, failed) = (1, false);
        while (await Console.In.ReadLineAsync(cancellationToken) is { } line)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                number++;
                continue;
            }

            var conversation = new ConversationKey("chat", FormattableString.Invariant($"{number}"), "");
            var turn = await runner.RunAsync(new IncomingMessage(line) { Conversation = conversation }, cancellationToken);
            failed |= turn.Outcome is TurnOutcome.Failed;
            if (json)
            {
                Console.Out.WriteLine(CommandJson.Write(ChatResult.Of(turn, reply, links), CommandJson.Relaxed.ChatResult));
                continue;
            }

            if (explain && turn.UnderstoodAs is { } understood)
            {
                Console.Out.WriteLine($"understood as: {understood}");
            }

            Console.Out.WriteLine(reply.WithSources(turn.Outcome) + "\n");
            if (explain && turn.Query is { } query)
            {
                await Explanation.WriteAsync(query, turn, host.Services.GetRequiredService<IPassageSource>(), cancellationToken);
            }
        }

        return failed ? CommandLine.Failed : CommandLine.Done;
    }
}
