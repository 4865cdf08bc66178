using System.CommandLine;
using NewsBot.Core.Transcripts;
using NewsBot.Core.Transcripts.Chat;

namespace NewsBot.Commands;

/// <summary><c>transcripts convert FILE… [-o PATH]</c>: conversations from <c>.chat</c> to <c>.transcript</c> and back.</summary>
internal static class TranscriptsCommand
{
    private static readonly Dictionary<string, ChatDetail> Details = new(StringComparer.Ordinal)
    {
        ["words"] = ChatDetail.Words,
        ["content"] = ChatDetail.Content,
        ["everything"] = ChatDetail.Everything,
    };

    /// <summary>The command with its parts.</summary>
    public static Command Create() => new("transcripts", "Works with recorded and hand-written conversations.") { Convert(), TranscriptsExport.Create() };

    private static Command Convert()
    {
        var files = new Argument<string[]>("FILE") { Description = "A .chat file becomes a .transcript, a .transcript a .chat; or folders, whose .chat files become transcripts.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string?>("--output", "-o") { Description = "The file to write, or for several a folder; by default beside each.", HelpName = "PATH" };
        var keep = new Option<string>("--keep") { Description = "What a .chat keeps of what its format has no command for: words (nothing), content, or everything, ids and times included.", DefaultValueFactory = _ => "content" };
        keep.Validators.Add(result =>
        {
            if (!Details.ContainsKey(result.GetValueOrDefault<string>() ?? ""))
            {
                result.AddError("--keep takes words, content or everything.");
            }
        });
        var attachments = new Option<string?>("--attachments") { Description = "The folder in which attached files may lie; by default that of the .chat file.", HelpName = "DIR" };
        var force = new Option<bool>("--force") { Description = "Write over files that are there already." };
        var command = new Command("convert", "Converts conversations between .chat and .transcript.") { files, output, keep, attachments, force };
        command.SetAction(parsed => new Conversion(parsed.GetValue(output), Details[parsed.GetRequiredValue(keep)], parsed.GetValue(attachments), parsed.GetValue(force)).Run(parsed.GetRequiredValue(files)));
        return command;
    }

    /// <summary>One run of the command.</summary>
    private sealed class Conversion(string? output, ChatDetail detail, string? attachments, bool force)
    {
        private bool hasFailed;

        /// <summary>Converts what can be; the exit code says whether that was all.</summary>
        public int Run(IReadOnlyList<string> paths)
        {
            var files = TranscriptFiles.Find(paths.Where(path => !Directory.Exists(path)), Report)
                .Concat(TranscriptFiles.Find(paths.Where(Directory.Exists), Report).Where(file => TranscriptFiles.HasEnding(file, TranscriptFiles.ChatEnding))).ToList();
            if (files.Count == 0 && !hasFailed)
            {
                throw new CommandFailedException("there is no .chat file in there; name the .transcript files that are to become .chat.");
            }

            var isOneFile = files.Count == 1 && output is not null && !Directory.Exists(output) && (TranscriptFiles.HasEnding(output, TranscriptFiles.ChatEnding) || TranscriptFiles.HasEnding(output, TranscriptFiles.TranscriptEnding));
            foreach (var file in files)
            {
                ConvertFile(file, isOneFile ? output! : Path.Join(output ?? Path.GetDirectoryName(file), Path.GetFileNameWithoutExtension(file) + Other(file)), mayReplace: force || isOneFile);
            }

            return hasFailed ? CommandLine.Failed : CommandLine.Done;
        }

        private static string Other(string file) => TranscriptFiles.HasEnding(file, TranscriptFiles.ChatEnding) ? TranscriptFiles.TranscriptEnding : TranscriptFiles.ChatEnding;

        private void ConvertFile(string file, string target, bool mayReplace)
        {
            var reading = TranscriptFiles.Read(file, attachments, TranscriptLimits.Default);
            foreach (var problem in reading.Problems)
            {
                Report(problem);
            }

            if (reading.Transcript is not { } transcript)
            {
                return;
            }

            var written = new List<(string Path, byte[] Content)>();
            if (TranscriptFiles.HasEnding(target, TranscriptFiles.ChatEnding))
            {
                var chat = ChatWriter.Write(transcript, new(file, Path.GetFileNameWithoutExtension(target), detail));
                chat.Problems.ToList().ForEach(Report);
                written.Add((target, ChatWriter.Bytes(chat)));
                written.AddRange(chat.Attachments.Select(attachment => (Path.Join(Path.GetDirectoryName(target), attachment.Name), attachment.Content)));
            }
            else
            {
                written.Add((target, TranscriptWriter.Write(transcript)));
            }

            if (Path.GetFullPath(target) == Path.GetFullPath(file) || (!mayReplace && written.Exists(one => File.Exists(one.Path))))
            {
                Fail($"{written.Find(one => File.Exists(one.Path)).Path} is there already; name another file with -o, or write over it with --force.");
                return;
            }

            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(target))!);
                written.ForEach(one => File.WriteAllBytes(one.Path, one.Content));
                Console.Out.WriteLine($"{target}: {transcript.Activities.Count} activities{(written.Count > 1 ? $", {written.Count - 1} attached files" : "")}");
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                Fail($"{target} cannot be written; check the folder's rights and the space on its disk.");
            }
        }

        private void Report(TranscriptProblem problem)
        {
            hasFailed |= !problem.IsWarning;
            Console.Error.WriteLine($"newsbot: {(problem.IsWarning ? "note: " : "")}{problem}");
        }

        private void Fail(string message)
        {
            hasFailed = true;
            Console.Error.WriteLine("newsbot: " + message);
        }
    }
}
