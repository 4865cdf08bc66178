using System.CommandLine;
using System.Text.Json;
using NewsBot.Channels;
using NewsBot.Core.Conversations;
using NewsBot.Core.Retrieval;
using NewsBot.Hosting;

namespace NewsBot.Commands;

/// <summary><c>ask QUESTION [--json]</c> and <c>ask --questions FILE.jsonl --json</c>.</summary>
internal static class AskCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var question = new Argument<string?>("QUESTION") { Description = "What to ask, in Chinese.", Arity = ArgumentArity.ZeroOrOne };
        var questions = new Option<string?>("--questions") { Description = "A file of questions, one {\"id\",\"question\"} a line; one JSON line comes out for each, in order.", HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "Print the whole turn as one JSON object." };
        var explain = new Option<bool>("--explain") { Description = "Print how the score of each passage came about." };
        var source = SourceOption.Create();
        var command = new Command("ask", "Answers a question from the newspaper.") { question, questions, json, explain, source };
        command.Validators.Add(result =>
        {
            if (result.GetValue(question) is null == (result.GetValue(questions) is null))
            {
                result.AddError("ask needs either a question or --questions FILE; a question stands before --source, which takes all that follows it.");
            }
            else if (result.GetValue(questions) is not null && !result.GetValue(json))
            {
                result.AddError("--questions goes with --json.");
            }
        });
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(question), parsed.GetValue(questions), parsed.GetValue(json), parsed.GetValue(explain), parsed.GetValue(source) ?? [], cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string? question, string? file, bool json, bool explain, IReadOnlyList<string> sources, CancellationToken cancellationToken)
    {
        if (file is not null && !File.Exists(file))
        {
            throw new CommandFailedException($"{file}: there is no such file; check the path.");
        }

        using var host = NewsBotHost.ForCommand();
        host.Services.GetRequiredService<IndexPreparation>().Prepare(sources, cancellationToken);
        var (runner, reply, links) = (host.Services.GetRequiredService<TurnRunner>(), host.Services.GetRequiredService<ReplyText>(), host.Services.GetRequiredService<ArticleLinks>());
        if (file is not null)
        {
            return await AskAllAsync(file, id => message => PrintAsync(id, message), cancellationToken);
        }

        var turn = await runner.RunAsync(new IncomingMessage(question!), cancellationToken);
        Console.Out.WriteLine(json ? CommandJson.Write(AskResult.Of(null, turn, reply, links), CommandJson.Relaxed.AskResult) : reply.WithSources(turn.Outcome));
        if (explain && turn.Query is { } query)
        {
            await Explanation.WriteAsync(query, turn, host.Services.GetRequiredService<IPassageSource>(), cancellationToken);
        }

        return turn.Outcome is TurnOutcome.Failed ? CommandLine.Failed : CommandLine.Done;

        async Task<bool> PrintAsync(JsonElement? id, IncomingMessage message)
        {
            var answered = await runner.RunAsync(message, cancellationToken);
            Console.Out.WriteLine(CommandJson.Write(AskResult.Of(id, answered, reply, links), CommandJson.Relaxed.AskResult));
            return answered.Outcome is not TurnOutcome.Failed;
        }
    }

    private static async Task<int> AskAllAsync(string file, Func<JsonElement?, Func<IncomingMessage, Task<bool>>> ask, CancellationToken cancellationToken)
    {
        var (number, wrong) = (0, 0);
        await foreach (var line in File.ReadLinesAsync(file, cancellationToken))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (Read(line) is { } read)
            {
                wrong += await ask(read.Id)(new IncomingMessage(read.Question!)) ? 0 : 1;
            }
            else
            {
                wrong++;
                await Console.Error.WriteLineAsync($"newsbot: {file}, line {number}: this is not {{\"id\",\"question\"}} in JSON; it was passed over.");
            }
        }

        return wrong > 0 ? CommandLine.Failed : CommandLine.Done;
    }

    private static AskLine? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, CommandJson.Default.AskLine) is { Question: not null } read ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
