using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using SafeHome.Benchmarks.Rate;
using SafeHome.Core.Cases;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.Routing;
using SafeHome.Core.Triage;
using SafeHome.Pipeline;
using SafeHome.Pipeline.Cases;
using SafeHome.Pipeline.LeadTimes;

namespace SafeHome.Benchmarks.Triage;

/// <summary>Times a trial of rules on a month of 11,000 cases, on storage in memory: reading, unsealing and proposing.</summary>
internal static class ReplayBenchmark
{
    private const int Rounds = 5;
    private const int Cases = 11_000;

    private static readonly string[] Regions = ["VT20", "VT03"];

    public static async Task<Finding> RunAsync(Surroundings surroundings)
    {
        var parts = MemoryApp.Parts();
        var settings = new PipelineSettings
        {
            ServedRegions = Regions.ToHashSet(StringComparer.Ordinal),
            DefaultRegion = Regions[0],
            Receivers = ReceiverDirectory.Parse(surroundings.Receivers),
        };
        var pipeline = new SafeHomePipeline(parts, settings, TimeProvider.System, NullLoggerFactory.Instance);
        var rows = new KeepLeadTimes(new LeadTimeRows(parts.Tables), pipeline.Cases, settings, TimeProvider.System);
        foreach (var (number, facts) in VariedFacts.Of(Cases).Index()) await OpenAsync(number, facts, pipeline, rows, settings.Proposer);

        var viewer = new Viewer("meting", settings.ServedRegions);
        var seconds = new List<double>();
        for (var round = 0; round <= Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            var replay = await pipeline.TryRules.ReplayAsync(settings.Proposer, DutchTime.DayOf(VariedFacts.Received), viewer, page: 1);
            if (replay.Reports != Cases) throw new InvalidOperationException("Not all cases were gone through.");
            seconds.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        var rounds = new Spread(seconds.Skip(1));
        return new Finding(
            "Trial of rules on a month of 11,000 cases in memory, s, median",
            "",
            string.Create(CultureInfo.InvariantCulture, $"the first time {seconds[0]:0.0} s"),
            "",
            rounds.Median,
            string.Create(CultureInfo.InvariantCulture, $"{rounds.Lower:0.00}–{rounds.Upper:0.00}"),
            Aim.AtMost(2));
    }

    private static async Task OpenAsync(int number, ReportFacts facts, SafeHomePipeline pipeline, KeepLeadTimes rows, Proposer proposer)
    {
        var id = number.ToString("x32", CultureInfo.InvariantCulture);
        var opened = StoredCase.New(id);
        var linked = new ReportLinked(VariedFacts.Received, CaseEvent.System, id, VariedFacts.Received, facts, [], [], Regions[0], [], [], null);
        var events = new MakeProposals(id).On(opened.Case.After([linked]), proposer, VariedFacts.Received);
        var commit = await pipeline.Cases.CommitAsync(opened, [linked, .. events], handled: null, announce: []);
        await rows.PutAsync(commit.Case, commit.Case.Reports[0], CancellationToken.None);
    }
}
