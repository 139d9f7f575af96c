using System.Globalization;
using Spectre.Console;

namespace SafeHome.LocalHost.Demo;

/// <summary>The lead times as the interface gives them.</summary>
internal static class LeadTimeTable
{
    /// <summary>Writes the table.</summary>
    public static void Write(IAnsiConsole console, LeadTimes times)
    {
        var table = new Table { Border = TableBorder.Simple, Title = new TableTitle($"Lead times of what came in during {times.Period}, in hours") };
        table.AddColumn("Term");
        foreach (var name in new[] { "Begun", "Finished", "Open", "Median", "90%" }) table.AddColumn(new TableColumn(name).RightAligned());
        foreach (var time in times.All)
            table.AddRow(time.Term, Text(time.Started), Text(time.Finished), Text(time.Open), Text(time.MedianHours), Text(time.Percentile90Hours));
        console.Write(table);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(double? hours) => hours?.ToString("0.00", CultureInfo.InvariantCulture) ?? "-";
}
