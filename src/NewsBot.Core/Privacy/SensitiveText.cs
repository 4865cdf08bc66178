using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NewsBot.Core.Chinese;

namespace NewsBot.Core.Privacy;

/// <summary>
/// Takes out of what users write the numbers and addresses that tell who somebody is, and puts a word for each in their place: 〔电话〕, 〔身份证号〕, 〔证件号〕, 〔卡号〕,
/// 〔邮箱〕. Full-width digits are digits. Other numbers, such as years, amounts and shares, stay, for a question without them is another one.
/// </summary>
/// <remarks>
/// A number is taken by its shape: a wrong check digit makes a mistyped identity card number, which still tells. Numbers that a newspaper prints (0537-…, 400-…) are
/// taken too, for here it is not known whose they are; short ones for everybody (12345, 110) stay. Numbers of seven and eight digits are telephone numbers only
/// where a word before them says so.
/// </remarks>
public static partial class SensitiveText
{
    private static readonly (string Group, string Word)[] Words = [("mail", "〔邮箱〕"), ("id", "〔身份证号〕"), ("card", "〔卡号〕"), ("phone", "〔电话〕"), ("pass", "〔证件号〕")];

    /// <summary>The text with words in place of what tells who somebody is. The same again changes nothing.</summary>
    public static string Mask(string text)
    {
        // Found in the folded text, whose places are the same.
        var masked = new StringBuilder(text.Length);
        var at = 0;
        foreach (Match match in Telling().Matches(TextFolding.Fold(text)))
        {
            masked.Append(text, at, match.Index - at).Append(Array.Find(Words, word => match.Groups[word.Group].Success).Word);
            at = match.Index + match.Length;
        }

        return at == 0 ? text : masked.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>A copy in which all texts are masked, however deep, and also numbers that are long enough to tell; names of members stay.</summary>
    public static JsonNode? Mask(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Mask(member.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Mask)]),
        JsonValue value when value.TryGetValue<string>(out var text) => JsonValue.Create(Mask(text)),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number && Mask(value.ToJsonString()) is var written && written != value.ToJsonString() => JsonValue.Create(written),
        _ => node?.DeepClone(),
    };

    // Digits before it, or a point, would make it a part of another number; so would digits behind it.
    [GeneratedRegex(@"
        (?<mail>[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8})
      | (?<id>(?<![\d.])[1-9]\d{5}[-\ ]?(?:18|19|20)\d\d[-\ ]?(?:0[1-9]|1[0-2])[-\ ]?(?:0[1-9]|[12]\d|3[01])[-\ ]?\d{3}[\dx](?!\d)
            | (?<![\d.])[1-9]\d{5}[-\ ]?\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[-\ ]?\d{3}(?!\d))
      | (?<card>(?<![\d.])(?:\d{16,}|\d{4}(?:[-\ ]\d{4}){3}(?:[-\ ]?\d{1,3})?)(?!\d))
      | (?<phone>
            (?<![\d.])(?:(?:\+|00)?86[-\ ]?)?(?:1[3-9]\d[-\ .]?\d{4}[-\ .]?\d{4}|1[3-9]\d\d[-\ .]?\d{3}[-\ .]?\d{4}|1[3-9]\d[-\ .]\d{3}[-\ .]\d{5}|1[-\ .][3-9](?:[-\ .]\d){9})(?![\d元吨亿件%])
          | [一幺][三四五六七八九][零〇一二三四五六七八九幺]{9}(?![零〇一二三四五六七八九幺])
          | (?<![\d.])(?:\(0\d{2,3}\)|0\d{2,3}|(?:\+|00)86[-\ ]?\(?\d{2,3}\)?)[-\ ]{0,2}[2-9]\d{2,3}[-\ ]?\d{4}(?:[-\ 转]{1,2}\d{1,6})?(?!\d)
          | (?<![\d.])[48]00(?:[-\ ]?\d){7}(?!\d)
          | (?<![\d.])(?<=(?:电话|手机|座机|号码|联系方式|微信|qq|tel|phone)[^\d,.;。，；！？]{0,8})\d{3,4}[-\ ]?\d{4}(?!\d))
      | (?<pass>(?<![a-z\d])[eghm]\d{8}(?!\d))",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Telling();
}
