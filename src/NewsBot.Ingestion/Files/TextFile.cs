using NewsBot.Ingestion.Sources;

namespace NewsBot.Ingestion.Files;

/// <summary>Reads whole text files.</summary>
internal static class TextFile
{
    /// <summary>The longest line of a text that people wrote, in characters. A longer one is data, or made to hold reading up.</summary>
    public const int LongestLine = 1_000_000;

    /// <summary>The text of <paramref name="file"/>, with something printed in it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="context">The limits.</param>
    /// <param name="longLines">Whether programs write it, which need no lines.</param>
    /// <exception cref="SourceRefusedException">It is too large, not text, empty, or one endless line.</exception>
    public static string Read(SourceFile file, ReadContext context, bool longLines = false)
    {
        var bytes = file.ReadAll(context.Options.MaxPageMegabytes, nameof(SourceOptions.MaxPageMegabytes));
        var text = TextDecoder.Decode(bytes) ?? throw new SourceRefusedException(SourceProblemKind.NotText, "this is not text; give it in UTF-8, UTF-16, GB18030 or Big5.");
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new SourceRefusedException(SourceProblemKind.Empty, "the file is empty; there is nothing to read.");
        }

        var longest = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            longest = Math.Max(longest, line.Length);
        }

        return longLines || longest <= LongestLine ? text : throw new SourceRefusedException(SourceProblemKind.TooLarge, $"a line of it has {longest:N0} characters and may have {LongestLine:N0}; break it into lines.");
    }
}
