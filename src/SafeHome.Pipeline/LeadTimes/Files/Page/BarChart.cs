using System.Text;
using static System.FormattableString;

namespace SafeHome.Pipeline.LeadTimes.Files.Page;

/// <summary>Lying bars, each with its figure written beside it, and a mark where a figure is aimed at.</summary>
/// <param name="Title">What it shows, for those who do not see it.</param>
/// <param name="Bars">The bars; at least one.</param>
/// <param name="Most">The value at the end of the scale.</param>
internal sealed record BarChart(string Title, IReadOnlyList<Bar> Bars, decimal Most)
{
    private const int Width = 760;
    // Room for the longest name of a term, in the widest of the usual letters.
    private const int LabelWidth = 420;
    private const int FigureWidth = 80;
    private const int RowHeight = 30;
    private const int Scale = Width - LabelWidth - FigureWidth;

    /// <summary>The picture. Its figures stand in a table too.</summary>
    public string ToSvg()
    {
        var height = (Bars.Count * RowHeight) + 8;
        var svg = new StringBuilder();
        svg.AppendLine(Invariant($"""<svg class="chart" viewBox="0 0 {Width} {height}" role="img" aria-label="{Html.Text(Title)}">"""));
        for (var number = 0; number < Bars.Count; number++) Draw(svg, Bars[number], (number * RowHeight) + 4);
        return svg.AppendLine("</svg>").ToString();
    }

    private void Draw(StringBuilder svg, Bar bar, int top)
    {
        var length = bar.Value is { } value ? Pixels(value) : 0;
        svg.Append(Invariant($"""<text class="label" x="{LabelWidth - 10}" y="{top + 19}" text-anchor="end">{Html.Text(bar.Label)}</text>"""));
        svg.Append(Invariant($"""<rect class="back" x="{LabelWidth}" y="{top + 4}" width="{Scale}" height="20"/>"""));
        svg.Append(Invariant($"""<rect class="{(bar.IsShort ? "late" : "good")}" x="{LabelWidth}" y="{top + 4}" width="{Html.Length(length)}" height="20"/>"""));
        if (bar.Aim is { } aim)
            svg.Append(Invariant($"""<line class="aim" x1="{Html.Length(LabelWidth + Pixels(aim))}" x2="{Html.Length(LabelWidth + Pixels(aim))}" y1="{top}" y2="{top + 28}"/>"""));
        svg.AppendLine(Invariant($"""<text class="figure" x="{LabelWidth + Scale + 8}" y="{top + 19}">{Html.Text(bar.Figure)}</text>"""));
    }

    private decimal Pixels(decimal value) => Most == 0 ? 0 : Math.Min(value / Most, 1) * Scale;
}

/// <summary>A bar.</summary>
/// <param name="Label">Of what.</param>
/// <param name="Value">How long; null for none.</param>
/// <param name="Figure">What is written beside it.</param>
/// <param name="Aim">Where it should reach; null where nothing is aimed at.</param>
internal sealed record Bar(string Label, decimal? Value, string Figure, decimal? Aim = null)
{
    /// <summary>Whether it does not reach as far as it should.</summary>
    public bool IsShort => Value < Aim;
}
