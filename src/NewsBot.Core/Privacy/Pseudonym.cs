using System.Security.Cryptography;
using System.Text;

namespace NewsBot.Core.Privacy;

/// <summary>A name for a user that is always the same and tells nobody who it is: a keyed hash (HMAC-SHA256), of which 16 hexadecimal digits are kept. Without the key it can neither be made nor turned back.</summary>
/// <param name="key">The secret, at least 16 bytes; another one gives everybody another name.</param>
public sealed class Pseudonym(byte[] key)
{
    /// <summary>The fewest bytes that a key may have.</summary>
    public const int ShortestKey = 16;

    private readonly byte[] key = key.Length >= ShortestKey ? [.. key] : throw new ArgumentException($"A key for pseudonyms has at least {ShortestKey} bytes.", nameof(key));

    /// <summary>The name of a channel's user; the same id on another channel is another user.</summary>
    public string Of(string channel, string user) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{channel}\n{user}")))[..16];
}
