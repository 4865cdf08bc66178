using System.Text.Json.Serialization;
using NewsBot.Core.FollowUps;

namespace NewsBot.Storage.Sqlite;

/// <summary>What is remembered of a conversation as it is stored.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(ConversationState))]
internal sealed partial class FollowUpJson : JsonSerializerContext;
