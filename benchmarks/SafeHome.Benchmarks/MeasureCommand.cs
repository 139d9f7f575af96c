using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using SafeHome.Benchmarks.Deadlines;
using SafeHome.Benchmarks.Intake;
using SafeHome.Benchmarks.LeadTimes;
using SafeHome.Benchmarks.Operations;
using SafeHome.Benchmarks.Rate;
using SafeHome.Benchmarks.Start;
using SafeHome.Benchmarks.Throughput;
using SafeHome.Benchmarks.Triage;
using SafeHome.Benchmarks.Xml;
using Spectre.Console;

namespace SafeHome.Benchmarks;

/// <summary>Measures the app against the same Azurite, and prints each number beside its aim.</summary>
internal static class MeasureCommand
{
    private static readonly (string Name, Func<Surroundings, Task<Finding>> Run)[] Benchmarks =
    [
        // First, because only here the host runs: it would take up what the others leave behind.
        ("throughput", ThroughputBenchmark.RunAsync),
        ("operations", OperationsBenchmark.RunAsync),
        // After operations, because nobody takes what it sends off the queue.
        ("intake", IntakeBenchmark.RunAsync),
        ("rate-2KiB", RateBenchmark.OfSmallAsync),
        ("rate-200KiB", RateBenchmark.OfLargeAsync),
        ("allocations", AllocationBenchmark.RunAsync),
        ("start", StartBenchmark.RunAsync),
        ("xml", XmlBenchmark.RunAsync),
        ("due-dates", DueDatesBenchmark.RunAsync),
        ("escalation", EscalationBenchmark.RunAsync),
        ("year-report", YearReportBenchmark.InMemoryAsync),
        ("year-report-azurite", YearReportBenchmark.FromAzuriteAsync),
        ("triage", ProposalBenchmark.RunAsync),
        ("triage-rules", RuleFileBenchmark.RunAsync),
        ("triage-replay", ReplayBenchmark.RunAsync),
    ];

    /// <summary>The command of which the others are subcommands: it measures what is named, or everything.</summary>
    public static RootCommand Create()
    {
        var names = new Argument<string[]>("benchmark") { Description = "What to measure; everything without one.", Arity = ArgumentArity.ZeroOrMore };
        names.AcceptOnlyFromAmong([.. Benchmarks.Select(benchmark => benchmark.Name)]);
        var command = new RootCommand("Measures the app, and writes the data to measure it with.") { names };
        command.SetAction((arguments, _) => RunAsync(arguments.GetRequiredValue(names)));
        return command;
    }

    private static async Task<int> RunAsync(string[] asked)
    {
        // Piped into a file, a table need not fit the width of a terminal, and has no use for colours.
        if (Console.IsOutputRedirected) (AnsiConsole.Profile.Width, AnsiConsole.Profile.Capabilities.Ansi) = (160, false);
        AnsiConsole.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{DateTimeOffset.Now:yyyy-MM-dd HH:mm}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}"));

        await using var surroundings = await Surroundings.CreateAsync();
        var table = new Table { Title = new TableTitle("Against the same Azurite, in memory, in this run") };
        table.AddColumns("What", "Compared with", "App", "Baseline", "Ratio or number", "Half of the rounds", "Aim", "Met");
        foreach (var (name, run) in Benchmarks)
        {
            if (asked.Length > 0 && !asked.Contains(name, StringComparer.Ordinal)) continue;
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
    }
}
