using Spectre.Console;

namespace SafeHome.LocalHost.Demo;

/// <summary>What became of each report, beside what was expected. What differs is told in words, not by colour only.</summary>
internal static class DemoTable
{
    // From this width on there is room for the proposed receivers; below it they are shown where they differ.
    private const int WideEnough = 156;

    // The edges, and a space after each column.
    private const int BetweenColumns = 9;
    private const int ShortestName = 12;

    private static readonly Style Calm = Style.Plain;
    private static readonly Style Alarm = new(Color.Red, decoration: Decoration.Bold);

    /// <summary>Writes the table.</summary>
    public static void Write(IAnsiConsole console, IReadOnlyList<ComparedStep> steps)
    {
        var rows = steps.Select(step => new Row(step, console.Profile.Width >= WideEnough)).ToList();
        var mark = rows.Max(row => row.Mark.Length);
        var brief = rows.Max(row => Math.Max(row.Became.Length, row.Expected.Length));
        var name = Math.Max(ShortestName, console.Profile.Width - mark - 2 * brief - BetweenColumns);
        var isShort = steps.Any(step => step.Step.Name.Length > name);

        var table = new Table { Border = TableBorder.Simple };
        foreach (var (header, width) in new[] { ("", mark), ("Report", name), ("Became", brief), ("Expected", brief) })
            table.AddColumn(new TableColumn(header) { Width = width, Padding = new Padding(0, 0, 1, 0) });
        foreach (var row in rows) Add(table, row, Cut(isShort ? Short(row.Step.Step.Name) : row.Step.Step.Name, name));
        console.Write(table);
    }

    private static void Add(Table table, Row row, string name)
    {
        var style = row.Step.Agrees ? Calm : Alarm;
        void Line(params string[] cells) => table.AddRow(cells.Select(cell => new Text(cell, style)));
        Line(row.Mark, name, row.Became, row.Expected);
        foreach (var fact in row.Step.Differences) Line("", $" {fact.Field}", fact.Actual, fact.Expected);
        if (row.Step.Trouble is { } trouble) Line("", " stopped", trouble, "");
    }

    // Without the kind of sender, "politie" of "01-politie-amersfoort-ruzie-kinderen": the place and what happened tell more.
    private static string Short(string name) => name.Split('-', 3) is [var number, _, var rest] ? $"{number} {rest}" : name;

    // Which time it is stays to be read.
    private static string Cut(string name, int width)
    {
        if (name.Length <= width) return name;
        var tail = name.EndsWith(')') ? name[name.LastIndexOf(' ')..] : "";
        return $"{name.AsSpan(0, width - tail.Length - 1)}…{tail}";
    }

    private sealed class Row(ComparedStep step, bool isWide)
    {
        public ComparedStep Step => step;

        public string Mark => step.Agrees ? "ok" : "DIFFERS";

        public string Became { get; } = Brief(step, fact => fact.Actual, isWide);

        public string Expected { get; } = Brief(step, fact => fact.Expected, isWide);

        private static string Brief(ComparedStep step, Func<Fact, string> side, bool isWide)
        {
            string Of(string field) => step.Fact(field) is { } fact ? side(fact) : "";
            if (step.Step.Expected.IsRepeat) return Of("herhaling") == "ja" ? "the first answer again" : "another answer";
            if (step.Fact("besluit") is null) return $"answer {Of("antwoord")}";
            var receiver = isWide ? $" {Of("ontvanger"),-23} " : "";
            return $"{Of("urgentie"),-8} {Of("besluit"),-8}{receiver}→{Of("uitkomst")}";
        }
    }
}
