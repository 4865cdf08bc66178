using Microsoft.Extensions.Options;
using NewsBot.Channels.BotFramework;
using NewsBot.Core.Conversations;
using NewsBot.Core.FollowUps;
using NewsBot.Core.Newspapers;
using NewsBot.Core.Transcripts.Recording;

namespace NewsBot.Replay;

/// <summary>The bot of this very program, by the path of its users from the activity on.</summary>
internal sealed class InProcessBots(IServiceProvider services, IArticleStore articles, IOptions<ConversationOptions> options, IOptions<FollowUpOptions> followUps, TimeProvider time) : IPlayedBots
{
    /// <inheritdoc/>
    public IPlayedBot Begin(string conversation)
    {
        var memory = new ConversationMemory(followUps, time);
        var runner = ActivatorUtilities.CreateInstance<TurnRunner>(services, new RecentTurns(options), memory);
        return new Bot(runner, ActivatorUtilities.CreateInstance<ActivityHandler>(services, runner, new GreetedConversations(options), memory), articles);
    }

    private sealed class Bot(TurnRunner runner, ActivityHandler handler, IArticleStore articles) : IPlayedBot
    {
        public async Task<IReadOnlyList<Activity>> SendAsync(Activity incoming, CancellationToken cancellationToken)
        {
            if (incoming.Type == "invoke")
            {
                await handler.InvokeAsync(incoming, cancellationToken);
                return [];
            }

            var replies = new CollectedReplies();
            await handler.HandleAsync(incoming, replies, cancellationToken);
            return replies.Replies;
        }

        /// <summary>Of the turn that was just had, not of another one: the runner knows the message.</summary>
        public async Task<TurnEvidence?> EvidenceAsync(Activity incoming, CancellationToken cancellationToken) =>
            incoming.Type == "message" ? TurnEvidence.Of(await runner.RunAsync(ActivityReader.MessageOf(incoming), cancellationToken)) : null;

        public Func<string, Article?> Find => name => ArticleId.TryCreate(name, out var id) ? articles.Find(id) : null;

        /// <inheritdoc/>
        public Task<bool> HoldsAsync(string article, CancellationToken cancellationToken) => Task.FromResult(Find(article) is not null);
    }
}
