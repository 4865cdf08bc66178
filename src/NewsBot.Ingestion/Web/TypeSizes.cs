using System.Globalization;
using AngleSharp.Css.Dom;
using AngleSharp.Css.Parser;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NewsBot.Ingestion.Web;

/// <summary>The type that a page's own style sheets set its elements in. Sheets elsewhere are never fetched.</summary>
internal sealed class TypeSizes
{
    private const double PointsPerPixel = 0.75;
    private const double UsualPoints = 12;
    private const int MostRules = 500;

    private readonly Dictionary<IElement, string> sizes = [];
    private readonly Dictionary<IElement, string> weights = [];
    private readonly HashSet<IElement> hidden = [];
    private readonly Dictionary<IElement, double> known = [];

    private TypeSizes()
    {
    }

    /// <summary>Reads the style sheets in <paramref name="document"/> and the styles on its elements.</summary>
    public static TypeSizes Of(IHtmlDocument document)
    {
        var types = new TypeSizes();
        var parser = new CssParser();
        foreach (var rule in document.QuerySelectorAll("style").SelectMany(sheet => parser.ParseStyleSheet(sheet.TextContent).Rules.OfType<ICssStyleRule>()).Take(MostRules).OrderBy(rule => rule.Selector?.Specificity ?? default))
        {
            types.Apply(rule, document);
        }

        foreach (var element in document.QuerySelectorAll("[style]"))
        {
            if (parser.ParseDeclaration(element.GetAttribute("style") ?? "") is { } style)
            {
                types.Apply(style, element);
            }
        }

        return types;
    }

    /// <summary>The size of an element's type in points: what its style says, or that of the element around it.</summary>
    public double Points(IElement element)
    {
        if (known.TryGetValue(element, out var points))
        {
            return points;
        }

        var around = element.ParentElement is { } parent ? Points(parent) : UsualPoints;
        return known[element] = sizes.TryGetValue(element, out var size) ? Parse(size, around) ?? around : around;
    }

    /// <summary>Whether the element's type is heavy: by its name or by its style.</summary>
    public bool IsBold(IElement element) => weights.TryGetValue(element, out var weight)
        ? weight.StartsWith("bold", StringComparison.OrdinalIgnoreCase) || (int.TryParse(weight, CultureInfo.InvariantCulture, out var number) && number >= 600)
        : element.LocalName is "b" or "strong" || (element.ParentElement is { } parent && IsBold(parent));

    /// <summary>Whether a style hides the element.</summary>
    public bool IsHidden(IElement element) => hidden.Contains(element) || element.HasAttribute("hidden");

    private void Apply(ICssStyleRule rule, IHtmlDocument document)
    {
        if (rule.Style.Any(property => property.Name is "font-size" or "font-weight" or "display" or "font"))
        {
            try
            {
                foreach (var element in document.QuerySelectorAll(rule.SelectorText))
                {
                    Apply(rule.Style, element);
                }
            }
            catch (DomException)
            {
                // A selector that is not known selects nothing, as in a browser.
            }
        }
    }

    private void Apply(ICssStyleDeclaration style, IElement element)
    {
        if (style.GetPropertyValue("font-size") is { Length: > 0 } size)
        {
            sizes[element] = size;
        }

        if (style.GetPropertyValue("font-weight") is { Length: > 0 } weight)
        {
            weights[element] = weight;
        }

        if (style.GetPropertyValue("display") == "none")
        {
            hidden.Add(element);
        }
    }

    private static double? Parse(string size, double around)
    {
        var digits = size.TakeWhile(character => char.IsAsciiDigit(character) || character == '.').Count();
        if (!double.TryParse(size.AsSpan(0, digits), CultureInfo.InvariantCulture, out var number))
        {
            return size switch
            {
                "xx-small" => 7,
                "x-small" => 7.5,
                "small" => 10,
                "medium" => UsualPoints,
                "large" => 13.5,
                "x-large" => 18,
                "xx-large" => 24,
                "larger" => around * 1.2,
                "smaller" => around / 1.2,
                _ => null,
            };
        }

        return size[digits..].Trim() switch
        {
            "pt" => number,
            "px" => number * PointsPerPixel,
            "em" => number * around,
            "%" => number / 100 * around,
            "rem" => number * UsualPoints,
            "mm" => number * 72 / 25.4,
            "cm" => number * 72 / 2.54,
            "in" => number * 72,
            _ => null,
        };
    }
}
