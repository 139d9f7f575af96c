using System.Diagnostics;
using System.Globalization;
using SafeHome.Core.LeadTimes.Statements;
using SafeHome.Core.Routing;
using SafeHome.Pipeline;
using SafeHome.Pipeline.LeadTimes;
using SafeHome.Storage.Tables;
using SafeHome.Storage.Tables.Memory;

namespace SafeHome.Benchmarks.LeadTimes;

/// <summary>Times the exact report on a year of the whole country against reading its rows once and doing nothing with them.</summary>
internal static class YearReportBenchmark
{
    public static async Task<Finding> InMemoryAsync(Surroundings surroundings)
    {
        var tables = new MemoryTableStore();
        await NationalYear.FillAsync(tables);
        return await MeasureAsync("in memory", tables, surroundings, rounds: 11);
    }

    public static async Task<Finding> FromAzuriteAsync(Surroundings surroundings)
    {
        var invented = new MemoryTableStore();
        await NationalYear.FillAsync(invented);
        await NationalYear.CopyAsync(invented, surroundings.Account.Tables);
        return await MeasureAsync("from Azurite", surroundings.Account.Tables, surroundings, rounds: 5);
    }

    private static async Task<Finding> MeasureAsync(string where, ITableStore tables, Surroundings surroundings, int rounds)
    {
        var rows = new LeadTimeRows(tables);
        var regions = Geography.Netherlands.Regions.Select(region => region.Code).ToHashSet(StringComparer.Ordinal);
        var settings = new PipelineSettings { ServedRegions = regions, DefaultRegion = regions.First(), Receivers = ReceiverDirectory.Parse(surroundings.Receivers) };
        var reports = new LeadTimeReports(rows, settings, TimeProvider.System);
        var measured = new List<(double Ours, double Bare)>();
        for (var round = 0; round <= rounds; round++)
            measured.Add((await TimeAsync(() => ReportAsync(reports)), await TimeAsync(() => PassAsync(rows))));

        // The first round also compiles.
        var (ours, bare) = (new Spread(measured.Skip(1).Select(pair => pair.Ours)), new Spread(measured.Skip(1).Select(pair => pair.Bare)));
        var ratios = Spread.OfRatios(measured.Skip(1));
        return new Finding(
            $"Report on a national year of {NationalYear.Reports / 1000},000 reports, {where}",
            "reading its rows once, its months side by side as the report does",
            string.Create(CultureInfo.InvariantCulture, $"{ours.Median:0.00} s"),
            string.Create(CultureInfo.InvariantCulture, $"{bare.Median:0.00} s"),
            ratios.Median,
            string.Create(CultureInfo.InvariantCulture, $"{ratios.Lower:0.00}–{ratios.Upper:0.00}"),
            Aim.AtMost(1.5));
    }

    private static async Task ReportAsync(LeadTimeReports reports)
    {
        Statement statement = await reports.ExactAsync(NationalYear.Period);
        if (statement.Lines[0].Received != NationalYear.Reports) throw new InvalidOperationException("Not all reports were counted.");
    }

    private static async Task PassAsync(LeadTimeRows rows)
    {
        var counts = await Task.WhenAll(NationalYear.Period.Months.Select(month => Task.Run(() => rows.ReadAsync(month).CountAsync().AsTask())));
        if (counts.Sum() != NationalYear.Reports) throw new InvalidOperationException("Not all rows were read.");
    }

    private static async Task<double> TimeAsync(Func<Task> run)
    {
        var start = Stopwatch.GetTimestamp();
        await run();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
