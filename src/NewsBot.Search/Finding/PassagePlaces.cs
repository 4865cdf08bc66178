using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsBot.Core.Newspapers;
using NewsBot.Search.Indexing;

namespace NewsBot.Search.Finding;

/// <summary>Where each passage of the index stands: read from columns kept beside the index, many times faster than stored documents.</summary>
internal sealed class PassagePlaces(IndexReader reader)
{
    /// <summary>The passage of a document; null where its article is gone.</summary>
    public Passage? PassageOf(int document, IArticleStore articles)
    {
        var part = reader.Leaves[ReaderUtil.SubIndex(document, reader.Leaves)];
        var (columns, row, id) = (part.AtomicReader, document - part.DocBase, new BytesRef());
        columns.GetBinaryDocValues(PassageFields.ArticleId).Get(row, id);
        if (articles.Find(ArticleId.Create(id.Utf8ToString())) is not { } article)
        {
            return null;
        }

        var span = new TextSpan(Number(PassageFields.Start), Number(PassageFields.End));
        var head = article.Blocks.LastOrDefault(block => block.Kind == BlockKind.SectionHead && block.Span.End <= span.Start);
        return new Passage(new PassageId(article.Id, Number(PassageFields.Number)), span, span.In(article.Text), article.FullHeadline, head?.Span.In(article.Text) ?? "");

        int Number(string column) => (int)columns.GetNumericDocValues(column).Get(row);
    }
}
