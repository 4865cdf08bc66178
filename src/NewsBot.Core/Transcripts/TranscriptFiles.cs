using System.Globalization;
using NewsBot.Core.Transcripts.Chat;

namespace NewsBot.Core.Transcripts;

/// <summary>Reads conversations from files, whichever of the two formats they have. Whatever goes wrong is a problem of the reading, never an exception.</summary>
public static class TranscriptFiles
{
    /// <summary>The ending of JSON transcripts.</summary>
    public const string TranscriptEnding = ".transcript";

    /// <summary>The ending of conversations as text.</summary>
    public const string ChatEnding = ".chat";

    /// <summary>The files themselves, and of folders all conversations in them and below, in the order of their names; what is not there is reported.</summary>
    public static IReadOnlyList<string> Find(IEnumerable<string> paths, Action<TranscriptProblem> report)
    {
        var files = new List<string>();
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                files.AddRange(Directory.EnumerateFiles(path, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true }).Where(IsConversation).Order(StringComparer.Ordinal));
            }
            else if (File.Exists(path))
            {
                files.Add(path);
            }
            else
            {
                report(new(path, null, null, TranscriptProblemKind.NotFound, "There is no such file or folder; check the path."));
            }
        }

        return files;
    }

    /// <summary>Reads a file by its ending.</summary>
    /// <param name="path">A <c>.transcript</c> or <c>.chat</c> file.</param>
    /// <param name="attachmentFolder">Where the attachments of a <c>.chat</c> file may lie; the file's own folder, and what is below, where null.</param>
    /// <param name="limits">How much is read.</param>
    public static TranscriptReading Read(string path, string? attachmentFolder, TranscriptLimits limits)
    {
        if (!IsConversation(path))
        {
            return Failed(TranscriptProblemKind.UnknownFormat, "This is no conversation by its ending; give a .transcript or .chat file.");
        }

        byte[] bytes;
        try
        {
            var length = new FileInfo(path).Length;
            if (length > limits.FileBytes)
            {
                return new(null, [TooLarge(path, length, limits)]);
            }

            bytes = File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return Failed(TranscriptProblemKind.NotFound, "There is no such file; check the path.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Failed(TranscriptProblemKind.NotReadable, "The file cannot be opened; check its rights.");
        }

        if (HasEnding(path, TranscriptEnding))
        {
            return TranscriptReader.Read(bytes, path, limits);
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        return ChatReader.Read(bytes, new ChatReading { File = path, Limits = limits, Attachments = new AttachmentFolder(folder, attachmentFolder ?? folder, limits).Read });

        TranscriptReading Failed(TranscriptProblemKind kind, string message) => new(null, [new(path, null, null, kind, message)]);
    }

    /// <summary>Whether a path has an ending, whatever its case.</summary>
    public static bool HasEnding(string path, string ending) => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>Says that a file is too large.</summary>
    internal static TranscriptProblem TooLarge(string file, long length, TranscriptLimits limits) => new(file, null, null, TranscriptProblemKind.TooLarge, string.Create(CultureInfo.InvariantCulture,
        $"The file has {length / 1048576.0:F1} MB, more than the {limits.FileBytes / 1048576.0:0.#} MB that are read; split it into single conversations."));

    /// <summary>Says that a conversation is too long.</summary>
    internal static TranscriptProblem TooMany(string file, TranscriptLimits limits) =>
        new(file, null, null, TranscriptProblemKind.TooLarge, string.Create(CultureInfo.InvariantCulture, $"The conversation has more than {limits.Activities:N0} activities; split it into several."));

    private static bool IsConversation(string path) => HasEnding(path, TranscriptEnding) || HasEnding(path, ChatEnding);
}
