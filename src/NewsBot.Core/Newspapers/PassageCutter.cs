using NewsBot.Core.Chinese;

namespace NewsBot.Core.Newspapers;

/// <summary>Cuts an article into passages: whole sentences, in order, covering every sentence once, never across a section head.</summary>
public static class PassageCutter
{
    /// <summary>A passage is closed rather than grown past this many UTF-16 units. A longer single sentence is a passage of its own.</summary>
    public const int TargetLength = 320;

    /// <summary>A paragraph's end closes a passage that has at least this many UTF-16 units.</summary>
    public const int EnoughLength = 120;

    /// <summary>The passages of <paramref name="article"/>; none where it has no text.</summary>
    public static IReadOnlyList<Passage> Cut(Article article)
    {
        var passages = new List<Passage>();
        var sectionHead = "";
        TextSpan? open = null;

        foreach (var block in article.Blocks)
        {
            if (block.Kind == BlockKind.SectionHead)
            {
                Close();
                sectionHead = block.Span.In(article.Text);
                continue;
            }

            foreach (var sentence in SentenceSplitter.Split(article.Text, block.Span))
            {
                if (open is { } run && sentence.End - run.Start > TargetLength)
                {
                    Close();
                }

                open = new TextSpan(open?.Start ?? sentence.Start, sentence.End);
            }

            if (open?.Length >= EnoughLength)
            {
                Close();
            }
        }

        Close();
        return passages;

        void Close()
        {
            if (open is { } span)
            {
                passages.Add(new Passage(new PassageId(article.Id, passages.Count), span, span.In(article.Text), article.FullHeadline, sectionHead));
                open = null;
            }
        }
    }
}
