namespace NewsBot.Ingestion.Pages;

/// <summary>
/// What speaks for and against a reading of a page, in points. The assembler adds them up over the whole page and takes the reading with the most
/// points, so only their proportions matter.
/// </summary>
internal static class PageWeights
{
    // ---- Is a piece a head? (HeadPoints)

    /// <summary>It has few lines and no full stop, as heads do; so do some torn-off parts of paragraphs.</summary>
    public const double ShortAndWithoutStop = 1.9;

    /// <summary>It cannot be a head: too long, a full stop inside, a lead-in, all in brackets, or begun with a closing sign.</summary>
    public const double NoHead = -20.0;

    /// <summary>With fewer points than this a piece is not tried as a head.</summary>
    public const double LeastHead = -5.0;

    /// <summary>It ends in a comma or holds a semicolon: a sentence goes on.</summary>
    public const double EndsInComma = -3.1;

    /// <summary>Its only line ends in a colon, as a speaker's name over a headline does.</summary>
    public const double EndsInColon = -1.0;

    /// <summary>It opens or closes a quotation or bracket without the other half; a headline that is cut short with … may.</summary>
    public const double OpenQuotation = -4.5;

    /// <summary>One or two characters.</summary>
    public const double TooShort = -3.0;

    /// <summary>Each character beyond the length that headlines seldom have.</summary>
    public const double EachFurtherCharacter = -0.14;

    /// <summary>Each comma beyond the first.</summary>
    public const double EachFurtherComma = -1.3;

    /// <summary>It opens with a subheadline's dash.</summary>
    public const double OpensWithDash = 2.0;

    /// <summary>Its first line is the rest of the line before, torn off before a quotation mark.</summary>
    public const double CompletesLine = -3.9;

    /// <summary>Its last line and the next one's first, which opens with a quotation mark, make one line of the column.</summary>
    public const double TornFromNext = -4.6;

    /// <summary>A line is wider than the columns beside it: only a head runs over its column.</summary>
    public const double WiderThanColumn = 3.0;

    /// <summary>Its lines fill a column beside it, as a paragraph's do and a headline's only by chance.</summary>
    public const double FillsColumn = -1.5;

    /// <summary>Its lines end where its words do, not where a column does.</summary>
    public const double RaggedLines = 1.8;

    /// <summary>Its last line is not full, though no sentence ends with it; or it ends in ！, ？ or … without a full stop before.</summary>
    public const double EndsEarly = 1.5;

    /// <summary>It fills its column and text follows without a blank line.</summary>
    public const double RunsIntoNext = -8.8;

    // ---- Do these pieces make a body? (RunScore)

    /// <summary>Every article costs this, so that none is made without a reason.</summary>
    public const double EachArticle = -2.9;

    /// <summary>It opens with a byline or a lead-in (本报讯).</summary>
    public const double MarkedStart = 2.5;

    /// <summary>Its first line is the rest of the line before it.</summary>
    public const double StartsInMidSentence = -3.9;

    /// <summary>A lead-in stands inside it, where an article cannot have one.</summary>
    public const double LeadInInside = -5.2;

    /// <summary>What looks like a lead-in, but follows an unfinished line directly: a caption's words may run into it.</summary>
    public const double LeadInInMidSentence = -1.0;

    /// <summary>A byline stands between its paragraphs.</summary>
    public const double BylineInside = -3.5;

    /// <summary>Its last paragraph closes with a signature (（记者 …）, ■记者 … 摄, （完）).</summary>
    public const double SignedAtEnd = 0.46;

    /// <summary>A paragraph that closes with a signature stands inside it.</summary>
    public const double SignedInside = -2.8;

    /// <summary>A caption with its photographer's credit stands inside it.</summary>
    public const double CaptionInside = -1.0;

    /// <summary>A sentence goes on over a column's end: the last line is full, or its rest comes next.</summary>
    public const double GoesOn = 0.7;

    /// <summary>A paragraph stops without a full stop on a line that is not full, and another one follows.</summary>
    public const double StopsShort = -3.4;

    /// <summary>It ends without a full stop on a line that is not full, as signatures and sources do.</summary>
    public const double EndsWithoutStop = -0.9;

    /// <summary>It neither opens nor closes as a piece of news does and is short: this at no length at all, nothing from <see cref="ShortBody"/> characters on.</summary>
    public const double TooShortBody = -5.8;

    /// <summary>Bodies shorter than this are rare, but for captions and briefs, which are signed or have a lead-in.</summary>
    public const int ShortBody = 200;

    /// <summary>It breaks off in mid-sentence, at its end or before a head.</summary>
    public const double BrokenOff = -6.9;

    /// <summary>The column's width changes between two paragraphs.</summary>
    public const double WidthChange = -3.4;

    /// <summary>
    /// How much neighbouring paragraphs have in common (<see cref="SeamPoints"/>): this times the logarithm of their shares over <see cref="FairSeam"/>. In
    /// news the middle half of articles lies between 0.22 and 0.39, that of borders between articles between 0.02 and 0.06.
    /// </summary>
    public const double Seam = 9.8;

    /// <summary>The shares at which neither one article nor two are likelier.</summary>
    public const double FairSeam = 0.13;

    /// <summary>Added to shares, so that none at all is no proof.</summary>
    public const double SeamFloor = 0.02;

    /// <summary>The fewest points a seam has.</summary>
    public const double LeastSeam = -8.4;

    /// <summary>The most points a seam has.</summary>
    public const double MostSeam = 8.6;

    /// <summary>What looks like a head is taken for a paragraph: its head points times this.</summary>
    public const double HeadAsParagraph = 1.0;

    /// <summary>The body cannot end there, because a head would stand last in it.</summary>
    public const double NoEnd = -30.0;

    /// <summary>Bodies with fewer points than this are not looked at.</summary>
    public const double LeastBody = -25.0;

    // ---- Heads inside a body (RunScore)

    /// <summary>With fewer head points than this nothing inside a body is taken for a section head.</summary>
    public const double LeastSectionHead = 0.5;

    /// <summary>Each head inside the body.</summary>
    public const double SectionHead = -1.5;

    /// <summary>Heads inside the body come in sets.</summary>
    public const double SeveralSectionHeads = 1.4;

    /// <summary>A head inside the body that has the same lines' lengths as another one.</summary>
    public const double AlikeSectionHead = 1.3;

    /// <summary>A head inside the body with a line that opens with a dash, as only subheadlines do.</summary>
    public const double DashInSectionHead = -3.0;

    /// <summary>A numbered head (一、二、) inside the body.</summary>
    public const double NumberedSectionHead = 1.0;

    /// <summary>A head inside the body that shares more pairs with what stands before than with what follows: times the difference.</summary>
    public const double SectionHeadLooksBack = -5.0;

    // ---- Do these headlines belong to the body? (HeadRow, RunCandidates)

    /// <summary>It has no headline; a signed photo caption needs none.</summary>
    public const double NoHeadline = -9.9;

    /// <summary>For each headline: the share of its character pairs found in the body, less <see cref="FairShare"/>, times this.</summary>
    public const double HeadlineShare = 22.6;

    /// <summary>The same for a share below <see cref="FairShare"/>, which is seldom the right one's.</summary>
    public const double ForeignHeadline = 23.7;

    /// <summary>The share of pairs that a headline has in common with any article of the page.</summary>
    public const double FairShare = 0.25;

    /// <summary>More than this share tells no more: a torn-off line has all its words in common with the article it was torn from.</summary>
    public const double EnoughShare = 0.78;

    /// <summary>A head's share is drawn towards the fair one as if it had pairs of this weight more.</summary>
    public const double ShareDraw = 3.5;

    /// <summary>A headline's head points, times this.</summary>
    public const double HeadAsHeadline = 1.0;

    /// <summary>Each headline beyond the first.</summary>
    public const double FurtherHeadline = -0.6;

    /// <summary>Each headline beyond three.</summary>
    public const double ManyHeadlines = -1.5;

    /// <summary>Headlines stand both before and after the body.</summary>
    public const double HeadlinesAround = -3.8;

    /// <summary>The headlines stand on the other side than those of the rest of the page.</summary>
    public const double OtherStyle = -1.8;

    // ---- Pieces that belong to no article

    /// <summary>A head or byline is left without an article.</summary>
    public const double Loose = -8.4;

    /// <summary>A paragraph is left without an article: nothing may be lost, so only where nothing else is left.</summary>
    public const double LooseParagraph = -40.0;

    // ---- How sure is the reading? (Lattice)

    /// <summary>Points are divided by this before they are taken for logarithms of likelihoods: neighbouring features say the same thing twice.</summary>
    public const double Temperature = 2.2;
}
