using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using SafeHome.Benchmarks.Rate;
using SafeHome.Benchmarks.Storage;
using SafeHome.Benchmarks.Triage;
using SafeHome.Core.Cases;
using SafeHome.Core.Routing;
using SafeHome.Core.Triage;
using SafeHome.Pipeline;
using SafeHome.Pipeline.Cases;

namespace SafeHome.Benchmarks.Deadlines;

/// <summary>Counts what the escalation timer asks of storage when 200 of 50,000 cases with running clocks come to a step.</summary>
internal static class EscalationBenchmark
{
    private const int Cases = 50_000;
    private const int Due = 200;
    private const double MostForOne = 6;

    // Wednesday 14 October 2026: the terms of what came in on Friday are due soon, those of today come to no step.
    private static readonly DateTimeOffset Today = VariedFacts.Received;
    private static readonly DateTimeOffset Friday = Today.AddDays(-5);

    public static async Task<Finding> RunAsync(Surroundings surroundings)
    {
        var log = new OperationLog();
        var parts = MemoryApp.Parts();
        var settings = new PipelineSettings
        {
            ServedRegions = new HashSet<string>(StringComparer.Ordinal) { "VT20" },
            DefaultRegion = "VT20",
            Receivers = ReceiverDirectory.Parse(surroundings.Receivers),
        };
        var time = new StandingClock(Today);
        var pipeline = new SafeHomePipeline(parts with { Tables = new RecordedTables(parts.Tables, log) }, settings, time, NullLoggerFactory.Instance);
        foreach (var (number, facts) in VariedFacts.Of(Cases).Index())
        {
            time.Now = number < Due ? Friday : Today;
            await OpenAsync(number, facts, pipeline, settings.Proposer, time.Now);
        }

        time.Now = Today;
        log.Take();
        var start = Stopwatch.GetTimestamp();
        await pipeline.Escalate.RunAsync();
        var took = Stopwatch.GetElapsedTime(start);
        var operations = log.Take().Count;
        return new Finding(
            "Storage operations of the escalation timer for each of 200 cases at a step, among 50,000",
            "counted, not timed",
            string.Create(CultureInfo.InvariantCulture, $"{operations} operations"),
            string.Create(CultureInfo.InvariantCulture, $"{took.TotalMilliseconds:0} ms in memory"),
            (double)operations / Due,
            "",
            Aim.AtMost(MostForOne));
    }

    private static async Task OpenAsync(int number, ReportFacts facts, SafeHomePipeline pipeline, Proposer proposer, DateTimeOffset received)
    {
        var id = number.ToString("x32", CultureInfo.InvariantCulture);
        var opened = StoredCase.New(id);
        var linked = new ReportLinked(received, CaseEvent.System, id, received, facts, [], [], "VT20", [], [], null);
        var events = new MakeProposals(id).On(opened.Case.After([linked]), proposer, received);
        var commit = await pipeline.Cases.CommitAsync(opened, [linked, .. events], handled: null, announce: []);
        await pipeline.Deadlines.PutAsync(commit.Case, CancellationToken.None);
    }

    private sealed class StandingClock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
