using System.Text.Json;
using System.Text.Json.Nodes;
using NewsBot.Core.Transcripts;
using NewsBot.Core.Transcripts.Chat;
using NewsBot.TestKit;

namespace NewsBot.Clients.Tests;

/// <summary>Our reader of <c>.chat</c> files beside chatdown 4.15.0 itself, in the files of the folder Chats.</summary>
public class ChatdownTests
{
    private static readonly string Folder = Path.Combine(RepositoryFiles.Root, "tests", "NewsBot.Clients.Tests", "Chats");

    /// <summary>Files with words that nobody says, or with users called bot, or nothing: written again, they are said by somebody with a name.</summary>
    private static readonly string[] NotNamed = ["29-header-ends.chat", "31-text-before.chat", "33-names-with-colon-like-text.chat", "35-same-names.chat", "36-empty-names.chat"];

    private static readonly Lazy<Task<JsonElement>> Theirs = new(() => NodeScript.RunAsync("chatdown.mjs", Folder));

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder, "*.chat").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Read_ChatFile_GivesWhatChatdownGives(string file)
    {
        var theirs = JsonNode.Parse((await Theirs.Value).GetProperty(file).GetRawText())!.AsArray();
        var reading = TranscriptFiles.Read(Path.Combine(Folder, file), null, TranscriptLimits.Default);

        Assert.DoesNotContain(reading.Problems, problem => !problem.IsWarning);
        var ours = reading.Transcript!.Activities;
        Assert.Equal(theirs.Count, ours.Count);
        Assert.All(theirs.Zip(ours), pair => Assert.True(JsonNode.DeepEquals(pair.First, pair.Second.Members), $"{pair.First}\nbut ours is\n{pair.Second.Members}"));
    }

    [Fact]
    public async Task Write_BackToChat_IsReadTheSameByChatdown()
    {
        using var written = new TemporaryFolder();
        var given = Files.Select(row => (File: row.Data, Transcript: TranscriptFiles.Read(Path.Combine(Folder, row.Data), null, TranscriptLimits.Default).Transcript!)).ToDictionary(file => file.File, file => file.Transcript);
        var whole = new List<string>();
        foreach (var (file, transcript) in given)
        {
            var chat = ChatWriter.Write(transcript, new(file, Path.GetFileNameWithoutExtension(file)));
            written.Write(file, ChatWriter.Bytes(chat));
            chat.Attachments.ToList().ForEach(attachment => written.Write(attachment.Name, attachment.Content));
            whole.AddRange(chat.Text.Contains("\n> ", StringComparison.Ordinal) ? [] : [file]);
        }

        var theirs = await NodeScript.RunAsync("chatdown.mjs", written.Path);

        // The others have something that chatdown's commands cannot hold, and hold it in comments, or are said by those whom no header can name.
        whole.RemoveAll(file => NotNamed.Contains(file));
        Assert.True(whole.Count >= 35, string.Join(' ', whole));
        Assert.All(whole, file => Assert.All(given[file].Activities.Zip(theirs.GetProperty(file).EnumerateArray(), (ours, back) => (ours, back)), pair =>
            Assert.True(JsonNode.DeepEquals(WithoutIdAndTime(pair.ours.Members), WithoutIdAndTime(JsonNode.Parse(pair.back.GetRawText())!)), $"{file}: {pair.ours.Members}\nbecame\n{pair.back}")));
    }

    [Fact]
    public async Task Read_TextFileAttached_IsAnAddressWithTheBytesThatChatdownLists()
    {
        using var chat = new TemporaryChat("bot: [Attachment=note.txt]", ("note.txt", "济宁"u8.ToArray()));
        var theirs = (await chat.ByChatdownAsync()).EnumerateArray().Last().GetProperty("attachments")[0];
        var ours = chat.ByUs().Transcript!.Activities[^1].Members["attachments"]![0]!;

        var bytes = theirs.GetProperty("content").GetProperty("data").EnumerateArray().Select(item => item.GetByte()).ToArray();
        Assert.Equal((theirs.GetProperty("contentType").GetString(), "data:text/plain;base64," + Convert.ToBase64String(bytes)), (ours["contentType"]!.GetValue<string>(), ours["contentUrl"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Read_SomebodyUnknownLeaves_HasAnAccountWhereChatdownHasNull()
    {
        using var chat = new TemporaryChat("user: [ConversationUpdate=MembersRemoved=Zed]");
        var theirs = (await chat.ByChatdownAsync()).EnumerateArray().Last().GetProperty("membersRemoved")[0];

        Assert.Equal(JsonValueKind.Null, theirs.ValueKind);
        Assert.Equal("Zed", chat.ByUs().Transcript!.Activities[^1].Members["membersRemoved"]![0]!["name"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("user=a=b\nuser: x", 1)]
    [InlineData("user: x\nbot: [Delay=soon]", 2)]
    [InlineData("user: x\nbot: [Delay]", 2)]
    [InlineData("bot: [Suggestions]", 1)]
    [InlineData("bot: [Herocard]", 1)]
    [InlineData("bot: [Attachment]", 1)]
    [InlineData("bot: [Attachment=nowhere.png]", 1)]
    [InlineData("bot: [Attachment=what.foo]", 1)]
    [InlineData("bot: \n\n[ConversationUpdate=Joined=A]", 3)]
    [InlineData("bot: [ConversationUpdate]", 1)]
    [InlineData("users=A, B\nuser: x\n B: y", 3)]
    public async Task Read_WhatChatdownFailsOn_IsAProblemWithItsLine(string text, int line)
    {
        using var chat = new TemporaryChat(text);

        Assert.True((await chat.ByChatdownAsync()).TryGetProperty("error", out _));
        Assert.Equal(line, Assert.Single(chat.ByUs().Problems, problem => !problem.IsWarning).Line);
    }

    [Fact]
    public async Task ContentTypes_ByEnding_AreThoseOfChatdown()
    {
        var ours = ContentTypeTable().ToDictionary(entry => entry.Ending, entry => entry.Type);
        var theirs = await NodeScript.RunAsync("content-types.mjs", ours.Keys);

        Assert.All(ours, entry => Assert.Equal(theirs.GetProperty(entry.Key).GetString(), entry.Value));
    }

    private static JsonNode WithoutIdAndTime(JsonNode activity)
    {
        var copy = activity.DeepClone().AsObject();
        foreach (var name in new[] { "id", "timestamp", "conversation" })
        {
            copy.Remove(name);
        }

        return copy;
    }

    private static IEnumerable<(string Ending, string Type)> ContentTypeTable() =>
        File.ReadLines(Path.Combine(RepositoryFiles.Root, "src", "NewsBot.Core", "Transcripts", "Chat", "content-types.txt")).Where(line => !line.StartsWith('#'))
            .Select(line => line.Split(' ')).SelectMany(words => words.Skip(1).Select(ending => (ending, words[0])));
}
