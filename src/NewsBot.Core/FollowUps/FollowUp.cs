namespace NewsBot.Core.FollowUps;

/// <summary>What a message is in its conversation. A closed family: one of the five below.</summary>
public abstract record FollowUp
{
    private FollowUp()
    {
    }

    /// <summary>It says by itself what it is about.</summary>
    public sealed record Alone : FollowUp;

    /// <summary>It says only together with what was said before what it is about.</summary>
    /// <param name="Words">The question in full.</param>
    /// <param name="Own">The part of it that the user said now: what has to be found.</param>
    /// <param name="Reach">Where the answer is looked for.</param>
    public sealed record Reworded(string Words, string Own, Reach Reach) : FollowUp;

    /// <summary>It asks for more of the same: 还有呢.</summary>
    public sealed record More : FollowUp;

    /// <summary>It points to one of the things shown: 第二个.</summary>
    /// <param name="Choice">The thing.</param>
    /// <param name="Words">What is asked of it; empty where nothing more particular is.</param>
    public sealed record Pick(Choice Choice, string Words) : FollowUp;

    /// <summary>It points to something, and there is nothing to point to.</summary>
    public sealed record Nowhere : FollowUp;
}

/// <summary>Where the answer to a follow-up is looked for.</summary>
public enum Reach
{
    /// <summary>In the articles of the turn before, and nowhere else: 这篇.</summary>
    SameArticle,

    /// <summary>In the articles of the turn before; elsewhere only in what is about the same.</summary>
    SameArticleFirst,

    /// <summary>In the articles of the turn before if they speak of all that is asked; otherwise the words are taken as they came.</summary>
    SameArticleIfItFits,

    /// <summary>Anywhere: a correction, or the same question of another place.</summary>
    Anywhere,
}
