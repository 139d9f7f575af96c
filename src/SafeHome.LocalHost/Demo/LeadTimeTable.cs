using System.Globalization;
using Spectre.Console;

namespace SafeHome.LocalHost.Demo;

/// <summary>The lead times of each region as the interface gives them.</summary>
internal static class LeadTimeTable
{
    /// <summary>Writes the table.</summary>
    public static void Write(IAnsiConsole console, LeadTimes times)
    {
        var table = new Table { Border = TableBorder.Simple, Title = new TableTitle($"Lead times of what came in during {times.Period}, in hours rounded up") };
        table.AddColumns("Region", "Term");
        foreach (var name in new[] { "In time", "Late", "Open", "Overdue", "Median", "90%" }) table.AddColumn(new TableColumn(name).RightAligned());
        foreach (var region in times.Lines.Where(line => line.Municipality is null && line.By is null))
        {
            foreach (var time in region.Terms) table.AddRow([region.Name, $"{time.Term} ({time.Kind})", .. Figures(time)]);
        }

        console.Write(table);
    }

    private static string[] Figures(LeadTime time) =>
        [Text(time.InTime), Text(time.Late), Text(time.Running), Text(time.Overdue), Text(time.MedianHours), Text(time.Percentile90Hours)];

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "-";
}
