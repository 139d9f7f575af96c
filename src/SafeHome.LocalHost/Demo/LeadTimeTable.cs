using System.Globalization;
using Spectre.Console;

namespace SafeHome.LocalHost.Demo;

/// <summary>The lead times of each region as the interface gives them.</summary>
internal static class LeadTimeTable
{
    // The longest term then fits a terminal of 80 columns.
    private static readonly Padding BetweenColumns = new(0, 0, 1, 0);

    /// <summary>Writes the table.</summary>
    public static void Write(IAnsiConsole console, LeadTimes times)
    {
        var table = new Table { Border = TableBorder.Simple, Title = new TableTitle($"Lead times of what came in during {times.Period}, in hours rounded up") };
        table.AddColumn(new TableColumn("Term") { Padding = BetweenColumns });
        foreach (var name in new[] { "In time", "Late", "Open", "Overdue", "Median", "90%" })
            table.AddColumn(new TableColumn(name) { Alignment = Justify.Right, Padding = BetweenColumns });
        foreach (var region in times.Lines.Where(line => line.Municipality is null && line.By is null && line.Terms.Count > 0))
        {
            table.AddRow($"[bold]{Markup.Escape(region.Name)}[/]");
            foreach (var time in region.Terms) table.AddRow([$"{time.Term} ({time.Kind})", .. Figures(time)]);
        }

        console.Write(table);
    }

    private static string[] Figures(LeadTime time) =>
        [Text(time.InTime), Text(time.Late), Text(time.Running), Text(time.Overdue), Text(time.MedianHours), Text(time.Percentile90Hours)];

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "-";
}
