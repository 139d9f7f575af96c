using SafeHome.Core.Cases;
using SafeHome.Core.LeadTimes.Reporting;
using SafeHome.Pipeline.Cases;

namespace SafeHome.Pipeline.LeadTimes;

/// <summary>Keeps the rows of the lead-time reports up with the cases.</summary>
/// <remarks>
/// A row never goes back. A newer version of the case that it was taken from replaces it; where that was another case, the report has moved,
/// and only the case that has it now may write. Whoever finds the row changed between reading and writing begins again.
/// </remarks>
public sealed class KeepLeadTimes(LeadTimeRows rows, CaseStore cases, PipelineSettings settings, TimeProvider time)
{
    /// <summary>Takes the row of a report from its case as it stands; with null, those of all reports of the case.</summary>
    public async Task PutAsync(Case @case, CaseReport? report, CancellationToken cancellation)
    {
        var current = RowsOf(@case);
        if (report?.FirstDecided is not null)
        {
            await PutAsync(@case, report.Id, current[report.Id], cancellation);
            return;
        }

        // One that is new can make another of the case a follow-up, or a further source of one incident. Its own row comes last: a repeat after
        // a crash begins again.
        foreach (var other in current.Keys.Where(id => id != report?.Id)) await PutAsync(@case, other, current[other], cancellation);
        if (report is not null && !await rows.TryWriteAsync(null, report.Id, current[report.Id], @case, cancellation))
            await PutAsync(@case, report.Id, current[report.Id], cancellation);
    }

    private IReadOnlyDictionary<string, ReportRow> RowsOf(Case @case) => settings.ReportRows(time.GetUtcNow()).Of(@case);

    private async Task PutAsync(Case @case, string reportId, ReportRow row, CancellationToken cancellation)
    {
        while (true)
        {
            var kept = await rows.FindAsync(row.Received, reportId, cancellation);
            if (kept is not null && kept.CaseId != @case.Id)
            {
                if ((await cases.LoadAsync(@case.Id, cancellation))?.Case is not { } now || now.Report(reportId) is null) return;
                (@case, row) = (now, RowsOf(now)[reportId]);
            }
            else if (kept?.CaseVersion >= @case.Version || kept?.Row.SaysTheSameAs(row) is true)
            {
                return;
            }

            if (await rows.TryWriteAsync(kept, reportId, row, @case, cancellation)) return;
        }
    }
}
