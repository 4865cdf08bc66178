using NewsBot.Core.Chinese;
using NewsBot.Core.Newspapers;

namespace NewsBot.Core.Ranking;

/// <summary>How far texts mention a question, each text measured once.</summary>
internal sealed class QuestionCovers(QuestionWeights question)
{
    private readonly Dictionary<FoldedText, TextCover> covers = new(ReferenceEqualityComparer.Instance);

    private readonly Dictionary<FoldedText, float[]> likenesses = new(ReferenceEqualityComparer.Instance);

    /// <summary>How close texts come to the question's words.</summary>
    public WordLikeness Likeness { get; } = new(question);

    /// <summary>The question.</summary>
    public QuestionWeights Question { get; } = question;

    /// <summary>A text that mentions nothing.</summary>
    public TextCover Nothing { get; } = question.Cover(new FoldedText(""));

    /// <summary>How far <paramref name="text"/> mentions the question.</summary>
    public TextCover Of(FoldedText text)
    {
        if (!covers.TryGetValue(text, out var cover))
        {
            covers.Add(text, cover = Question.Cover(text));
        }

        return cover;
    }

    /// <summary>How close <paramref name="text"/> comes to each of the question's words (<see cref="WordLikeness"/>).</summary>
    public float[] LikenessOf(FoldedText text)
    {
        if (!likenesses.TryGetValue(text, out var likeness))
        {
            likenesses.Add(text, likeness = Likeness.Of(text, Of(text)));
        }

        return likeness;
    }

    /// <summary>How far the sentence does, on its own; nothing where there is none.</summary>
    public TextCover Of(ReadableSentence? sentence) => sentence is null ? Nothing : Of(sentence.Folded);
}
