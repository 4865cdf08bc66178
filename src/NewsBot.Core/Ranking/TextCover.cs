namespace NewsBot.Core.Ranking;

/// <summary>How far a text mentions each word, pair of characters and character of a question.</summary>
internal sealed class TextCover
{
    private readonly QuestionWeights question;
    private readonly float[] credits;

    /// <summary>The credits, 0 to 1: words first, then pairs, then characters.</summary>
    public TextCover(QuestionWeights question, float[] credits) => (this.question, this.credits) = (question, credits);

    /// <summary>How far each word is mentioned.</summary>
    public ReadOnlySpan<float> Words => credits.AsSpan(0, question.Words.Count);

    /// <summary>Which pairs stand in the text.</summary>
    public ReadOnlySpan<float> Pairs => credits.AsSpan(question.Words.Count, question.Pairs.Count);

    /// <summary>The weighted share of the question's words mentioned, 0 to 1.</summary>
    public double WordShare => Share(Words, question.WordWeights);

    /// <summary>The weighted share of the question's pairs of characters, 0 to 1.</summary>
    public double PairShare => Share(Pairs, question.PairWeights);

    /// <summary>The weighted share of the question's characters, 0 to 1.</summary>
    public double CharacterShare => Share(credits.AsSpan(question.Words.Count + question.Pairs.Count), question.CharacterWeights);

    /// <summary>What this text or the other mentions, the other's at <paramref name="credit"/>.</summary>
    public TextCover Or(TextCover other, float credit = 1)
    {
        var both = new float[credits.Length];
        for (var i = 0; i < both.Length; i++)
        {
            both[i] = Math.Max(credits[i], credit * other.credits[i]);
        }

        return new TextCover(question, both);
    }

    /// <summary>The weighted share of the question's pairs that this text adds to those of <paramref name="known"/>, of those it could add; 0 to 1.</summary>
    public double PairShareBeyond(TextCover known)
    {
        var (covered, all) = (0.0, 0.0);
        for (var i = 0; i < Pairs.Length; i++)
        {
            if (known.Pairs[i] == 0)
            {
                all += question.PairWeights[i];
                covered += Pairs[i] * question.PairWeights[i];
            }
        }

        return all == 0 ? 0 : covered / all;
    }

    /// <summary>The share of the question's weight that its heaviest word has of those hardly mentioned, 0 to 1.</summary>
    public double HeaviestMissing() => HeaviestMissing(_ => true);

    /// <summary>The same of the words that name no kind of thing asked for: what it is asked about.</summary>
    public double HeaviestSubjectMissing() => HeaviestMissing(word => question.Query.Focus is not { } focus || !focus.Span.In(question.Query.SearchText).Contains(word.Text, StringComparison.Ordinal));

    private double HeaviestMissing(Func<WeightedWord, bool> counts)
    {
        var heaviest = 0.0;
        for (var i = 0; i < Words.Length; i++)
        {
            heaviest = Words[i] < WeightedWord.ShortSynonymCredit && counts(question.Words[i]) ? Math.Max(heaviest, question.WordWeights[i]) : heaviest;
        }

        return heaviest / Math.Max(1e-9, question.WordWeight);
    }

    private static double Share(ReadOnlySpan<float> credits, ReadOnlySpan<double> weights)
    {
        var (covered, all) = (0.0, 0.0);
        for (var i = 0; i < credits.Length; i++)
        {
            covered += credits[i] * weights[i];
            all += weights[i];
        }

        return all == 0 ? 0 : covered / all;
    }
}
