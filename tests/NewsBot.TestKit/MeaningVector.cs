namespace NewsBot.TestKit;

/// <summary>A stand-in for an embedding model: counts a text's pairs of characters, words of one meaning being one, so that a question in other words points the way of its passage.</summary>
public static class MeaningVector
{
    /// <summary>Words, and the word that they count as.</summary>
    public static readonly IReadOnlyDictionary<string, string> Meanings = new Dictionary<string, string>
    {
        ["短视频账号"] = "抖音",
        ["斩获"] = "入选",
        ["名次"] = "榜单",
        ["解手之地翻修"] = "厕所改造",
    };

    /// <summary>The vector of <paramref name="text"/>, of that many numbers, not of length 1; the same on every machine.</summary>
    public static float[] Of(string text, int dimensions)
    {
        foreach (var (word, meaning) in Meanings)
        {
            text = text.Replace(word, meaning, StringComparison.Ordinal);
        }

        var vector = new float[dimensions];
        for (var at = 0; at + 1 < text.Length; at++)
        {
            vector[((text[at] * 31) + text[at + 1]) % dimensions]++;
        }

        vector[0] += 0.01f;
        return vector;
    }
}
