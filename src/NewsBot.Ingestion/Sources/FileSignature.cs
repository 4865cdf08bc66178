namespace NewsBot.Ingestion.Sources;

/// <summary>What a file is, told by its first bytes and by nothing else.</summary>
internal enum FileSignature
{
    /// <summary>Text of some kind, or nothing known.</summary>
    Text,

    /// <summary>A PDF.</summary>
    Pdf,

    /// <summary>A zip archive, which a Word document is too.</summary>
    Zip,

    /// <summary>A gzip file.</summary>
    Gzip,

    /// <summary>A web page.</summary>
    Html,

    /// <summary>XML, such as a feed.</summary>
    Xml,

    /// <summary>A Word document of the old kind, .doc.</summary>
    OldWord,

    /// <summary>Rich text.</summary>
    Rtf,

    /// <summary>A RAR or 7z archive.</summary>
    OtherArchive,

    /// <summary>A picture.</summary>
    Picture,
}

/// <summary>Tells files apart by their first bytes.</summary>
internal static class FileSignatures
{
    /// <summary>How many bytes are looked at.</summary>
    public const int Length = 1024;

    /// <summary>What the file beginning with <paramref name="start"/> is.</summary>
    public static FileSignature Of(ReadOnlySpan<byte> start) => start switch
    {
        [0x50, 0x4B, 0x03 or 0x05 or 0x07, ..] => FileSignature.Zip,
        [0x1F, 0x8B, ..] => FileSignature.Gzip,
        [0xD0, 0xCF, 0x11, 0xE0, ..] => FileSignature.OldWord,
        [0x52, 0x61, 0x72, 0x21, ..] or [0x37, 0x7A, 0xBC, 0xAF, ..] => FileSignature.OtherArchive,
        [0x89, 0x50, 0x4E, 0x47, ..] or [0xFF, 0xD8, 0xFF, ..] or [0x47, 0x49, 0x46, 0x38, ..] or [0x49, 0x49, 0x2A, 0x00, ..] or [0x4D, 0x4D, 0x00, 0x2A, ..] => FileSignature.Picture,
        _ when start.StartsWith(@"{\rtf"u8) => FileSignature.Rtf,
        _ when start.IndexOf("%PDF-"u8) >= 0 => FileSignature.Pdf,
        _ => OfText(start),
    };

    /// <summary>The name of what it is, as problems say it.</summary>
    public static string Name(FileSignature signature) => signature switch
    {
        FileSignature.Pdf => "a PDF",
        FileSignature.Zip => "a zip archive or a Word document",
        FileSignature.Gzip => "a gzip file",
        FileSignature.Html => "a web page",
        FileSignature.Xml => "XML",
        FileSignature.OldWord => "a Word document of the old kind; save it as .docx",
        FileSignature.Rtf => "rich text; save it as .docx",
        FileSignature.OtherArchive => "an archive of a kind that is not read; pack it as .zip",
        FileSignature.Picture => "a picture; it needs OCR first",
        _ => "text or damaged",
    };

    private static FileSignature OfText(ReadOnlySpan<byte> start)
    {
        // UTF-16 has a zero beside every Latin letter; without them the tags of both look the same.
        Span<char> letters = stackalloc char[Length];
        var count = 0;
        foreach (var value in start)
        {
            if (value is > 0x20 and < 0x7F && count < letters.Length)
            {
                letters[count++] = char.ToLowerInvariant((char)value);
            }
        }

        ReadOnlySpan<char> text = letters[..count];
        return text.StartsWith("<!doctypehtml", StringComparison.Ordinal) || text.StartsWith("<html", StringComparison.Ordinal) || (text.StartsWith("<?xml", StringComparison.Ordinal) && text.Contains("<html", StringComparison.Ordinal)) || (text.StartsWith("<!--", StringComparison.Ordinal) && text.Contains("<html", StringComparison.Ordinal)) ? FileSignature.Html
            : text.StartsWith("<?xml", StringComparison.Ordinal) || text.StartsWith("<rss", StringComparison.Ordinal) || text.StartsWith("<feed", StringComparison.Ordinal) || text.StartsWith("<rdf:", StringComparison.Ordinal) ? FileSignature.Xml
            : FileSignature.Text;
    }
}
