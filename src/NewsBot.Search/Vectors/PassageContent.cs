using System.Security.Cryptography;
using System.Text;
using NewsBot.Core.Newspapers;

namespace NewsBot.Search.Vectors;

/// <summary>What a passage's vector is made of.</summary>
internal static class PassageContent
{
    private const int KeyBytes = 16;

    /// <summary>The passage under its headlines, as the paper has them.</summary>
    public static string Of(Passage passage) => string.Join('\n', new[] { passage.Headline, passage.SectionHead, passage.Text }.Where(part => part.Length > 0));

    /// <summary>The same words have the same key, in whichever article: the first half of their SHA-256 as hexadecimal digits.</summary>
    public static string KeyOf(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)).AsSpan(0, KeyBytes));
}
