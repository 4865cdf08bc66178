using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.Options;
using NewsBot.Core.Transcripts;
using NewsBot.Core.Transcripts.Recording;
using NewsBot.Hosting;

namespace NewsBot.Commands;

/// <summary><c>transcripts export --conversation ID|--since DATE -o DIR</c>: recorded conversations as <c>.transcript</c> files.</summary>
internal static class TranscriptsExport
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var conversation = new Option<string?>("--conversation") { Description = "The one conversation: its name in the list at /transcripts, or the channel's own id of it.", HelpName = "ID" };
        var since = new Option<string?>("--since") { Description = "All in which somebody spoke on that day or later, such as 2022-03-10 (UTC).", HelpName = "DATE" };
        since.Validators.Add(result =>
        {
            if (result.GetValue(since) is { } given && !TryRead(given, out _))
            {
                result.AddError("--since takes a day such as 2022-03-10.");
            }
        });
        var output = new Option<string>("--output", "-o") { Description = "The folder to write to; it is made where it is missing.", HelpName = "DIR", Required = true };
        var force = new Option<bool>("--force") { Description = "Write over files that are there already." };
        var command = new Command("export", "Writes recorded conversations as .transcript files, one each.") { conversation, since, output, force };
        command.Validators.Add(result =>
        {
            if (result.GetResult(conversation) is null == result.GetResult(since) is null)
            {
                result.AddError("Say which conversations: either --conversation ID or --since DATE.");
            }
        });
        command.SetAction(parsed => Run(parsed.GetValue(conversation), parsed.GetValue(since), parsed.GetRequiredValue(output), parsed.GetValue(force)));
        return command;
    }

    private static int Run(string? conversation, string? since, string folder, bool force)
    {
        using var host = NewsBotHost.ForCommand();
        var book = host.Services.GetRequiredService<IRecordBook>();
        var found = conversation is not null ? Find(book, conversation) : book.Since(TryRead(since!, out var day) ? day : default);
        if (found.Count == 0)
        {
            var hint = host.Services.GetRequiredService<IOptions<RecordingOptions>>().Value.Mode == RecordingMode.Off ? " Nothing is recorded as long as Recording:Mode is Off." : "";
            throw new CommandFailedException((conversation is not null ? $"there is no recorded conversation {conversation}; --since DATE writes all." : $"no conversation was recorded since {since}.") + hint);
        }

        var hasFailed = false;
        foreach (var one in found)
        {
            var path = Path.Join(folder, one.Id + TranscriptFiles.TranscriptEnding);
            try
            {
                Directory.CreateDirectory(folder);
                var transcript = RecordedTranscript.Of(book.Read(one.Id));
                using (var file = new FileStream(path, force ? FileMode.Create : FileMode.CreateNew, FileAccess.Write))
                {
                    file.Write(TranscriptWriter.Write(transcript));
                }

                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}: {one.Turns} turns, {transcript.Activities.Count} activities"));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                hasFailed = true;
                Console.Error.WriteLine(!force && File.Exists(path)
                    ? $"newsbot: {path} is there already; name another folder with -o, or write over it with --force."
                    : $"newsbot: {path} cannot be written; check the folder's rights and the space on its disk.");
            }
        }

        return hasFailed ? CommandLine.Failed : CommandLine.Done;
    }

    /// <summary>The conversation of that name, or that some channel calls so.</summary>
    private static IReadOnlyList<ConversationSummary> Find(IRecordBook book, string id)
    {
        if (book.Find(id) is { } named)
        {
            return [named];
        }

        var mask = new RecordMask(book.PseudonymKey);
        return [.. book.Channels().Select(channel => book.Find(mask.Conversation(channel, id))).OfType<ConversationSummary>()];
    }

    private static bool TryRead(string text, out DateTimeOffset day) =>
        DateTimeOffset.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out day);
}
