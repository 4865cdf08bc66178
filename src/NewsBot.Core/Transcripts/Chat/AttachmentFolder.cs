using System.Globalization;

namespace NewsBot.Core.Transcripts.Chat;

/// <summary>
/// Gives the files that a <c>.chat</c> file attaches. Paths count from the file's own folder and may not lead out of <paramref name="allowed"/>, neither by <c>..</c>
/// nor by links: a conversation comes from anybody. (chatdown itself attaches any file there is, also one from where it is called.)
/// </summary>
/// <param name="folder">The folder that paths count from.</param>
/// <param name="allowed">The folder out of which nothing is read.</param>
/// <param name="limits">How much is read.</param>
public sealed class AttachmentFolder(string folder, string allowed, TranscriptLimits limits)
{
    private readonly string root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(allowed)) + Path.DirectorySeparatorChar;
    private long read;

    /// <summary>The file of a path, which may be written with either slash.</summary>
    public AttachmentBytes Read(string path)
    {
        try
        {
            var full = Path.GetFullPath(Path.Join(folder, path.Replace('\\', '/')));
            if (!full.StartsWith(root, StringComparison.Ordinal) || LeadsThroughLink(full))
            {
                return new(null, $"{path} leads out of the folder of this file; put what is attached beside it, or name its folder with --attachments.");
            }

            var length = new FileInfo(full).Length;
            if (length > limits.AttachmentBytes || read + length > limits.AllAttachmentBytes)
            {
                return new(null, string.Create(CultureInfo.InvariantCulture, $"{path} makes the attachments too large; one may have {limits.AttachmentBytes / 1048576.0:0.#} MB, all together {limits.AllAttachmentBytes / 1048576.0:0.#} MB."));
            }

            read += length;
            return new(File.ReadAllBytes(full), null);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return new(null, $"There is no file {path}; paths count from the folder of this file.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new(null, $"{path} cannot be read; check its name and rights.");
        }
    }

    private bool LeadsThroughLink(string full)
    {
        for (var part = full; part.Length > root.Length; part = Path.GetDirectoryName(part)!)
        {
            if (new FileInfo(part).LinkTarget is not null)
            {
                return true;
            }
        }

        return false;
    }
}
