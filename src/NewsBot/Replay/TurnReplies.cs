using NewsBot.Channels.BotFramework;
using NewsBot.Core.Transcripts;
using NewsBot.Core.Transcripts.Expectations;
using NewsBot.Core.Transcripts.Recording;

namespace NewsBot.Replay;

/// <summary>What the bot said in a turn, for accepting it.</summary>
/// <param name="Turn">The turn as it was recorded.</param>
/// <param name="Played">How it went.</param>
/// <param name="Messages">The messages that the bot sent.</param>
/// <param name="Evidence">Why it said so; null where that is not known.</param>
/// <param name="Expectation">What was expected.</param>
/// <param name="Broken">What of the expectation does not hold, whatever was recorded.</param>
/// <param name="HasFailed">Whether the bot failed.</param>
internal sealed record TurnReplies(TranscriptTurn Turn, PlayedTurn Played, IReadOnlyList<Activity> Messages, TurnEvidence? Evidence, TurnExpectation Expectation, IReadOnlyList<string> Broken, bool HasFailed);
