using System.Globalization;
using System.Text;
using NewsBot.Pages;

namespace NewsBot.Evaluation.Reports;

/// <summary>One side of a plot.</summary>
/// <param name="Label">What runs along it.</param>
/// <param name="From">The value at its start.</param>
/// <param name="To">The value at its end.</param>
/// <param name="Ticks">The values marked, and what is written there.</param>
internal sealed record PlotAxis(string Label, double From, double To, IReadOnlyList<(double At, string Text)> Ticks)
{
    /// <summary>An axis of shares, 0 to 1.</summary>
    public static PlotAxis Share(string label) => new(label, 0, 1, [.. new[] { 0, 0.2, 0.4, 0.6, 0.8, 1 }.Select(at => (at, at.ToString("0.#", CultureInfo.InvariantCulture)))]);
}

/// <summary>A plot drawn as SVG that takes its colours from the page (report.css). About as large in a column of a wide page as on a phone.</summary>
internal sealed class SvgPlot(PlotAxis x, PlotAxis y)
{
    // In SVG units, about pixels.
    private const double Width = 360;
    private const double Height = 270;
    private const double Left = 44;
    private const double Right = 344;
    private const double Top = 10;
    private const double Bottom = 222;

    private readonly StringBuilder marks = new();

    /// <summary>A line through points.</summary>
    public SvgPlot Line(IEnumerable<(double X, double Y)> points, string style) =>
        Add($"<polyline class=\"{style}\" points=\"{string.Join(' ', points.Select(point => Text($"{AtX(point.X):0.0},{AtY(point.Y):0.0}")))}\"/>");

    /// <summary>A dot, its radius in SVG units.</summary>
    public SvgPlot Dot(double atX, double atY, string style, double radius = 3.5) => Add(Text($"<circle class=\"{style}\" cx=\"{AtX(atX):0.0}\" cy=\"{AtY(atY):0.0}\" r=\"{radius:0.0}\"/>"));

    /// <summary>A dot with its interval.</summary>
    public SvgPlot Measured(double atX, Measure measure, string style) => measure is { Value: { } value, Low: { } low, High: { } high }
        ? Add(Text($"<line class=\"{style}\" x1=\"{AtX(atX):0.0}\" x2=\"{AtX(atX):0.0}\" y1=\"{AtY(low):0.0}\" y2=\"{AtY(high):0.0}\"/>")).Dot(atX, value, style)
        : this;

    /// <summary>A bar that stands on the lower side.</summary>
    public SvgPlot Bar(double from, double to, double height, string style) =>
        Add(Text($"<rect class=\"{style}\" x=\"{AtX(from) + 0.5:0.0}\" y=\"{AtY(height):0.0}\" width=\"{Math.Max(0.5, AtX(to) - AtX(from) - 1):0.0}\" height=\"{Bottom - AtY(height):0.0}\"/>"));

    /// <summary>The figure as HTML.</summary>
    /// <param name="title">What it shows.</param>
    /// <param name="caption">How to read it; HTML.</param>
    public string Figure(string title, string caption) => $"""
        <figure>
        <h3>{PageFrame.Text(title)}</h3>
        <svg viewBox="0 0 {Text($"{Width} {Height}")}" role="img" aria-label="{PageFrame.Text($"{title}: {y.Label} against {x.Label}")}">
        {Frame()}{marks}</svg>
        <figcaption>{caption}</figcaption>
        </figure>

        """;

    private string Frame()
    {
        var frame = new StringBuilder();
        foreach (var (at, text) in x.Ticks)
        {
            frame.Append(Text($"<line class=\"grid\" x1=\"{AtX(at):0.0}\" x2=\"{AtX(at):0.0}\" y1=\"{Top}\" y2=\"{Bottom}\"/><text x=\"{AtX(at):0.0}\" y=\"{Bottom + 16}\" text-anchor=\"middle\">{PageFrame.Text(text)}</text>"));
        }

        foreach (var (at, text) in y.Ticks)
        {
            frame.Append(Text($"<line class=\"grid\" x1=\"{Left}\" x2=\"{Right}\" y1=\"{AtY(at):0.0}\" y2=\"{AtY(at):0.0}\"/><text x=\"{Left - 6}\" y=\"{AtY(at) + 4:0.0}\" text-anchor=\"end\">{PageFrame.Text(text)}</text>"));
        }

        var middle = (Top + Bottom) / 2;
        frame.Append(Text($"<text x=\"{(Left + Right) / 2}\" y=\"{Height - 12}\" text-anchor=\"middle\">{PageFrame.Text(x.Label)}</text>"));
        frame.Append(Text($"<text x=\"12\" y=\"{middle}\" text-anchor=\"middle\" transform=\"rotate(-90 12 {middle})\">{PageFrame.Text(y.Label)}</text>\n"));
        return frame.ToString();
    }

    private SvgPlot Add(string mark)
    {
        marks.Append(mark).Append('\n');
        return this;
    }

    private double AtX(double value) => Left + ((value - x.From) / (x.To - x.From) * (Right - Left));

    private double AtY(double value) => Bottom - ((value - y.From) / (y.To - y.From) * (Bottom - Top));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
