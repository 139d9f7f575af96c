using System.Diagnostics;
using System.Globalization;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.Triage;

namespace SafeHome.Benchmarks.Triage;

/// <summary>Counts how many proposals one core makes in a second, over facts of many kinds, and what each allocates.</summary>
internal static class ProposalBenchmark
{
    private const int Rounds = 15;
    private const int Reports = 20_000;

    public static Task<Finding> RunAsync(Surroundings surroundings)
    {
        var proposer = VariedFacts.ProposerOf(surroundings);
        var facts = VariedFacts.Of(Reports);
        for (var round = 0; round < 3; round++) Measure(proposer, facts);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Measure(proposer, facts);
        var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / Reports;
        var rounds = new Spread(Enumerable.Range(0, Rounds).Select(_ => Measure(proposer, facts)));
        return Task.FromResult(new Finding(
            "Proposals, thousands a second on one core, median",
            "",
            string.Create(CultureInfo.InvariantCulture, $"{allocated} bytes allocated for each"),
            "",
            rounds.Median,
            string.Create(CultureInfo.InvariantCulture, $"{rounds.Lower:0}–{rounds.Upper:0}"),
            Aim.AtLeast(100)));
    }

    private static double Measure(Proposer proposer, IReadOnlyList<ReportFacts> facts)
    {
        var today = DutchTime.DayOf(VariedFacts.Received);
        var start = Stopwatch.GetTimestamp();
        foreach (var report in facts) proposer.Propose(report, CaseHistory.None, VariedFacts.Received, today);
        return Reports / 1e3 / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
