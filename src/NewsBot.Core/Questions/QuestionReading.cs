namespace NewsBot.Core.Questions;

/// <summary>What a user's words turned out to be. A closed family: one of the three below.</summary>
public abstract record QuestionReading
{
    private QuestionReading()
    {
    }

    /// <summary>A question that can be looked up.</summary>
    public sealed record Question(NewsQuery Query) : QuestionReading;

    /// <summary>A greeting, thanks or the like.</summary>
    public sealed record SmallTalk(SmallTalkKind Kind) : QuestionReading;

    /// <summary>Words that cannot be looked up.</summary>
    public sealed record NotUnderstood(NotUnderstoodReason Reason) : QuestionReading;
}

/// <summary>The small talk that is answered.</summary>
public enum SmallTalkKind
{
    /// <summary>你好, 早上好.</summary>
    Greeting,

    /// <summary>谢谢.</summary>
    Thanks,

    /// <summary>再见.</summary>
    Goodbye,

    /// <summary>你能做什么, 你是谁.</summary>
    Capabilities,
}

/// <summary>Why words could not be looked up.</summary>
public enum NotUnderstoodReason
{
    /// <summary>There were no words.</summary>
    Empty,

    /// <summary>Only signs, emoji or the like.</summary>
    NoWords,

    /// <summary>Only question words: nothing says what about.</summary>
    NoSubject,

    /// <summary>Longer than the limit.</summary>
    TooLong,
}
