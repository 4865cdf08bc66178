using System.Globalization;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsBot.Core.Chinese;
using NewsBot.Core.Newspapers;

namespace NewsBot.Search.Indexing;

/// <summary>Turns articles into index documents.</summary>
internal static class PassageDocuments
{
    private static readonly FieldType Searchable = new(TextField.TYPE_NOT_STORED) { IndexOptions = IndexOptions.DOCS_AND_FREQS };

    /// <summary>One document a passage, which says where in its article it stands; the first one also stores the article.</summary>
    public static IEnumerable<Document> Of(Article article)
    {
        foreach (var passage in PassageCutter.Cut(article))
        {
            var body = TextFolding.Fold(passage.Text);
            var headline = TextFolding.Fold(passage.Headline + " " + passage.SectionHead);
            var document = PlaceOf(passage);
            document.Add(new Field(PassageFields.Words, body, Searchable));
            document.Add(new Field(PassageFields.Pairs, body, Searchable));
            document.Add(new Field(PassageFields.Characters, body, Searchable));
            document.Add(new Field(PassageFields.HeadlineWords, headline, Searchable));
            document.Add(new Field(PassageFields.HeadlinePairs, headline, Searchable));
            document.Add(new Field(PassageFields.HeadlineCharacters, headline, Searchable));

            foreach (var value in Numerals.Find(body).Select(number => number.Value).Distinct())
            {
                document.Add(new StringField(PassageFields.Numbers, TextOf(value), Field.Store.NO));
            }

            AddPublication(document, article);
            if (passage.Id.Number == 0)
            {
                document.Add(new StringField(PassageFields.First, PassageFields.IsFirst, Field.Store.NO));
                document.Add(new StringField(PassageFields.FirstOf, article.Id.Value, Field.Store.NO));
                document.Add(new StoredField(PassageFields.Article, StoredArticle.Write(article)));
            }

            yield return document;
        }
    }

    /// <summary>A document that says where the passage stands, and no more.</summary>
    public static Document PlaceOf(Passage passage) =>
    [
        new StringField(PassageFields.ArticleId, passage.Id.Article.Value, Field.Store.NO),
        new BinaryDocValuesField(PassageFields.ArticleId, new BytesRef(passage.Id.Article.Value)),
        new NumericDocValuesField(PassageFields.Number, passage.Id.Number),
        new NumericDocValuesField(PassageFields.Start, passage.Span.Start),
        new NumericDocValuesField(PassageFields.End, passage.Span.End),
    ];

    /// <summary>Adds the newspaper and the day, as far as they are known.</summary>
    public static void AddPublication(Document document, Article article)
    {
        if (article.Newspaper is { } newspaper)
        {
            document.Add(new StringField(PassageFields.Newspaper, TextFolding.Fold(newspaper), Field.Store.NO));
        }

        if (article.Date is { } date)
        {
            document.Add(new StringField(PassageFields.Published, date.ToString("yyyyMMdd", CultureInfo.InvariantCulture), Field.Store.NO));
            document.Add(new StringField(PassageFields.Published, date.ToString("MMdd", CultureInfo.InvariantCulture), Field.Store.NO));
        }
    }

    /// <summary>How a number is written in the index.</summary>
    public static string TextOf(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
