using Microsoft.Extensions.Options;
using NewsBot.Core.Settings;

namespace NewsBot.Core.FollowUps;

/// <summary>What is remembered of conversations, so that later words can speak of earlier ones. Section <c>FollowUps</c>.</summary>
public sealed class FollowUpOptions
{
    /// <summary>Whether words are read together with what was said before. Default: true.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Whether what is remembered survives a restart of the server, in <c>newsbot-followups.db</c>; otherwise it is kept in memory only. Default: true.</summary>
    public bool SurviveRestart { get; set; } = true;

    /// <summary>After so long a silence a conversation begins anew. Default: 30 minutes.</summary>
    [Within(typeof(TimeSpan), "00:00:10", "7.00:00:00", ErrorMessage = "FollowUps:ForgetAfter must lie between 00:00:10 and 7.00:00:00.")]
    public TimeSpan ForgetAfter { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>How many turns of a conversation are remembered; the oldest are forgotten first. Default: 5.</summary>
    [Within(1, 50, ErrorMessage = "FollowUps:Turns must lie between 1 and 50.")]
    public int Turns { get; set; } = 5;

    /// <summary>How many characters of questions are remembered of a conversation; the oldest turns are forgotten first, the last one stays. Default: 2000.</summary>
    [Within(100, 100_000, ErrorMessage = "FollowUps:MaxCharacters must lie between 100 and 100000 characters.")]
    public int MaxCharacters { get; set; } = 2000;

    /// <summary>How many conversations are remembered; the longest silent ones are forgotten first. Default: 10000.</summary>
    [Within(1, 1_000_000, ErrorMessage = "FollowUps:MaxConversations must lie between 1 and 1000000.")]
    public int MaxConversations { get; set; } = 10_000;
}

/// <summary>Checks <see cref="FollowUpOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class FollowUpOptionsValidator : IValidateOptions<FollowUpOptions>;
