using Microsoft.Extensions.Options;
using NewsBot.Core.Chinese;
using NewsBot.Core.Newspapers;

namespace NewsBot.Core.Questions;

/// <summary>Reads a user's words: small talk, a question, or nothing that can be looked up.</summary>
public sealed class QuestionReader(IOptions<QuestionOptions> options)
{
    /// <summary>What <paramref name="text"/> is. Never throws.</summary>
    public QuestionReading Read(string? text)
    {
        var original = (text ?? "").Trim();
        var folded = TextFolding.Fold(original).Trim();
        if (folded.Length == 0)
        {
            return new QuestionReading.NotUnderstood(NotUnderstoodReason.Empty);
        }

        if (folded.Length > options.Value.MaxLength)
        {
            return new QuestionReading.NotUnderstood(NotUnderstoodReason.TooLong);
        }

        if (!folded.Any(char.IsLetterOrDigit))
        {
            return new QuestionReading.NotUnderstood(NotUnderstoodReason.NoWords);
        }

        if (SmallTalkPatterns.Of(folded) is { } kind)
        {
            return new QuestionReading.SmallTalk(kind);
        }

        var query = ReadQuestion(original, folded);
        return query.SearchText.Any(char.IsLetterOrDigit)
            ? new QuestionReading.Question(query)
            : new QuestionReading.NotUnderstood(NotUnderstoodReason.NoSubject);
    }

    private static NewsQuery ReadQuestion(string original, string whole)
    {
        // The name of the paper is not what the paper says.
        var publication = Publication.Find(whole);
        var folded = publication is { Span: var named } ? string.Concat(whole.AsSpan(0, named.Start), new string(' ', named.Length), whole.AsSpan(named.End)) : whole;
        var (type, word) = QuestionPatterns.Types
            .Select(row => (row.Type, Match: row.Pattern.Match(folded)))
            .Where(row => row.Match.Success)
            .Select(row => (row.Type, (TextSpan?)new TextSpan(row.Match.Index, row.Match.Index + row.Match.Length)))
            .FirstOrDefault((QuestionType.Statement, null));

        // A yes-or-no word such as 让不让 carries the thing asked; the words of the other types do not.
        var search = Blank(folded, type == QuestionType.YesNo ? [] : QuestionPatterns.Types.Where(row => row.Type != QuestionType.YesNo).Select(row => row.Pattern));
        var compound = Halves(folded).Count(half => QuestionPatterns.Types.Any(row => row.Type != QuestionType.YesNo && row.Pattern.IsMatch(half))) > 1;
        return new NewsQuery
        {
            Original = original,
            SearchText = search,
            Type = type,
            Publication = publication?.Publication,
            QuestionWord = word,
            Focus = word is { } span ? QuestionFocusReader.Read(folded, search, type, span) : null,
            Numbers = [.. Numerals.Find(search).Where(number => number.Value > 1 || char.IsAsciiDigit(search[number.Span.Start])).Select(number => number.Value).Distinct()],
            ScopeLength = QuestionPatterns.Scope().Match(folded).Length,
            Places = PlaceNames.In(folded),
            AsksWhatIsPossible = folded.Contains("可以", StringComparison.Ordinal) || folded.Contains('能', StringComparison.Ordinal),
            IsCompound = compound,
            Units = !compound && type is QuestionType.HowMany or QuestionType.When ? AskedUnits.Of(folded) : [],
            AskedCount = type == QuestionType.List && word is { } list
                ? Numerals.Find(folded).Where(number => list.Start <= number.Span.Start && number.Span.Start <= list.End).Select(number => (int?)number.Value).FirstOrDefault(number => number is > 1 and < 100)
                : null,
        };
    }

    private static string[] Halves(string folded) => folded.Split([',', '，', '、', ';', '；', '?', '？', '。', ' ', '和'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The text with everything that <paramref name="patterns"/> and the filling words match replaced by spaces, its length unchanged.</summary>
    private static string Blank(string text, IEnumerable<System.Text.RegularExpressions.Regex> patterns)
    {
        var blanked = text.ToCharArray();
        foreach (var match in patterns.Append(QuestionPatterns.Filling()).SelectMany(pattern => pattern.Matches(text)))
        {
            blanked.AsSpan(match.Index, match.Length).Fill(' ');
        }

        return new string(blanked);
    }
}
