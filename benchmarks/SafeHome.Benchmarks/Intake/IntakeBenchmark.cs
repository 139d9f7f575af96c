using System.Diagnostics;
using System.Globalization;
using SafeHome.Benchmarks.Storage;
using SafeHome.Storage.Queues.Memory;
using SafeHome.Storage.Tables.Memory;

namespace SafeHome.Benchmarks.Intake;

/// <summary>Compares the sending in of a report over HTTP with the storage operations that it takes.</summary>
internal static class IntakeBenchmark
{
    private const int WarmUp = 400;
    private const int Rounds = 500;

    public static async Task<Finding> RunAsync(Surroundings surroundings)
    {
        await using var app = await RunningApp.StartAsync(surroundings.App, surroundings);
        var walk = new Walk(new MemoryTableStore(), new MemoryQueueStore(TimeProvider.System), surroundings.Receivers);
        var rounds = new List<(double Ours, double Bare)>();
        for (var round = -WarmUp; round < Rounds; round++)
        {
            var report = InventedReports.On(InventedReports.NewHousehold(withBsn: 1));
            var operations = (await walk.ToWorklistAsync(report))[0].Operations;
            // Each goes first every other time, for whichever follows finds the emulator at work already.
            var bareFirst = round % 2 == 0 ? await TimeAsync(() => RepeatAsync(surroundings, operations)) : (double?)null;
            var ours = await TimeAsync(() => RunningApp.SendAsync(app.Http, report));
            var bare = bareFirst ?? await TimeAsync(() => RepeatAsync(surroundings, operations));
            if (round >= 0) rounds.Add((ours, bare));
        }

        var (with, without) = (new Spread(rounds.Select(round => round.Ours)), new Spread(rounds.Select(round => round.Bare)));
        var ratios = Spread.OfRatios(rounds);
        return new Finding(
            "Intake of a report of 2 KiB over HTTP, median",
            "its own storage operations, bare, one after another",
            string.Create(CultureInfo.InvariantCulture, $"{with.Median:0.00} ms"),
            string.Create(CultureInfo.InvariantCulture, $"{without.Median:0.00} ms"),
            with.Median / without.Median,
            string.Create(CultureInfo.InvariantCulture, $"{ratios.Lower:0.00}–{ratios.Upper:0.00}"),
            Aim.AtMost(1.3));
    }

    private static async Task RepeatAsync(Surroundings surroundings, IReadOnlyList<Operation> operations)
    {
        foreach (var operation in operations) await operation.Again(surroundings.Account.Tables, surroundings.Account.Queues);
    }

    private static async Task<double> TimeAsync(Func<Task> run)
    {
        var begin = Stopwatch.GetTimestamp();
        await run();
        return Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
    }
}
