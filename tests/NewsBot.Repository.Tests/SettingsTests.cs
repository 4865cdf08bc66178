using System.Globalization;
using System.Reflection;
using System.Text.Json;
using NewsBot.Channels;
using NewsBot.Channels.BotFramework;
using NewsBot.Channels.BotFramework.Authentication;
using NewsBot.Channels.DirectLine;
using NewsBot.Core.Answering;
using NewsBot.Core.Conversations;
using NewsBot.Core.Embedding;
using NewsBot.Core.Feedback;
using NewsBot.Core.FollowUps;
using NewsBot.Core.Questions;
using NewsBot.Core.Retrieval;
using NewsBot.Core.Suggestions;
using NewsBot.Core.Transcripts.Recording;
using NewsBot.Guards;
using NewsBot.Hosting;
using NewsBot.Ingestion.Sources;
using NewsBot.Intake;
using NewsBot.Pages;
using NewsBot.Prompting;
using NewsBot.Search;
using NewsBot.Storage;
using NewsBot.TestKit;

namespace NewsBot.Repository.Tests;

public class SettingsTests
{
    private static readonly JsonElement Settings = JsonDocument.Parse(File.ReadAllText(Path.Combine(RepositoryFiles.Root, "appsettings.json"))).RootElement;

    public static TheoryData<string, Type> Sections => new()
    {
        { "Sources", typeof(SourceOptions) },
        { "Inbox", typeof(InboxOptions) },
        { "Storage", typeof(StorageOptions) },
        { "Search", typeof(SearchOptions) },
        { "Embedding", typeof(EmbeddingOptions) },
        { "Questions", typeof(QuestionOptions) },
        { "Retrieval", typeof(RetrievalOptions) },
        { "Answering", typeof(AnsweringOptions) },
        { "LanguageModel", typeof(LanguageModelOptions) },
        { "Conversations", typeof(ConversationOptions) },
        { "FollowUps", typeof(FollowUpOptions) },
        { "Suggestions", typeof(SuggestionOptions) },
        { "Feedback", typeof(FeedbackOptions) },
        { "Recording", typeof(RecordingOptions) },
        { "Serving", typeof(ServingOptions) },
        { "Page", typeof(PageOptions) },
        { "Limits", typeof(LimitOptions) },
        { "Turns", typeof(TurnQueueOptions) },
        { "BotFramework", typeof(BotFrameworkOptions) },
        { "", typeof(BotIdentityOptions) },
        { "DirectLine", typeof(DirectLineOptions) },
        { "ConversationLog", typeof(ConversationLogOptions) },
    };

    [Theory]
    [MemberData(nameof(Sections))]
    public void Section_ListsEveryOptionAtItsDefault(string section, Type options)
    {
        var inFile = In(section).ToDictionary(setting => setting.Name, setting => setting.Value.ToString());
        var inCode = options.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).ToDictionary(property => property.Name, property => property.GetValue(Activator.CreateInstance(options)));

        Assert.Equal(inCode.Keys.Order(), inFile.Keys.Order());
        Assert.All(inCode.Where(option => option.Value is string or int or double or bool or TimeSpan), option => Assert.Equal(Convert.ToString(option.Value, CultureInfo.InvariantCulture), inFile[option.Key]));
    }

    [Fact]
    public void Settings_HaveNoSectionThatNobodyReads() =>
        Assert.Equal(Sections.Select(row => row.Data.Item1).Append("Logging").Order(), Settings.EnumerateObject().Where(IsSection).Select(section => section.Name).Append("").Order());

    /// <summary>The settings of a section; those of the section without a name stand at the root.</summary>
    private static IEnumerable<JsonProperty> In(string section) =>
        section.Length > 0 ? Settings.GetProperty(section).EnumerateObject() : Settings.EnumerateObject().Where(setting => !IsSection(setting));

    private static bool IsSection(JsonProperty setting) => setting.Value.ValueKind == JsonValueKind.Object;
}
