using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace NewsBot.Tests.Channels;

/// <summary>Activities as JSON text: members that are right, members of wrong types, deep and odd ones, of every type, now and then cut off or garbled.</summary>
internal static class HostileActivity
{
    private static readonly string[] Types = ["message", "conversationUpdate", "messageReaction", "invoke", "event", "typing", "endOfConversation", "installationUpdate", "messageUpdate", "messageDelete", "contactRelationUpdate", "command", "trace", "handoff", "unheardOf", "", "\\u0000", "MESSAGE"];

    private static readonly string[] Oddities =
    [
        "null", "true", "5", "-1e999", "1e400", "123456789012345678901234567890", "\"\"", "\"\\ud800\"", "\"\\udc00x\"", "\"\\u0000\"", "\"\u202e甲\"", "\"<at>bot</at>\"", "[]", "{}", "[null]", "[[]]", "{\"a\":null}", "[{\"id\":null}]", "[{\"id\":5}]",
        "{\"id\":\"\\ud83d\"}", "{\"\\ud800\":1}", "{\"id\":\"a\",\"id\":\"b\"}", Nested(40), Nested(70), "\"" + new string('长', 600) + "\"", "[{\"type\":\"mention\",\"mentioned\":{\"id\":\"bot\"},\"text\":\"\"}]", "[{\"@id\":\"urn:newsbot:like:x\"}]", "[{\"type\":\"like\"},null]",
    ];

    private static readonly (string Name, string[] Values)[] Members =
    [
        ("id", ["\"1\"", "\"a/b:c;d@e\"", "\"\\u0000\""]),
        ("channelId", ["\"webchat\"", "\"msteams\"", "\"directline\"", "\"sms\""]),
        ("serviceUrl", ["\"http://127.0.0.1:9/\"", "\"http://[::1]:9\"", "\"//\"", "\"http://127.0.0.1:9/%zz?x#y\""]),
        ("conversation", ["{\"id\":\"c\"}", "{\"id\":\"c\",\"isGroup\":true,\"tenantId\":null}", "{\"id\":\"\"}"]),
        ("from", ["{\"id\":\"u\",\"name\":\"用户\",\"role\":\"user\"}", "{}"]),
        ("recipient", ["{\"id\":\"bot\",\"name\":\"bot\"}", "{\"id\":null,\"name\":\"\"}"]),
        ("text", ["\"你好\"", "\"济宁市有多少件有效发明专利？\"", "\"<at>bot</at> 谢谢\"", "\"\\ud83d\\ude00\"", "\"\\u0000\\u0007\"", "\" \""]),
        ("textFormat", ["\"plain\"", "\"xml\""]),
        ("locale", ["\"zh-CN\"", "\"xx-\\u0000\""]),
        ("deliveryMode", ["\"expectReplies\"", "\"expectReplies\"", "\"expectReplies\"", "\"stream\"", "\"normal\""]),
        ("name", ["\"message/submitAction\"", "\"webchat:activity-status/feedback\"", "\"task/fetch\""]),
        ("value", ["\"你好\"", "{\"question\":\"你好\"}", "{\"text\":5}", "{\"actionName\":\"feedback\",\"actionValue\":{\"reaction\":\"like\",\"feedback\":\"{\"}}"]),
        ("replyToId", ["\"r\""]),
        ("membersAdded", ["[]", "[{\"id\":\"u\"}]", "[null,{\"id\":\"bot\"}]"]),
        ("reactionsAdded", ["[{\"type\":\"like\"}]", "[{\"type\":null}]"]),
        ("reactionsRemoved", ["[{\"type\":\"dislike\"}]"]),
        ("entities", ["[{\"type\":\"mention\",\"text\":\"<at>bot</at>\",\"mentioned\":{\"id\":\"bot\"}}]", "[{\"@type\":\"LikeAction\",\"@id\":\"urn:newsbot:like:x\"}]"]),
        ("channelData", ["{\"clientActivityID\":\"1\"}"]),
        ("timestamp", ["\"2022-03-10T00:00:00Z\"", "\"gestern\""]),
        ("callerId", ["\"x\""]),
        ("unheardOf", ["{\"a\":[1,2,{\"b\":null}]}"]),
    ];

    /// <summary>Makes the bytes of a request's body.</summary>
    public static Arbitrary<byte[]> Any =>
        (from type in Gen.Elements(Types)
         from members in Gen.Elements(Members).SelectMany(member => ValueOf(member.Values).Select(value => $"\"{member.Name}\":{value}")).ArrayOf()
         from damage in Gen.Choose(0, 30)
         from place in Gen.Choose(0, 1000)
         select Damaged(Encoding.UTF8.GetBytes($"{{\"type\":\"{type}\"{string.Concat(members.Select(member => "," + member))}}}"), damage, place)).ToArbitrary();

    private static Gen<string> ValueOf(string[] right) => Gen.Frequency((5, Gen.Elements(right)), (1, Gen.Elements(Oddities)));

    private static byte[] Damaged(byte[] body, int damage, int place) => damage switch
    {
        0 => body[..(place % body.Length)],
        1 => [0xEF, 0xBB, 0xBF, .. body],
        2 => [.. body[..(place % body.Length)], 0xFF, .. body[(place % body.Length)..]],
        3 => Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(body)),
        _ => body,
    };

    private static string Nested(int depth) => new string('[', depth) + new string(']', depth);
}
