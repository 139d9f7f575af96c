using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using Spectre.Console;

namespace SafeHome.Benchmarks.Workbench;

/// <summary><c>workbench</c>: what the pages for staff cost at the server and on the line, with many open cases.</summary>
internal static partial class WorkbenchCommand
{
    private const int Rounds = 30;

    public static Command Create()
    {
        var cases = new Option<int>("--cases") { Description = "How many cases are open in the region.", DefaultValueFactory = _ => 5000 };
        var command = new Command("workbench", "Measures the pages for staff on the emulator: time at the server, storage operations, weight and requests.") { cases };
        command.SetAction((arguments, _) => RunAsync(arguments.GetRequiredValue(cases)));
        return command;
    }

    private static async Task<int> RunAsync(int cases)
    {
        if (Console.IsOutputRedirected) (AnsiConsole.Profile.Width, AnsiConsole.Profile.Capabilities.Ansi) = (160, false);
        await using var surroundings = await Surroundings.CreateAsync();
        await using var app = await WorkbenchApp.StartAsync(surroundings);
        var one = await CaseAsync(surroundings, app, reports: 1);
        var ten = await CaseAsync(surroundings, app, reports: 10);
        await OpenCases.PutAsync(cases, app.Pipeline, app.Settings);

        var table = new Table { Title = new TableTitle(string.Create(CultureInfo.InvariantCulture, $"Pages for staff, {cases} open cases in one of two regions, {Rounds} rounds")) };
        table.AddColumns("Page", "ms, median", "ms, 9 of 10", "Operations", "First page, kB", "Next page, kB", "Requests, first and next");
        foreach (var (name, address) in Pages(one, ten)) table.AddRow([.. await MeasureAsync(app, name, address)]);
        AnsiConsole.Write(table);
        return 0;
    }

    private static async Task<string> CaseAsync(Surroundings surroundings, WorkbenchApp app, int reports)
    {
        var walk = new Walk(surroundings.Account.Tables, surroundings.Account.Queues, surroundings.Receivers);
        var household = InventedReports.NewHousehold(withBsn: 3);
        for (var report = 0; report < reports; report++) await walk.ToWorklistAsync(InventedReports.On(household));
        return (await app.Pipeline.Worklist.ReadAsync("VT20", pageSize: 1000).FirstAsync(entry => entry.Reports == reports)).CaseId;
    }

    private static IEnumerable<(string Name, string Address)> Pages(string one, string ten) =>
    [
        ("worklist", "/werkbank"),
        ("worklist, page 2", "/werkbank?pagina=2"),
        ("worklist, one kind", "/werkbank?soort=kindermishandeling"),
        ("case with one report", $"/werkbank/casussen/{one}"),
        ("case with ten reports", $"/werkbank/casussen/{ten}"),
        ("print of that case", $"/werkbank/casussen/{ten}/afdruk"),
        ("transfers", "/werkbank/overdrachten"),
        ("lead times", "/werkbank/doorlooptijden"),
        ("rules", "/werkbank/regels"),
    ];

    private static async Task<IEnumerable<string>> MeasureAsync(WorkbenchApp app, string name, string address)
    {
        var first = await app.GetAsync(address);
        var files = await Task.WhenAll(Files().Matches(first.Text()).Select(file => app.GetAsync(file.Value)));
        var views = new List<PageView>();
        for (var round = 0; round < Rounds; round++) views.Add(await app.GetAsync(address));
        var took = new Spread(views.Select(view => view.Took.TotalMilliseconds));
        var weight = views[^1].Body.Length;
        return
        [
            name,
            Text(took.Median),
            Text(took.Quantile(0.9)),
            // What is counted beside a page, for many at once, comes with one of them.
            Text(views.Min(view => view.Operations.Count)) + (views.Max(view => view.Operations.Count) is var most && most > views.Min(view => view.Operations.Count) ? $" to {most}" : ""),
            Text((weight + files.Sum(file => file.Body.Length)) / 1000.0),
            Text(weight / 1000.0),
            $"{1 + files.Length} and 1",
        ];
    }

    private static string Text(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    [GeneratedRegex("/werkbank/bestanden/[a-z0-9.-]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Files();
}
