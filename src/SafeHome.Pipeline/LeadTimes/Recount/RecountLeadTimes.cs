using SafeHome.Core.Cases;
using SafeHome.Core.LeadTimes.Reporting;
using SafeHome.Pipeline.Cases;

namespace SafeHome.Pipeline.LeadTimes.Recount;

/// <summary>
/// The second way to the lead times: what is counted of reports, from the events of their cases and from nothing else. The rows, and the
/// heads of the cases from which the pipeline takes them, are not looked at.
/// </summary>
public sealed class RecountLeadTimes(CaseScan scan, CaseStore cases, PipelineSettings settings, TimeProvider time)
{
    /// <summary>Counts the cases of all regions that changed at a moment or later, or are still open; several at once, in any order.</summary>
    /// <param name="since">The moment.</param>
    /// <param name="see">Is given each.</param>
    /// <param name="cancellation">Cancels between two cases.</param>
    public Task ForEachAsync(DateTimeOffset since, Func<RecountedCase, CancellationToken, ValueTask> see, CancellationToken cancellation = default) =>
        scan.ForEachAsync(settings.ServedRegions, since, (id, events, stop) => see(Count(id, events), stop), cancellation);

    /// <summary>Counts one case; null where nothing happened in it.</summary>
    public async Task<RecountedCase?> CountAsync(string caseId, CancellationToken cancellation = default) =>
        await cases.EventsAsync(caseId, cancellation) is { Count: > 0 } events ? Count(caseId, events) : null;

    private RecountedCase Count(string caseId, IReadOnlyList<CaseEvent> events)
    {
        var @case = Case.From(caseId, events);
        return new RecountedCase(@case, settings.ReportRows(time.GetUtcNow()).Of(@case));
    }
}

/// <summary>A case as its events make it.</summary>
/// <param name="Case">The case.</param>
/// <param name="Rows">What is counted of its reports, by their ids.</param>
public sealed record RecountedCase(Case Case, IReadOnlyDictionary<string, ReportRow> Rows)
{
    /// <summary>Whether a row is to be kept of a report: triage writes the first. Before that there may be one, for the sake of another report.</summary>
    public bool Asks(string reportId) => Case.Report(reportId)?.Proposal is not null;
}
