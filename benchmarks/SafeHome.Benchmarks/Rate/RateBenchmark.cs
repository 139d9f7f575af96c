using System.Globalization;

namespace SafeHome.Benchmarks.Rate;

/// <summary>Compares how many reports a second are taken in with how many are only read and parsed, by one app on storage in memory.</summary>
internal static class RateBenchmark
{
    private const int Senders = 16;
    private const int Rounds = 9;

    // As an app that runs all day: in the first two thousand requests, compiling took a fifth of the processor time.
    private const int WarmUp = 3_000;

    public static Task<Finding> OfSmallAsync(Surroundings surroundings) => RunAsync(surroundings, kibibytes: 2, reports: 1_000);

    public static Task<Finding> OfLargeAsync(Surroundings surroundings) => RunAsync(surroundings, kibibytes: 200, reports: 100);

    private static async Task<Finding> RunAsync(Surroundings surroundings, int kibibytes, int reports)
    {
        await using var app = await MemoryApp.StartAsync(surroundings);
        var (ours, report, json) = (new Load(app.Http, "/v1/meldingen"), new Load(app.Http, MemoryApp.BareReport), new Load(app.Http, MemoryApp.BareJson));
        Load[] byTurns = [ours, report, json];
        foreach (var load in byTurns) await load.SendAsync(Bodies(WarmUp, kibibytes: 2), Senders);
        foreach (var load in byTurns) load.Forget();
        for (var round = 0; round < Rounds; round++)
        {
            var bodies = Bodies(reports, kibibytes);
            foreach (var load in byTurns) await load.SendAsync(bodies, Senders);
            Array.Reverse(byTurns);
        }

        var ratios = Spread.OfRatios(ours.Rates.Zip(report.Rates));
        return new Finding(
            string.Create(CultureInfo.InvariantCulture, $"Rate of reports of {kibibytes} KiB, storage in memory"),
            "an endpoint that only reads the body and parses the report",
            ours.ToString(),
            string.Create(CultureInfo.InvariantCulture, $"{report}; JSON only: {json}, ratio {Spread.OfRatios(ours.Rates.Zip(json.Rates)).Median:0.00}"),
            ratios.Median,
            string.Create(CultureInfo.InvariantCulture, $"{ratios.Lower:0.00}–{ratios.Upper:0.00}"),
            Aim.AtLeast(0.5));
    }

    private static byte[][] Bodies(int count, int kibibytes) =>
        [.. Enumerable.Range(0, count).Select(_ => InventedReports.On(InventedReports.NewHousehold(withBsn: 0), kibibytes * 1024))];
}
