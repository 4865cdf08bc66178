using System.CommandLine;
using System.Globalization;
using NewsBot.Core.Feedback;
using NewsBot.Hosting;

namespace NewsBot.Commands;

/// <summary><c>feedback [--since DATE] [--json]</c>: what people thought of the answers.</summary>
internal static class FeedbackCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var since = new Option<string?>("--since") { Description = "Only of answers given on that day or later, such as 2022-03-10 (UTC).", HelpName = "DATE" };
        since.Validators.Add(result =>
        {
            if (result.GetValue(since) is { } given && !TryRead(given, out _))
            {
                result.AddError("--since takes a day such as 2022-03-10.");
            }
        });
        var json = new Option<bool>("--json") { Description = "One JSON object for each answer, a line each." };
        var command = new Command("feedback", "Lists the answers that people thought something of, oldest first, and what.") { since, json };
        command.SetAction(parsed => Run(parsed.GetValue(since) is { } given && TryRead(given, out var day) ? day : DateTimeOffset.MinValue, parsed.GetValue(json)));
        return command;
    }

    private static int Run(DateTimeOffset since, bool json)
    {
        using var host = NewsBotHost.ForCommand();
        var book = host.Services.GetRequiredService<IFeedbackBook>();
        foreach (var answer in book.List(since))
        {
            Console.Out.WriteLine(json ? CommandJson.Write(answer, CommandJson.Relaxed.AnswerOpinions) : LinesOf(answer));
        }

        if (!json)
        {
            var counts = book.Count(since);
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{counts.Answers} answers, {counts.Likes} times liked, {counts.Dislikes} times disliked."));
        }

        return CommandLine.Done;
    }

    private static string LinesOf(AnswerOpinions answer) => string.Join("\n  ",
        [
            string.Create(CultureInfo.InvariantCulture, $"{answer.At:yyyy-MM-dd HH:mm}Z  {answer.Id}  {answer.Outcome} on {(answer.Channel.Length > 0 ? answer.Channel : "no channel")}{(answer.Articles.Count > 0 ? ", from " + string.Join(' ', answer.Articles) : "")}"),
            .. answer.Opinions.Select(opinion => string.Create(CultureInfo.InvariantCulture, $"{opinion.At:yyyy-MM-dd HH:mm}Z  {opinion.User}  {(opinion.Reaction == Reaction.Like ? "likes it" : "dislikes it")}{(opinion.Comment is { } comment ? ": " + comment : "")}")),
        ]);

    private static bool TryRead(string text, out DateTimeOffset day) =>
        DateTimeOffset.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out day);
}
