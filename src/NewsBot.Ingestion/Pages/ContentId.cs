using System.Security.Cryptography;
using System.Text;
using NewsBot.Core.Newspapers;

namespace NewsBot.Ingestion.Pages;

/// <summary>Makes ids out of content: the first 64 bits of the SHA-256 of headline and text, as 16 hexadecimal digits.</summary>
internal static class ContentId
{
    /// <summary>The id of an article of that headline and text.</summary>
    public static ArticleId Of(string headline, string text) =>
        ArticleId.Create(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(headline + "\n" + text)).AsSpan(0, 8)));
}
