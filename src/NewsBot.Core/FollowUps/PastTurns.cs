using NewsBot.Core.Chinese;
using NewsBot.Core.Citations;
using NewsBot.Core.Conversations;
using NewsBot.Core.Newspapers;
using NewsBot.Core.Privacy;
using NewsBot.Core.Questions;
using NewsBot.Core.Retrieval;

namespace NewsBot.Core.FollowUps;

/// <summary>Makes of a turn what later words may speak of.</summary>
internal static class PastTurns
{
    private const int LongestLabel = 40;
    private const int MostShown = 60;
    private const int MostChoices = 20;

    /// <summary>What is remembered; null where the turn changes nothing: small talk, words that were not understood, a failure.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="followUp">What its message was.</param>
    /// <param name="before">The turn before; null where there is none.</param>
    /// <param name="weigh">Weighs a question's parts.</param>
    public static PastTurn? Of(Turn turn, FollowUp followUp, PastTurn? before, Func<NewsQuery, QueryTerms> weigh) => turn.Outcome switch
    {
        TurnOutcome.Answered { Answer: var answer } => Answered(turn, answer, followUp, before, weigh),
        TurnOutcome.WhichOne which when before is not null && turn.Query is { } query => before with { Pending = SensitiveText.Mask(query.Original), Choices = Whole(which.Choices) },
        TurnOutcome.NoEvidence refused when followUp is not FollowUp.Alone && before is not null => before with { Pending = null, Choices = refused.Nearest.Count > 1 ? Whole(refused.Nearest) : before.Pending is null ? before.Choices : [] },
        TurnOutcome.NoEvidence refused when turn.Query is { } query => new PastTurn
        {
            Question = SensitiveText.Mask(query.Original),
            Subject = SensitiveText.Mask(SubjectReader.Of(query, weigh(query), null)),
            Articles = [.. refused.Nearest.Select(article => article.Id)],
            Choices = Whole(refused.Nearest),
        },
        _ => null,
    };

    private static PastTurn Answered(Turn turn, Answer answer, FollowUp followUp, PastTurn? before, Func<NewsQuery, QueryTerms> weigh)
    {
        var cited = answer.Citations.Select(citation => citation.Article).DistinctBy(article => article.Id).ToList();
        var goesOn = before is not null && before.Articles.Contains(cited[0].Id);
        var shown = answer.Citations.Select(citation => new ShownWords(citation.Article.Id, citation.Span));
        shown = followUp is FollowUp.More or FollowUp.Pick && goesOn ? before!.Shown.Concat(shown) : shown;
        var question = SensitiveText.Mask(turn.Query?.Original ?? turn.Message.Text);
        return new PastTurn
        {
            Question = followUp is FollowUp.More ? before!.Question : question,
            Subject = followUp switch
            {
                FollowUp.More => before!.Subject,
                FollowUp.Pick { Choice: var choice } => choice.Label,
                FollowUp.Reworded { Reach: not Reach.Anywhere } when goesOn && before!.Subject.Length > 0 => before.Subject,
                _ => turn.Query is { } query ? SensitiveText.Mask(SubjectReader.Of(query, weigh(query), cited[0])) : cited[0].Headline,
            },
            IsAnswered = true,
            Articles = [.. cited.Select(article => article.Id)],
            Shown = [.. shown.Distinct().TakeLast(MostShown)],
            Choices = followUp is not FollowUp.Alone && goesOn && before!.Choices.Count > 1 && before.Pending is null && (followUp is not FollowUp.Reworded || turn.Query?.Type != QuestionType.List) ? before.Choices : [.. ChoicesOf(answer, turn.Query).Take(MostChoices)],
        };
    }

    private static List<Choice> Whole(IEnumerable<Article> articles) => [.. articles.Select(article => new Choice(NameOf(article), article.Id, null))];

    private static string NameOf(Article article) => article.Headline.Length > 0 ? article.Headline : Short(article.Text);

    /// <summary>The items of an announced list; else the things that one sentence lists; else the sentences.</summary>
    private static IEnumerable<Choice> ChoicesOf(Answer answer, NewsQuery? query)
    {
        var (first, rest) = (answer.Citations[0], answer.Citations.Skip(1).ToList());
        if (rest.Count > 1 && Numerals.Find(TextFolding.Fold(first.Quote)).Any(number => number.Value == rest.Count))
        {
            return rest.Select(Named);
        }

        var lists = answer.Citations.Select(citation => (Citation: citation, List: FollowUpPatterns.Enumeration().Matches(citation.Quote).MaxBy(match => match.Value.Count(character => character == '、')))).Where(one => one.List is not null).ToList();
        if (lists.Count > 0 && query?.Type is QuestionType.List or QuestionType.What or QuestionType.Which or QuestionType.Where or QuestionType.HowMany or QuestionType.Statement)
        {
            var (citation, list) = lists.MaxBy(one => one.List!.Value.Count(character => character == '、'));
            return Items(citation, list!.Index, list.Value);
        }

        return answer.Citations.Select(Named);
    }

    private static IEnumerable<Choice> Items(Citation citation, int start, string list)
    {
        foreach (var item in list.Split('、'))
        {
            var label = item.Split('等')[0];
            var at = citation.Span.Start + start;
            if (label.Length > 1)
            {
                yield return new Choice(Short(label), citation.Article.Id, new TextSpan(at, at + label.Length));
            }

            start += item.Length + 1;
        }
    }

    private static Choice Named(Citation citation) => new(Short(citation.Quote.TrimEnd('。')), citation.Article.Id, citation.Span);

    private static string Short(string text) => text.Length > LongestLabel ? text[..LongestLabel] : text;
}
