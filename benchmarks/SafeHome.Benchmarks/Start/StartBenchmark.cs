using System.Globalization;
using System.Reflection;
using SafeHome.LocalHost.FunctionApps;

namespace SafeHome.Benchmarks.Start;

/// <summary>Compares the start of the app with that of an empty ASP.NET Core app.</summary>
internal static class StartBenchmark
{
    private const int WarmUp = 2;
    private const int Rounds = 21;

    public static async Task<Finding> RunAsync(Surroundings surroundings)
    {
        var app = surroundings.App;
        var empty = app with { Root = EmptyAppFolder(), Arguments = ["EmptyApp.dll"] };
        var rounds = new List<(double Ours, double Bare)>();
        for (var round = -WarmUp; round < Rounds; round++)
        {
            var ours = await StartAsync(app, surroundings);
            var bare = await StartAsync(empty, surroundings);
            if (round >= 0) rounds.Add((ours, bare));
        }

        var (with, without) = (new Spread(rounds.Select(round => round.Ours)), new Spread(rounds.Select(round => round.Bare)));
        var ratios = Spread.OfRatios(rounds);
        return new Finding(
            "Start of the app to its first answer, median",
            "an empty ASP.NET Core app",
            string.Create(CultureInfo.InvariantCulture, $"{with.Median:0} ms"),
            string.Create(CultureInfo.InvariantCulture, $"{without.Median:0} ms"),
            with.Median / without.Median,
            string.Create(CultureInfo.InvariantCulture, $"{ratios.Lower:0.00}–{ratios.Upper:0.00}"),
            Aim.AtMost(1.5));
    }

    private static async Task<double> StartAsync(FunctionApp app, Surroundings surroundings)
    {
        await using var running = await RunningApp.StartAsync(app, surroundings);
        return running.StartTime.TotalMilliseconds;
    }

    private static string EmptyAppFolder() => typeof(StartBenchmark).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(attribute => attribute.Key == "EmptyApp").Value!;
}
