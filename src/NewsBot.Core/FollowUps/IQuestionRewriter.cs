namespace NewsBot.Core.FollowUps;

/// <summary>Puts a follow-up into words that can be understood by themselves.</summary>
public interface IQuestionRewriter
{
    /// <summary>The question in full. What does not keep every entity of the user's words (<see cref="RewriteCheck"/>) is not used; the rules' words are.</summary>
    /// <param name="message">The user's words.</param>
    /// <param name="byRules">What the rules make of them.</param>
    /// <param name="state">What was said before.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    ValueTask<string> RewriteAsync(string message, FollowUp.Reworded byRules, ConversationState state, CancellationToken cancellationToken);
}

/// <summary>The rules' own words.</summary>
internal sealed class RuleRewriter : IQuestionRewriter
{
    /// <inheritdoc/>
    public ValueTask<string> RewriteAsync(string message, FollowUp.Reworded byRules, ConversationState state, CancellationToken cancellationToken) => ValueTask.FromResult(byRules.Words);
}
