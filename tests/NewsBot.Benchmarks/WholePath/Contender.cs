using NewsBot.Core.Conversations;

namespace NewsBot.Benchmarks.WholePath;

/// <summary>One way of dealing with a question, to be timed against the others.</summary>
/// <param name="Name">What the tables call it.</param>
/// <param name="Ask">Deals with a question; gives the turn where it is a full ask.</param>
internal sealed record Contender(string Name, Func<string, Task<Turn?>> Ask)
{
    /// <summary>The name of the full ask.</summary>
    public const string FullAsk = "ask";

    /// <summary>What a plain search for pairs reads of a hit.</summary>
    private static readonly HashSet<string> Stored = ["article"];

    /// <summary>The full ask first, then the plain searches; those of one field alone only where <paramref name="byField"/> says so.</summary>
    public static IReadOnlyList<Contender> All(TurnRunner runner, PlainIndex index, bool byField)
    {
        IEnumerable<PlainField> single = byField ? [PlainField.Words, PlainField.Pairs, PlainField.Characters] : [];
        return
        [
            new(FullAsk, async question => await runner.RunAsync(new IncomingMessage(question), CancellationToken.None)),
            Plain("plain-bigrams", question => index.Search(question, [PlainField.Pairs], Stored)),
            Plain("plain-fields", question => index.Search(question, PlainField.All, null)),
            .. single.Select(field => Plain("only " + field.Name, question => index.Search(question, [field], Stored))),
        ];
    }

    private static Contender Plain(string name, Func<string, int> search) => new(name, question =>
    {
        _ = search(question);
        return Task.FromResult<Turn?>(null);
    });
}
