using NewsBot.Core.Associations;
using NewsBot.Core.Chinese;
using NewsBot.Core.Newspapers;

namespace NewsBot.Core.Citations.Claims;

/// <summary>A text folded and without the white space that Chinese does not need, with what it states.</summary>
internal sealed class ClaimText
{
    private const string SentenceEnds = "。!?;\n…";

    private readonly string original;
    private readonly List<int> places = [];

    /// <summary>Reads <paramref name="text"/>.</summary>
    public ClaimText(string text)
    {
        original = text;
        var (characters, letters) = (new List<char>(text.Length), new List<char>(text.Length));
        for (var at = 0; at < text.Length; at++)
        {
            var folded = text[at] is '\n' ? '\n' : TextFolding.Fold(text[at]);
            if (folded == ' ' && !(at > 0 && at + 1 < text.Length && char.IsAsciiLetterOrDigit(text[at - 1]) && char.IsAsciiLetterOrDigit(text[at + 1])))
            {
                continue;
            }

            characters.Add(folded);
            places.Add(at);
            if (char.IsLetterOrDigit(folded))
            {
                letters.Add(folded);
            }
        }

        Text = new string([.. characters]);
        Letters = new string([.. letters]);
        Dates = DateMention.In(Text);
        Quantities = QuantityReader.Read(Text, Dates);
        Pairs = PairsOf(Letters);
        Words = WordVectors.Default.WordsOf(Text);
        Sentences = Cut(SentenceEnds);
        Clauses = Cut(SentenceEnds + ",");
    }

    /// <summary>The folded characters.</summary>
    public string Text { get; }

    /// <summary>Only the letters and digits of <see cref="Text"/>.</summary>
    public string Letters { get; }

    /// <summary>The dates it names.</summary>
    public IReadOnlyList<DateMention> Dates { get; }

    /// <summary>The numbers it states that are no dates.</summary>
    public IReadOnlyList<Quantity> Quantities { get; }

    /// <summary>The pairs of neighbouring letters.</summary>
    public HashSet<int> Pairs { get; }

    /// <summary>Its words, as <see cref="WordVectors"/> numbers them.</summary>
    public int[] Words { get; }

    /// <summary>Its sentences.</summary>
    public IReadOnlyList<TextSpan> Sentences { get; }

    /// <summary>Its clauses, cut at commas too.</summary>
    public IReadOnlyList<TextSpan> Clauses { get; }

    /// <summary>The words at <paramref name="span"/> as they were written.</summary>
    public string Original(TextSpan span) => span.Length == 0 || span.End > places.Count ? "" : original[places[span.Start]..(places[span.End - 1] + 1)];

    /// <summary>Whether the folded <paramref name="words"/> stand in it.</summary>
    public bool Has(string words) => Text.Contains(words, StringComparison.Ordinal);

    /// <summary>The clause around <paramref name="at"/>.</summary>
    public TextSpan ClauseAt(int at) => Clauses.FirstOrDefault(clause => clause.Start <= at && at < clause.End, new TextSpan(0, Text.Length));

    /// <summary>The letters and digits of a part of a folded text.</summary>
    public static string LettersOf(ReadOnlySpan<char> folded)
    {
        var letters = new char[folded.Length];
        var count = 0;
        foreach (var character in folded)
        {
            if (char.IsLetterOrDigit(character))
            {
                letters[count++] = character;
            }
        }

        return new string(letters, 0, count);
    }

    /// <summary>The pairs of neighbouring characters.</summary>
    public static HashSet<int> PairsOf(string letters)
    {
        var pairs = new HashSet<int>();
        for (var at = 0; at + 1 < letters.Length; at++)
        {
            pairs.Add((letters[at] << 16) | letters[at + 1]);
        }

        return pairs;
    }

    private List<TextSpan> Cut(string marks)
    {
        var (parts, start) = (new List<TextSpan>(), 0);
        for (var at = 0; at <= Text.Length; at++)
        {
            var inNumber = at > 0 && at + 1 < Text.Length && Text[at] == ',' && char.IsAsciiDigit(Text[at - 1]) && char.IsAsciiDigit(Text[at + 1]);
            if (at == Text.Length || (!inNumber && marks.Contains(Text[at], StringComparison.Ordinal)))
            {
                if (at > start)
                {
                    parts.Add(new TextSpan(start, at));
                }

                start = at + 1;
            }
        }

        return parts;
    }
}
