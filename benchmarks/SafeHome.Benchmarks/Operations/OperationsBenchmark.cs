using SafeHome.Benchmarks.Storage;
using Spectre.Console;

namespace SafeHome.Benchmarks.Operations;

/// <summary>Counts what a report costs in operations on storage.</summary>
internal static class OperationsBenchmark
{
    private const int Most = 59;

    public static async Task<Finding> RunAsync(Surroundings surroundings)
    {
        var walk = new Walk(surroundings.Account.Tables, surroundings.Account.Queues, surroundings.Receivers);
        // The first report makes the tables and queues, which costs operations once.
        await ToAcceptanceAsync(walk, InventedReports.On(InventedReports.NewHousehold(withBsn: 3)));

        var household = InventedReports.NewHousehold(withBsn: 3);
        var first = await ToAcceptanceAsync(walk, InventedReports.On(household));
        var followUp = await ToAcceptanceAsync(walk, InventedReports.On(household));
        AnsiConsole.Write(Table(first, followUp));

        var toWorklist = ToWorklist(first);
        return new Finding(
            "Storage operations from receipt to worklist, three persons of a new household",
            "counted, not timed",
            $"{toWorklist}",
            $"follow-up: {ToWorklist(followUp)}",
            toWorklist,
            "",
            Aim.AtMost(Most));
    }

    private static async Task<IReadOnlyList<Stage>> ToAcceptanceAsync(Walk walk, byte[] report) =>
        [.. await walk.ToWorklistAsync(report), .. await walk.ToAcceptanceAsync()];

    // The host's own receiving and deleting of messages is counted beside: it takes up to 16 messages at a time.
    private static int Own(Stage stage) => stage.Operations.Count(operation => !IsOfHost(operation));

    private static bool IsOfHost(Operation operation) => operation.Kind is OperationKind.Receive or OperationKind.Remove;

    private static int ToWorklist(IReadOnlyList<Stage> stages) => stages.Take(3).Sum(Own);

    private static Table Table(IReadOnlyList<Stage> first, IReadOnlyList<Stage> followUp)
    {
        var table = new Table { Title = new TableTitle("Storage operations per report of three persons") };
        table.AddColumns("Stage", "New household", "Follow-up", "By the host, each", "New household, in kinds");
        foreach (var (one, other) in first.Zip(followUp))
            table.AddRow(one.Name, $"{Own(one)}", $"{Own(other)}", $"{one.Operations.Count(IsOfHost)}", Kinds(one));
        table.AddRow("[bold]receipt to worklist[/]", $"{ToWorklist(first)}", $"{ToWorklist(followUp)}", $"{first.Take(3).Sum(s => s.Operations.Count(IsOfHost))}", "");
        table.AddRow("[bold]receipt to acceptance[/]", $"{first.Sum(Own)}", $"{followUp.Sum(Own)}", $"{first.Sum(s => s.Operations.Count(IsOfHost))}", "");
        return table;
    }

    private static string Kinds(Stage stage) => string.Join(", ", stage.Operations
        .Where(operation => !IsOfHost(operation))
        .CountBy(operation => operation.Kind)
        .OrderBy(kind => kind.Key)
        .Select(kind => $"{kind.Value} {kind.Key.ToString().ToLowerInvariant()}"));
}
