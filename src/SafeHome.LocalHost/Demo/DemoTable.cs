using Spectre.Console;

namespace SafeHome.LocalHost.Demo;

/// <summary>What became of each report, beside what was expected. What differs is told in words, not by colour only.</summary>
internal static class DemoTable
{
    // From this width on there is room for the proposed receivers.
    private const int WideEnough = 118;

    private static readonly Style Calm = Style.Plain;
    private static readonly Style Alarm = new(Color.Red, decoration: Decoration.Bold);

    /// <summary>Writes the table.</summary>
    public static void Write(IAnsiConsole console, IReadOnlyList<ComparedStep> steps)
    {
        var isWide = console.Profile.Width >= WideEnough;
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn(new TableColumn("").NoWrap());
        table.AddColumn(new TableColumn("Report"));
        table.AddColumn(new TableColumn("Became").NoWrap());
        table.AddColumn(new TableColumn("Expected").NoWrap());
        foreach (var column in table.Columns) column.Padding = new Padding(0, 0, 1, 0);
        foreach (var step in steps) Add(table, step, isWide);
        console.Write(table);
    }

    private static void Add(Table table, ComparedStep step, bool isWide)
    {
        var style = step.Agrees ? Calm : Alarm;
        table.AddRow(
            Cell(step.Agrees ? "ok" : "DIFFERS", style),
            Cell(step.Step.Name, style),
            Cell(Brief(step, fact => fact.Actual, isWide), style),
            Cell(Brief(step, fact => fact.Expected, isWide), style));
        foreach (var fact in step.Differences)
            table.AddRow(Cell("", style), Cell($"  {fact.Field}", style), Cell($"  {fact.Actual}", style), Cell($"  {fact.Expected}", style));
        if (step.Trouble is { } trouble) table.AddRow(Cell("", style), Cell("  stopped", style), Cell($"  {trouble}", style), Cell("", style));
    }

    private static string Brief(ComparedStep step, Func<Fact, string> side, bool isWide)
    {
        string Of(string field) => step.Fact(field) is { } fact ? side(fact) : "";
        if (step.Step.Expected.IsRepeat) return Of("herhaling") == "ja" ? "the first answer again" : $"no repeat ({Of("antwoord")})";
        if (!step.Step.Expected.IsNewReport || step.Fact("besluit") is null) return $"answer {Of("antwoord")}";
        var receiver = isWide ? $"{Of("ontvanger"),-23} " : "";
        return $"{Of("urgentie"),-8} {Of("besluit"),-8} {receiver}→ {Of("uitkomst")}";
    }

    private static Text Cell(string text, Style style) => new(text, style) { Overflow = Overflow.Ellipsis };
}
