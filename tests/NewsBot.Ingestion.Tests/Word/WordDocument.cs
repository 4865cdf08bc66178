using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using NewsBot.Typesetting;

namespace NewsBot.Ingestion.Tests.Word;

/// <summary>Writes Word documents for tests.</summary>
internal static class WordDocument
{
    /// <summary>The articles, headlines large and bold, as an editor would set them by hand, without styles.</summary>
    public static byte[] Of(IEnumerable<TypesetArticle> articles) => Of(articles.SelectMany(article => new[] { Large(article.Kicker, 16), Large(article.Headline, 22), Large(article.Subheadline, 16) }
        .Concat(article.Paragraphs.Select(paragraph => paragraph.StartsWith(TypesetArticle.SectionMark, StringComparison.Ordinal) ? Large(paragraph[TypesetArticle.SectionMark.Length..], 12) : Text(paragraph)))).OfType<Paragraph>());

    public static byte[] Of(IEnumerable<Paragraph> paragraphs)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            document.AddMainDocumentPart().Document = new Document(new Body(paragraphs));
        }

        return stream.ToArray();
    }

    public static Paragraph? Large(string text, int points) => text.Length == 0 ? null : new Paragraph(new Run(new RunProperties(new Bold(), new FontSize { Val = $"{points * 2}" }), Words(text)));

    public static Paragraph Text(string text) => new(new Run(new RunProperties(new FontSize { Val = "21" }), Words(text)));

    public static Paragraph Styled(string style, string text) => new(new ParagraphProperties(new ParagraphStyleId { Val = style }), new Run(Words(text)));

    private static Text Words(string text) => new(text) { Space = SpaceProcessingModeValues.Preserve };
}
