using System.Globalization;
using System.Text;
using NewsBot.Core.Answering;
using NewsBot.Core.Retrieval;
using NewsBot.Prompting.Prompts;

namespace NewsBot.Prompting.Writing;

/// <summary>The passages that a model is given, numbered from 1, each between marks that no text can contain.</summary>
/// <param name="Places">Where each stands, in the order of their numbers.</param>
/// <param name="Text">All of them, as the prompt has them.</param>
internal sealed record NumberedPassages(IReadOnlyList<ArticlePlace> Places, string Text)
{
    /// <summary>The best passages of <paramref name="evidence"/> that take no more than <paramref name="mostTokens"/>; the best one, cut short if need be, always.</summary>
    public static NumberedPassages Of(Evidence evidence, int mostTokens)
    {
        var (places, text, left) = (new List<ArticlePlace>(), new StringBuilder(), mostTokens);
        foreach (var passage in evidence.Passages)
        {
            var inner = SafeText.Inside(passage.Scored.Passage.Text);
            if (places.Count == 0 && TokenEstimate.Of(inner) > left)
            {
                inner = inner[..Math.Min(inner.Length, left)];
            }

            var number = places.Count + 1;
            var whole = string.Create(CultureInfo.InvariantCulture, $"⟦段落 {number}⟧《{SafeText.Inside(passage.Scored.Passage.Headline)}》{inner}⟦段落完⟧\n");
            var tokens = TokenEstimate.Of(whole);
            if (places.Count > 0 && tokens > left)
            {
                break;
            }

            places.Add(new ArticlePlace(passage.Article, passage.Scored.Passage.Span));
            text.Append(whole);
            left -= tokens;
        }

        return new NumberedPassages(places, text.ToString().TrimEnd('\n'));
    }
}
