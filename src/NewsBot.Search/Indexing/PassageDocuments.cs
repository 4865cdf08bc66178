using System.Globalization;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using NewsBot.Core.Chinese;
using NewsBot.Core.Newspapers;

namespace NewsBot.Search.Indexing;

/// <summary>Turns articles into index documents and index documents back into passages.</summary>
internal static class PassageDocuments
{
    private static readonly FieldType Searchable = new(TextField.TYPE_NOT_STORED) { IndexOptions = IndexOptions.DOCS_AND_FREQS };

    /// <summary>One document a passage; the first one also stores the article.</summary>
    public static IEnumerable<Document> Of(Article article)
    {
        foreach (var passage in PassageCutter.Cut(article))
        {
            var body = TextFolding.Fold(passage.Text);
            var headline = TextFolding.Fold(passage.Headline + " " + passage.SectionHead);
            var document = new Document
            {
                new StringField(PassageFields.ArticleId, article.Id.Value, Field.Store.YES),
                new StoredField(PassageFields.Number, passage.Id.Number),
                new StoredField(PassageFields.Start, passage.Span.Start),
                new StoredField(PassageFields.End, passage.Span.End),
                new StoredField(PassageFields.Text, passage.Text),
                new StoredField(PassageFields.Headline, passage.Headline),
                new StoredField(PassageFields.SectionHead, passage.SectionHead),
                new Field(PassageFields.Words, body, Searchable),
                new Field(PassageFields.Pairs, body, Searchable),
                new Field(PassageFields.Characters, body, Searchable),
                new Field(PassageFields.HeadlineWords, headline, Searchable),
                new Field(PassageFields.HeadlinePairs, headline, Searchable),
                new Field(PassageFields.HeadlineCharacters, headline, Searchable),
            };

            foreach (var value in Numerals.Find(body).Select(number => number.Value).Distinct())
            {
                document.Add(new StringField(PassageFields.Numbers, TextOf(value), Field.Store.NO));
            }

            if (passage.Id.Number == 0)
            {
                document.Add(new StringField(PassageFields.FirstOf, article.Id.Value, Field.Store.NO));
                document.Add(new StoredField(PassageFields.Article, StoredArticle.Write(article)));
            }

            yield return document;
        }
    }

    /// <summary>The passage of a stored document.</summary>
    public static Passage PassageOf(Document document) => new(
        new PassageId(ArticleId.Create(document.Get(PassageFields.ArticleId, CultureInfo.InvariantCulture)), IntegerOf(document, PassageFields.Number)),
        new TextSpan(IntegerOf(document, PassageFields.Start), IntegerOf(document, PassageFields.End)),
        document.Get(PassageFields.Text, CultureInfo.InvariantCulture),
        document.Get(PassageFields.Headline, CultureInfo.InvariantCulture),
        document.Get(PassageFields.SectionHead, CultureInfo.InvariantCulture));

    /// <summary>How a number is written in the index.</summary>
    public static string TextOf(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    private static int IntegerOf(Document document, string field) => document.GetField(field).GetInt32Value() ?? 0;
}
