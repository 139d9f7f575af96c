using System.Text;
using static System.FormattableString;

namespace SafeHome.Pipeline.LeadTimes.Files.Page;

/// <summary>A table of figures.</summary>
/// <param name="Caption">What it shows.</param>
/// <param name="Headings">The headings of its columns; the first is that of the rows.</param>
/// <param name="Rows">Its rows.</param>
internal sealed record HtmlTable(string Caption, IReadOnlyList<string> Headings, IReadOnlyList<HtmlRow> Rows)
{
    /// <summary>The markup. A wide table scrolls by itself, with the keyboard too.</summary>
    public string ToHtml()
    {
        var html = new StringBuilder();
        html.Append(Invariant($"""<div class="scroll" role="region" tabindex="0" aria-label="{Html.Text(Caption)}"><table><caption>{Html.Text(Caption)}</caption><thead><tr>"""));
        foreach (var heading in Headings) html.Append(Invariant($"""<th scope="col">{Html.Text(heading)}</th>"""));
        html.AppendLine("</tr></thead><tbody>");
        foreach (var row in Rows)
        {
            html.Append(row.IsTotal ? """<tr class="total">""" : "<tr>").Append(Invariant($"""<th scope="row">{Html.Text(row.Heading)}</th>"""));
            foreach (var cell in row.Cells) html.Append(Invariant($"<td>{Html.Text(cell)}</td>"));
            html.AppendLine("</tr>");
        }

        return html.Append("</tbody></table></div>").AppendLine().ToString();
    }
}

/// <summary>A row of a table.</summary>
/// <param name="Heading">Of what it is.</param>
/// <param name="Cells">The figures.</param>
/// <param name="IsTotal">Whether it sums up rows below it.</param>
internal sealed record HtmlRow(string Heading, IReadOnlyList<string> Cells, bool IsTotal = false);
