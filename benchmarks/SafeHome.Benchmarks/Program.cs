using System.Globalization;
using System.Runtime.InteropServices;
using SafeHome.Benchmarks;
using SafeHome.Benchmarks.Intake;
using SafeHome.Benchmarks.Operations;
using SafeHome.Benchmarks.Start;
using SafeHome.Benchmarks.Throughput;
using Spectre.Console;

(string Name, Func<Surroundings, Task<Finding>> Run)[] benchmarks =
[
    // First, because only here the host runs: it would take up what the others leave behind.
    ("throughput", ThroughputBenchmark.RunAsync),
    ("operations", OperationsBenchmark.RunAsync),
    // After operations, because nobody takes what it sends off the queue.
    ("intake", IntakeBenchmark.RunAsync),
    ("start", StartBenchmark.RunAsync),
];

var names = benchmarks.Select(benchmark => benchmark.Name).ToList();
if (args.FirstOrDefault(arg => !names.Contains(arg, StringComparer.Ordinal)) is { } unknown)
{
    await Console.Error.WriteLineAsync($"There is no benchmark '{unknown}': choose from {string.Join(", ", names)}, or name none for all.");
    return 64;
}

// Piped into a file, a table need not fit the width of a terminal, and has no use for colours.
if (Console.IsOutputRedirected) (AnsiConsole.Profile.Width, AnsiConsole.Profile.Capabilities.Ansi) = (160, false);
AnsiConsole.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"{DateTimeOffset.Now:yyyy-MM-dd HH:mm}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}"));

await using var surroundings = await Surroundings.CreateAsync();
var table = new Table { Title = new TableTitle("Against the same Azurite, in memory, in this run") };
table.AddColumns("What", "Compared with", "App", "Baseline", "Ratio or number", "Half of the rounds", "Aim", "Met");
foreach (var (name, run) in benchmarks)
{
    if (args.Length > 0 && !args.Contains(name, StringComparer.Ordinal)) continue;
    var found = await run(surroundings);
    table.AddRow(
        found.What,
        found.Baseline,
        found.Ours,
        found.Bare,
        found.Value.ToString("0.##", CultureInfo.InvariantCulture),
        found.Quartiles,
        found.Aim.ToString(),
        found.Aim.IsMetBy(found.Value) ? "yes" : "no");
}

AnsiConsole.Write(table);
return 0;
