namespace NewsBot.Typesetting;

/// <summary>A way to set a page.</summary>
public enum TypesettingStyle
{
    /// <summary>Each headline over all three columns of its text.</summary>
    Spanning,

    /// <summary>The whole page one flow of three columns, headlines inside the column.</summary>
    Flow,

    /// <summary>One flow of three columns in which headlines span all of them.</summary>
    SpanningFlow,

    /// <summary>Articles in boxes with borders, two boxes a row, each with columns of its own.</summary>
    Boxes,

    /// <summary>Articles of one and two columns in a grid of three, without borders.</summary>
    Grid,

    /// <summary>A flow of narrow columns with small light headlines, no indents, and lines broken anywhere.</summary>
    Plain,

    /// <summary>Four narrow columns with rules between them, centred headlines over all of them, large section heads.</summary>
    Ruled,

    /// <summary>One flow of ragged lines: no indents, no white between paragraphs, nothing justified.</summary>
    Ragged,

    /// <summary>Articles of full, third and two thirds width in turn, with text and headlines of different sizes.</summary>
    Mixed,

    /// <summary>As browsers set headings and columns when nothing is said of them.</summary>
    Browser,
}
