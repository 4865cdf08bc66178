namespace NewsBot.Core.Feedback;

/// <summary>What one user thought of an answer.</summary>
/// <param name="User">A pseudonym: the same user has the same one, but it does not tell who that is.</param>
/// <param name="Reaction">What the user thought.</param>
/// <param name="Comment">The user's words, masked; null where there are none.</param>
/// <param name="Route">How it came.</param>
/// <param name="At">When.</param>
public sealed record Opinion(string User, Reaction Reaction, string? Comment, FeedbackRoute Route, DateTimeOffset At);

/// <summary>An answer that was given and what users thought of it.</summary>
/// <param name="Id">The answer's id.</param>
/// <param name="Channel">The channel it went to.</param>
/// <param name="Outcome">How the turn ended, such as <c>Answered</c>.</param>
/// <param name="Articles">The ids of the articles cited.</param>
/// <param name="At">When it was given.</param>
/// <param name="Opinions">What users thought, in the order in which they said so.</param>
public sealed record AnswerOpinions(string Id, string Channel, string Outcome, IReadOnlyList<string> Articles, DateTimeOffset At, IReadOnlyList<Opinion> Opinions);

/// <summary>How many answers were given and how many users thought what of them.</summary>
public sealed record FeedbackCounts(int Answers, int Likes, int Dislikes);

/// <summary>The book of answers given and of what people thought of them. Old answers leave it, and what was said of them with them.</summary>
public interface IFeedbackBook
{
    /// <summary>Writes all notes, in order, or none.</summary>
    /// <returns>How many of them spoke of no answer that the book knows in that conversation; they are passed over.</returns>
    int Write(IReadOnlyList<FeedbackNote> notes);

    /// <summary>The answers since <paramref name="since"/> that somebody thought something of, oldest first.</summary>
    IReadOnlyList<AnswerOpinions> List(DateTimeOffset since);

    /// <summary>The numbers since <paramref name="since"/>.</summary>
    FeedbackCounts Count(DateTimeOffset since);

    /// <summary>Drops the answers given before <paramref name="before"/>, and the oldest of those beyond <paramref name="most"/>.</summary>
    void Drop(DateTimeOffset before, int most);
}
