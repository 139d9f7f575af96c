using System.Diagnostics;
using System.Globalization;
using SafeHome.Core.Routing;
using SafeHome.Core.Triage.Rules;
using SafeHome.LocalHost;

namespace SafeHome.Benchmarks.Triage;

/// <summary>Times the loading and checking of the rule files that come with the app.</summary>
internal static class RuleFileBenchmark
{
    private const int Rounds = 25;

    public static async Task<Finding> RunAsync(Surroundings surroundings)
    {
        var triage = await File.ReadAllBytesAsync(Path.Combine(Workplace.OfThisBuild().Root, "src/SafeHome.Core/Triage/Rules/triage-rules.json"));
        var routing = await File.ReadAllBytesAsync(Path.Combine(Workplace.OfThisBuild().Root, "src/SafeHome.Core/Routing/routing.json"));
        // The first loads compile what they run, as a start of the app does.
        var first = Measure(triage, routing);
        var rounds = new Spread(Enumerable.Range(0, Rounds).Select(_ => Measure(triage, routing)));
        return new Finding(
            "Loading and checking the rule files, ms, median",
            "",
            string.Create(CultureInfo.InvariantCulture, $"the first time {first:0} ms"),
            "",
            rounds.Median,
            string.Create(CultureInfo.InvariantCulture, $"{rounds.Lower:0.0}–{rounds.Upper:0.0}"),
            Aim.AtMost(50));
    }

    private static double Measure(byte[] triage, byte[] routing)
    {
        var start = Stopwatch.GetTimestamp();
        if (TriageRules.Read(triage).Rules is null || RoutingRules.Read(routing).Rules is null) throw new InvalidOperationException("The rules of the app cannot be used.");
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
