using SafeHome.Core.Cases;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.Triage;
using SafeHome.Pipeline.Cases;
using SafeHome.Pipeline.LeadTimes;

namespace SafeHome.Pipeline.Triage;

/// <summary>Shows what rules would propose for the reports of a month, without doing anything: nothing is written.</summary>
public sealed class TryRules(CaseStore cases, LeadTimeRows rows, TimeProvider time)
{
    /// <summary>The most reports that one page goes through: a month of a large region fits.</summary>
    public const int MostReports = 20_000;

    // Reading a case is mostly waiting for storage.
    private const int SideBySide = 16;

    /// <summary>Goes through the reports received in a month, in the order of their ids.</summary>
    /// <param name="proposer">Proposes by the rules that are tried.</param>
    /// <param name="month">A day of the month.</param>
    /// <param name="viewer">Who tries: only cases that they may see are gone through.</param>
    /// <param name="page">Which stretch of <see cref="MostReports"/> reports, from 1.</param>
    /// <param name="cancellation">Cancels at any time.</param>
    public async Task<Replay> ReplayAsync(
        Proposer proposer, DateOnly month, Viewer viewer, int page, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var received = await rows.ReadAsync(month, cancellation).Skip((page - 1) * MostReports).Take(MostReports + 1).ToListAsync(cancellation);
        var tally = new ReplayTally();
        var today = DutchTime.DayOf(time.GetUtcNow());
        var options = new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancellation };
        await Parallel.ForEachAsync(received.Take(MostReports), options, async (row, stop) =>
        {
            if ((await cases.LoadAsync(row.CaseId, stop))?.Case is not { } @case || !viewer.Sees(@case)) return;
            if (@case.Report(row.ReportId) is not { Proposal: { } old } report) return;
            var proposed = proposer.Propose(report.Facts, CaseHistories.Of(@case, report, proposer.Receivers), report.Received, today);
            tally.Add(new ReplayedReport(@case.Id, report.Id, old, proposed));
        });
        return tally.ToReplay(hasMore: received.Count > MostReports);
    }
}
