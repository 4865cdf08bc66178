namespace NewsBot.Core.Transcripts.Chat;

/// <summary>Text as JavaScript treats it, for chatdown is written in that.</summary>
internal static class ChatText
{
    private static readonly char[] Blanks = [.. "\t\n\v\f\r \u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF"];

    /// <summary>The text without what JavaScript calls white space at both ends: a byte order mark is, a next-line sign is not.</summary>
    public static string Trimmed(string text) => text.Trim(Blanks);

    /// <summary>The whole number that a text begins with, as <c>parseInt</c> reads it; null where it begins with none.</summary>
    public static double? LeadingNumber(string text)
    {
        var rest = text.AsSpan().TrimStart(Blanks);
        var sign = rest is ['-', ..] ? -1 : 1;
        rest = rest is ['-' or '+', ..] ? rest[1..] : rest;
        var radix = rest is ['0', 'x' or 'X', ..] ? 16 : 10;
        rest = radix == 16 ? rest[2..] : rest;
        var (value, digits) = (0.0, 0);
        foreach (var character in rest)
        {
            if (!char.IsAsciiHexDigit(character) || (radix == 10 && !char.IsAsciiDigit(character)))
            {
                break;
            }

            (value, digits) = ((value * radix) + Convert.ToInt32(character.ToString(), 16), digits + 1);
        }

        return digits == 0 ? null : sign * value;
    }
}
