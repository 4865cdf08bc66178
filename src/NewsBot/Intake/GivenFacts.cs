using NewsBot.Core.Newspapers;

namespace NewsBot.Intake;

/// <summary>What the person who has files read says of them; it counts where the files themselves do not say.</summary>
/// <param name="Newspaper">The newspaper's name.</param>
/// <param name="Date">The day of publication.</param>
internal sealed record GivenFacts(string? Newspaper = null, DateOnly? Date = null)
{
    /// <summary>Nothing said.</summary>
    public static GivenFacts None { get; } = new();

    /// <summary>The article with what is said of it, and how its day is known.</summary>
    public Article AddTo(Article article) => article with
    {
        Newspaper = article.Newspaper ?? Newspaper,
        Date = article.Date ?? Date,
        DateSource = article.Date is not null ? article.DateSource : Date is not null ? DateSource.Given : null,
    };
}
