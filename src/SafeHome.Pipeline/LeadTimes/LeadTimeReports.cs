using SafeHome.Core.LeadTimes;

namespace SafeHome.Pipeline.LeadTimes;

/// <summary>Computes lead-time reports from the rows that the pipeline keeps.</summary>
public sealed class LeadTimeReports(LeadTimeRows rows, TimeProvider time)
{
    /// <summary>The report on what was received in a period, as it stands now.</summary>
    public async Task<LeadTimeReport> OfAsync(ReportPeriod period, CancellationToken cancellation = default)
    {
        var all = new List<LeadTimeRow>();
        foreach (var month in period.Months)
        {
            await foreach (var row in rows.ReadAsync(month, cancellation)) all.Add(row);
        }

        return LeadTimeReport.Of(period, all, time.GetUtcNow());
    }
}
