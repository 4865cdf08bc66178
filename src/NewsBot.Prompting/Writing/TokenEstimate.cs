namespace NewsBot.Prompting.Writing;

/// <summary>About how many tokens a text takes: one for each Chinese character or sign, one for four of the others. Models' own counts are mostly lower.</summary>
internal static class TokenEstimate
{
    /// <summary>The estimate; 0 for an empty text.</summary>
    public static int Of(string text)
    {
        var plain = text.Count(char.IsAscii);
        return text.Length - plain + ((plain + 3) / 4);
    }
}
