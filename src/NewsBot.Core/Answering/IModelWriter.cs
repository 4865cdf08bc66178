using NewsBot.Core.Questions;
using NewsBot.Core.Retrieval;

namespace NewsBot.Core.Answering;

/// <summary>Writes an answer in words of its own, sentence by sentence, from numbered passages of the evidence. What it writes is not to be believed: each sentence has to pass the checker.</summary>
public interface IModelWriter
{
    /// <summary>Whether it would be asked now, and what it has used.</summary>
    ModelState State { get; }

    /// <summary>
    /// Drafted sentences as they come, then exactly one <see cref="WritingStep.Ended"/>. It ends within its own time limit and throws nothing but the
    /// caller's own cancellation; whatever goes wrong is told by how it ended.
    /// </summary>
    IAsyncEnumerable<WritingStep> WriteAsync(NewsQuery query, Evidence evidence, CancellationToken cancellationToken);
}

/// <summary>What a model's writing is made of. A closed family: one of the two below.</summary>
public abstract record WritingStep
{
    private WritingStep()
    {
    }

    /// <summary>A sentence in own words, with the passages that it names.</summary>
    public sealed record Sentence(DraftSentence Drafted) : WritingStep;

    /// <summary>Nothing more comes.</summary>
    /// <param name="End">Why.</param>
    /// <param name="TokensIn">Tokens read, as the model counts them, or an estimate where it does not say; 0 where it was not asked.</param>
    /// <param name="TokensOut">Tokens written, likewise.</param>
    public sealed record Ended(WritingEnd End, int TokensIn, int TokensOut) : WritingStep;
}

/// <summary>Whether a model would be asked.</summary>
public enum ModelCondition
{
    /// <summary>No endpoint is set: there is no model.</summary>
    Off,

    /// <summary>It is asked.</summary>
    On,

    /// <summary>Somebody switched it off while the program runs.</summary>
    SwitchedOff,

    /// <summary>It failed too often, or asked to be left alone, and is left alone for a while.</summary>
    Resting,

    /// <summary>It has used what it may use in a day.</summary>
    BudgetSpent,
}

/// <summary>What a supervisor may know of a model.</summary>
/// <param name="Condition">Whether it would be asked now.</param>
/// <param name="Model">Its name, as its endpoint knows it; empty where there is none.</param>
/// <param name="TokensToday">Tokens read and written since midnight, local time, or since the start of the program, whichever is later.</param>
/// <param name="TokensPerDay">The most it may use in a day; 0 for no limit.</param>
public sealed record ModelState(ModelCondition Condition, string Model, long TokensToday, long TokensPerDay);
