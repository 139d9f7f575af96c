using System.Diagnostics;
using System.Globalization;
using SafeHome.Benchmarks.Storage;
using SafeHome.LocalHost;
using SafeHome.LocalHost.Hosting;
using SafeHome.Pipeline.Operations;
using SafeHome.Storage.Queues.Memory;
using SafeHome.Storage.Tables.Memory;

namespace SafeHome.Benchmarks.Throughput;

/// <summary>Compares the reports a second that the app brings from receipt to worklist with what storage can do for as many operations.</summary>
internal static class ThroughputBenchmark
{
    // Many short rounds, for what else the machine does then falls on both sides of a round.
    private const int Reports = 100;
    private const int WarmUp = 2;
    private const int Rounds = 7;
    private const int Senders = 16;

    // What the app and its host have in hand: a report a sender, and 16 messages of a queue with 8 more ahead.
    private const int AtOnce = Senders + 24;

    // Sent ahead of each round: a host that has been idle looks at its queues only every other second.
    private const int WakeUp = 8;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    public static async Task<Finding> RunAsync(Surroundings surroundings)
    {
        var log = new HostLog(TextWriter.Null, Console.Error, TimeProvider.System);
        var options = new RunOptions(Storage: surroundings.Storage, FreePorts: true);
        await using var host = await RunningHost.StartAsync(
            surroundings.Place, options, Backing.Azure, log, TimeProvider.System, CancellationToken.None);
        await host.WhenReadyAsync(CancellationToken.None);
        using var http = RunningApp.Client(host.Address);

        var rounds = new List<(double Ours, double Bare)>();
        for (var round = -WarmUp; round < Rounds; round++)
        {
            await WithHostAsync(http, surroundings, WakeUp);
            var ours = await WithHostAsync(http, surroundings, Reports);
            var bare = await BareAsync(surroundings);
            if (round >= 0) rounds.Add((ours, bare));
        }

        var shares = Spread.OfRatios(rounds);
        return new Finding(
            "Reports a second from receipt to worklist",
            $"the same operations, bare, {AtOnce} reports at once",
            string.Create(CultureInfo.InvariantCulture, $"{new Spread(rounds.Select(round => round.Ours)).Median:0.0}/s"),
            string.Create(CultureInfo.InvariantCulture, $"{new Spread(rounds.Select(round => round.Bare)).Median:0.0}/s"),
            shares.Median,
            string.Create(CultureInfo.InvariantCulture, $"{shares.Lower:0.00}–{shares.Upper:0.00}"),
            Aim.AtLeast(0.7));
    }

    private static async Task<double> WithHostAsync(HttpClient http, Surroundings surroundings, int count)
    {
        var reports = New(count);
        var begin = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(
            reports, new ParallelOptions { MaxDegreeOfParallelism = Senders }, async (report, _) => await RunningApp.SendAsync(http, report));
        // In this order: while there is a message to match, there may come one to triage.
        await UntilEmptyAsync(surroundings, WorkQueues.ReportsToMatch);
        await UntilEmptyAsync(surroundings, WorkQueues.ReportsToTriage);
        return count / Stopwatch.GetElapsedTime(begin).TotalSeconds;
    }

    private static async Task UntilEmptyAsync(Surroundings surroundings, string queue)
    {
        while (await surroundings.Account.Queues.Queue(queue).CountAsync() > 0) await Task.Delay(BetweenLooks);
    }

    private static async Task<double> BareAsync(Surroundings surroundings)
    {
        var walk = new Walk(new MemoryTableStore(), new MemoryQueueStore(TimeProvider.System), surroundings.Receivers);
        var operations = new List<IReadOnlyList<Operation>>();
        foreach (var report in New(Reports))
            operations.Add([.. (await walk.ToWorklistAsync(report)).SelectMany(stage => stage.Operations)]);

        var begin = Stopwatch.GetTimestamp();
        await new BareRun(surroundings.Account.Tables, surroundings.Account.Queues).RunAsync(operations, AtOnce);
        return Reports / Stopwatch.GetElapsedTime(begin).TotalSeconds;
    }

    // One BSN each: the test range has not enough of them for more.
    private static byte[][] New(int count) =>
        [.. Enumerable.Range(0, count).Select(_ => InventedReports.On(InventedReports.NewHousehold(withBsn: 1)))];
}
