using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace SafeHome.Benchmarks.Rate;

/// <summary>Compares how many reports a second are taken in with how many bodies a second are only read and parsed, by one app on storage in memory.</summary>
internal static class RateBenchmark
{
    private const int Senders = 16;
    private const int Rounds = 9;

    public static Task<Finding> OfSmallAsync(Surroundings surroundings) => RunAsync(surroundings, kibibytes: 2, reports: 1_000);

    public static Task<Finding> OfLargeAsync(Surroundings surroundings) => RunAsync(surroundings, kibibytes: 200, reports: 100);

    private static async Task<Finding> RunAsync(Surroundings surroundings, int kibibytes, int reports)
    {
        await using var app = await MemoryApp.StartAsync(surroundings);
        var (ours, bare) = (new Load(app.Http, "/v1/meldingen"), new Load(app.Http, MemoryApp.Bare));
        var rounds = new List<(double Ours, double Bare)>();
        // The first round warms both up.
        for (var round = 0; round <= Rounds; round++)
        {
            if (round == 1) (ours, bare) = (new Load(app.Http, "/v1/meldingen"), new Load(app.Http, MemoryApp.Bare));
            byte[][] bodies = [.. Enumerable.Range(0, reports).Select(_ => InventedReports.On(InventedReports.NewHousehold(withBsn: 0), kibibytes * 1024))];
            var first = round % 2 == 0 ? await bare.SendAsync(bodies, Senders) : (double?)null;
            var rate = await ours.SendAsync(bodies, Senders);
            if (round > 0) rounds.Add((rate, first ?? await bare.SendAsync(bodies, Senders)));
        }

        var ratios = Spread.OfRatios(rounds);
        return new Finding(
            string.Create(CultureInfo.InvariantCulture, $"Rate of reports of {kibibytes} KiB, storage in memory"),
            "an endpoint that only reads and parses the body",
            Text(rounds.Select(round => round.Ours), ours),
            Text(rounds.Select(round => round.Bare), bare),
            ratios.Median,
            string.Create(CultureInfo.InvariantCulture, $"{ratios.Lower:0.00}–{ratios.Upper:0.00}"),
            Aim.AtLeast(0.5));
    }

    private static string Text(IEnumerable<double> rates, Load load) =>
        string.Create(CultureInfo.InvariantCulture, $"{new Spread(rates).Median:0}/s, p99 {load.P99:0.0} ms");

    /// <summary>Sends to one path, and keeps how long each request took.</summary>
    private sealed class Load(HttpClient http, string path)
    {
        private readonly ConcurrentBag<double> _milliseconds = [];

        public double P99 => new Spread(_milliseconds).Quantile(0.99);

        /// <summary>Sends every body once, and answers how many a second that were.</summary>
        public async Task<double> SendAsync(IReadOnlyList<byte[]> bodies, int senders)
        {
            var begin = Stopwatch.GetTimestamp();
            await Parallel.ForEachAsync(bodies, new ParallelOptions { MaxDegreeOfParallelism = senders }, async (body, _) =>
            {
                var sent = Stopwatch.GetTimestamp();
                await RunningApp.SendAsync(http, body, path);
                _milliseconds.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
            });
            return bodies.Count / Stopwatch.GetElapsedTime(begin).TotalSeconds;
        }
    }
}
