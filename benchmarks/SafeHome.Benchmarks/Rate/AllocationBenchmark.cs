using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using SafeHome.Core.Persons;
using SafeHome.Core.Reports;
using SafeHome.Core.Routing;
using SafeHome.Pipeline;

namespace SafeHome.Benchmarks.Rate;

/// <summary>Counts what is allocated for a report of 2 KiB while it is read and kept on storage in memory, the rows of that storage with it.</summary>
internal static class AllocationBenchmark
{
    private const int WarmUp = 200;
    private const int Reports = 500;

    public static async Task<Finding> RunAsync(Surroundings surroundings)
    {
        var pipeline = new SafeHomePipeline(
            MemoryApp.Parts(),
            new PipelineSettings
            {
                ServedRegions = new HashSet<string>(StringComparer.Ordinal) { "VT20" },
                DefaultRegion = "VT20",
                Receivers = ReceiverDirectory.Parse(surroundings.Receivers),
            },
            TimeProvider.System,
            NullLoggerFactory.Instance);
        _ = Oin.TryParse("00000000990000000001", out var sender);
        byte[][] bodies = [.. Enumerable.Range(0, WarmUp + Reports).Select(_ => InventedReports.On(InventedReports.NewHousehold(withBsn: 0)))];

        var ours = await PerBodyAsync(bodies, async body => await pipeline.Receive.RunAsync(sender, ReportJson.Read(body).Report!));
        var bare = await PerBodyAsync(bodies, body =>
        {
            using var document = JsonDocument.Parse(body);
            return Task.CompletedTask;
        });
        return new Finding(
            "Allocated for a report of 2 KiB, without HTTP",
            "parsing its JSON",
            string.Create(CultureInfo.InvariantCulture, $"{ours:0.0} KiB"),
            string.Create(CultureInfo.InvariantCulture, $"{bare:0.0} KiB"),
            ours,
            "",
            Aim.AtMost(128));
    }

    private static async Task<double> PerBodyAsync(byte[][] bodies, Func<byte[], Task> run)
    {
        foreach (var body in bodies[..WarmUp]) await run(body);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        foreach (var body in bodies[WarmUp..]) await run(body);
        return (GC.GetTotalAllocatedBytes(precise: true) - before) / 1024.0 / Reports;
    }
}
