namespace NewsBot.Ingestion.Layout;

/// <summary>
/// All the numbers that the reading of laid-out pages goes by, as newspapers are set: sizes as multiples of the text's size (an em), points of evidence
/// that a head opens a new article. Where the points are above zero it does; else it is a section head.
/// </summary>
internal static class LayoutWeights
{
    /// <summary>From this multiple of the text's size on, type is large.</summary>
    public const double LargeType = 1.06;

    /// <summary>Up to this multiple of the usual size, sentences are text and no headline.</summary>
    public const double LargestText = 1.25;

    /// <summary>How many lines with a full stop show that a size is that of a text.</summary>
    public const int FewestSentences = 3;

    /// <summary>A white stretch wider than this, in ems, ends a line: what follows stands in another column.</summary>
    public const double ColumnGap = 0.9;

    /// <summary>The same between letters that the file does not print one after the other.</summary>
    public const double StrangeGap = 0.45;

    /// <summary>The narrowest white stretch between columns, in ems.</summary>
    public const double Gutter = 0.5;

    /// <summary>The lowest white band that ends all columns above it at once, in ems and as a multiple of the white between paragraphs.</summary>
    public const double Band = 1.3;

    /// <summary>Articles of a row seldom end at one height: above their successors' headlines the white differs by at least this, in ems.</summary>
    public const double UnevenEnds = 0.8;

    /// <summary>White above a row of headlines that needs no unevenness, in ems.</summary>
    public const double WideBand = 2.5;

    /// <summary>Gutters within this share of the widest are as wide as it is.</summary>
    public const double SameGutter = 0.85;

    /// <summary>A line that begins this many ems inside its column opens a paragraph, if not more than <see cref="DeepestIndent"/>.</summary>
    public const double Indent = 1.2;

    /// <summary>Beyond this many ems a line is not indented but centred.</summary>
    public const double DeepestIndent = 3.5;

    /// <summary>A line that ends this many ems before its column does is not full.</summary>
    public const double ShortLine = 1.6;

    /// <summary>White above a line, beyond the usual, that sets it apart from the line before, in ems.</summary>
    public const double Apart = 0.35;

    /// <summary>Up to this much white, beyond the usual, a paragraph still belongs to the text above it, in ems.</summary>
    public const double InFlow = 0.7;

    /// <summary>White between two lines of a head, as a share of its size; more parts two heads.</summary>
    public const double HeadLeading = 0.9;

    /// <summary>Heads of neighbouring articles begin at the same height, give or take this many ems.</summary>
    public const double SameTop = 0.8;

    /// <summary>Type sizes within this share are one size.</summary>
    public const double SameSize = 0.04;

    /// <summary>The longest head, in characters; a longer text is text however large it is set.</summary>
    public const int LongestHead = 90;

    /// <summary>The longest section head in the text's own size, in characters.</summary>
    public const int LongestPlainHead = 28;

    /// <summary>The shortest kicker in the text's own size, in characters.</summary>
    public const int ShortestKicker = 3;

    /// <summary>The longest photo caption, in characters.</summary>
    public const int LongestCaption = 400;

    /// <summary>Where a head of this multiple of the text's size neither speaks for nor against a new article.</summary>
    public const double NeutralSize = 1.3;

    /// <summary>Points for each tenth of the text's size above <see cref="NeutralSize"/>, or below it.</summary>
    public const double PerTenth = 0.5;

    /// <summary>The most points that size alone can give or take.</summary>
    public const double MostForSize = 3;

    /// <summary>Points where the text below opens as reports do: 本报讯, a byline.</summary>
    public const double OpensReport = 2.5;

    /// <summary>Points where the head is the largest thing on its row of several columns.</summary>
    public const double OwnsRow = 1.5;

    /// <summary>From this share of the last headline's size on, a head is about as large.</summary>
    public const double AsLarge = 0.85;

    /// <summary>Up to this share of the last headline's size, a head is much smaller.</summary>
    public const double MuchSmaller = 0.6;

    /// <summary>Points where it is set about as large as the last headline.</summary>
    public const double LikeHeadline = 1.5;

    /// <summary>Points where it is set much smaller than the last headline.</summary>
    public const double UnlikeHeadline = -1;

    /// <summary>Points where the text before breaks off in mid-sentence.</summary>
    public const double AfterTorn = -1.5;

    /// <summary>Points where it numbers a section: 一、, （二）.</summary>
    public const double Numbered = -4;
}
