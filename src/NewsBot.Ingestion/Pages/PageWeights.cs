namespace NewsBot.Ingestion.Pages;

/// <summary>
/// What speaks for and against taking a run of pieces as one article, in points. The assembler adds them up over the whole page and takes the cutting
/// with the most points, so only their proportions matter.
/// </summary>
internal static class PageWeights
{
    /// <summary>Every article costs this, so that none is made without a reason.</summary>
    public const double EachArticle = -1.0;

    /// <summary>It opens with a byline or a lead-in (本报讯).</summary>
    public const double MarkedStart = 2.5;

    /// <summary>A lead-in stands inside it, where an article cannot have one.</summary>
    public const double LeadInInside = -6.0;

    /// <summary>A byline stands between its paragraphs.</summary>
    public const double BylineInside = -3.5;

    /// <summary>Its last paragraph closes with a signature (（记者 …）, ■记者 … 摄).</summary>
    public const double SignedAtEnd = 1.0;

    /// <summary>A paragraph that closes with a signature stands inside it.</summary>
    public const double SignedInside = -2.5;

    /// <summary>It has no headline; a signed photo caption needs none.</summary>
    public const double NoHeadline = -3.0;

    /// <summary>For each headline: the share of its character pairs found in the body, less <see cref="FairShare"/>, times this.</summary>
    public const double HeadlineShare = 4.0;

    /// <summary>The share of pairs that a headline has in common with any article of the page.</summary>
    public const double FairShare = 0.25;

    /// <summary>Its headlines stand after the body, as is usual where text was taken out of a PDF.</summary>
    public const double HeadlineAfter = 0.4;

    /// <summary>Headlines stand both before and after the body.</summary>
    public const double HeadlinesAround = -1.5;

    /// <summary>Each headline beyond three.</summary>
    public const double ManyHeadlines = -1.5;

    /// <summary>Each head inside the body.</summary>
    public const double SectionHead = -0.7;

    /// <summary>Heads inside the body come in sets.</summary>
    public const double SeveralSectionHeads = 0.6;

    /// <summary>A head inside the body that has the same lines' lengths as another one.</summary>
    public const double AlikeSectionHead = 0.8;

    /// <summary>A head inside the body with a line that opens with a dash, as only subheadlines do.</summary>
    public const double DashInSectionHead = -3.0;

    /// <summary>A numbered head (一、二、) inside the body.</summary>
    public const double NumberedSectionHead = 1.0;

    /// <summary>A head inside the body that shares more pairs with what stands before than with what follows: times the difference.</summary>
    public const double SectionHeadLooksBack = -2.5;

    /// <summary>The column's width changes between two paragraphs.</summary>
    public const double WidthChange = -1.2;

    /// <summary>How much a paragraph's telling pairs occur in the article before it, less <see cref="FairCohesion"/>, times this.</summary>
    public const double Cohesion = 3.0;

    /// <summary>The share of pairs that paragraphs of different articles have in common.</summary>
    public const double FairCohesion = 0.12;

    /// <summary>The most that a paragraph's share counts above the fair one.</summary>
    public const double MostCohesion = 0.25;

    /// <summary>A paragraph breaks off in mid-sentence, at the article's end or before a head.</summary>
    public const double BrokenOff = -4.0;

    /// <summary>There is no body at all.</summary>
    public const double NoBody = -30.0;
}
