using System.Security.Cryptography;
using System.Text;
using NewsBot.Core.Newspapers;

namespace NewsBot.Core.Archive;

/// <summary>What tells one article's words from another's: the SHA-256 of headline and text, as 64 hexadecimal digits.</summary>
public static class ContentHash
{
    private const int IdDigits = 16;
    private const int AddedDigits = 8;

    /// <summary>The hash of the article's headline and text; nothing else of it counts.</summary>
    public static string Of(Article article) => Of(article.Headline + "\n" + article.Text);

    /// <summary>The id of an article that comes without one, made of its headline and text: the first 16 digits of their hash.</summary>
    public static ArticleId IdOf(string headline, string text) => ArticleId.Create(Of(headline + "\n" + text)[..IdDigits]);

    /// <summary>The id that the article came with from its source; null where its id is made of its content.</summary>
    public static string? SourceKeyOf(Article article, string hash) => hash.StartsWith(article.Id.Value, StringComparison.Ordinal) && article.Id.Value.Length == IdDigits ? null : article.Id.Value;

    /// <summary>Another id for an article whose own is taken by other words, or by the same words in another paper; the same each time.</summary>
    public static ArticleId OtherId(Article article, string hash, string file)
    {
        var added = "@" + Of($"{hash}\n{article.Newspaper}\n{article.Date:yyyyMMdd}\n{file}")[..AddedDigits];
        return ArticleId.Create(article.Id.Value[..Math.Min(article.Id.Value.Length, ArticleId.MaxLength - added.Length)] + added);
    }

    private static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
