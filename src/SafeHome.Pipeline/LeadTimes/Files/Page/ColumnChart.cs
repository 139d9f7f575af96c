using System.Text;
using static System.FormattableString;

namespace SafeHome.Pipeline.LeadTimes.Files.Page;

/// <summary>Standing columns of parts, with what each part is.</summary>
/// <param name="Title">What it shows, for those who do not see it.</param>
/// <param name="Parts">What the parts are, from the bottom up; at most four.</param>
/// <param name="Columns">The columns; at least one.</param>
internal sealed record ColumnChart(string Title, IReadOnlyList<string> Parts, IReadOnlyList<Column> Columns)
{
    private const int Width = 760;
    private const int Left = 60;
    private const int Top = 34;
    private const int Height = 200;
    private const int Lines = 4;

    private static readonly string[] Colours = ["good", "late", "overdue", "running"];

    /// <summary>The picture. Its figures stand in a table too.</summary>
    public string ToSvg()
    {
        var most = RoundUp(Columns.Max(column => column.Values.Sum()));
        var svg = new StringBuilder();
        svg.AppendLine(Invariant($"""<svg class="chart" viewBox="0 0 {Width} {Top + Height + 30}" role="img" aria-label="{Html.Text(Title)}">"""));
        DrawLegend(svg);
        for (var line = 0; line <= Lines; line++)
        {
            var y = Html.Length(Top + Height - (Height * line / (decimal)Lines));
            svg.Append(Invariant($"""<line class="grid" x1="{Left}" x2="{Width}" y1="{y}" y2="{y}"/>"""));
            svg.AppendLine(Invariant($"""<text class="label" x="{Left - 8}" y="{y}" dy="5" text-anchor="end">{Html.Number(most * line / Lines)}</text>"""));
        }

        var step = (Width - Left) / (decimal)Columns.Count;
        for (var number = 0; number < Columns.Count; number++) Draw(svg, Columns[number], Left + (number * step), step, most);
        return svg.AppendLine("</svg>").ToString();
    }

    private void DrawLegend(StringBuilder svg)
    {
        var x = Left;
        for (var part = 0; part < Parts.Count; part++)
        {
            svg.Append(Invariant($"""<rect class="{Colours[part]}" x="{x}" y="4" width="14" height="14"/><text class="label" x="{x + 20}" y="16">{Html.Text(Parts[part])}</text>"""));
            x += 40 + (Parts[part].Length * 8);
        }

        svg.AppendLine();
    }

    private static void Draw(StringBuilder svg, Column column, decimal left, decimal step, int most)
    {
        var y = (decimal)(Top + Height);
        for (var part = 0; part < column.Values.Count; part++)
        {
            var length = column.Values[part] * Height / (decimal)most;
            y -= length;
            svg.Append(Invariant($"""<rect class="{Colours[part]}" x="{Html.Length(left + (step * 0.15m))}" y="{Html.Length(y)}" width="{Html.Length(step * 0.7m)}" height="{Html.Length(length)}"/>"""));
        }

        svg.AppendLine(Invariant($"""<text class="label" x="{Html.Length(left + (step / 2))}" y="{Top + Height + 20}" text-anchor="middle">{Html.Text(column.Label)}</text>"""));
    }

    // To a number that divides into the lines, and reads well.
    private static int RoundUp(int most)
    {
        var unit = 4;
        while (unit * 5 < most) unit *= 10;
        return Math.Max(unit, (most + unit - 1) / unit * unit);
    }
}

/// <summary>A column.</summary>
/// <param name="Label">Of what.</param>
/// <param name="Values">Its parts, from the bottom up.</param>
internal sealed record Column(string Label, IReadOnlyList<int> Values);
