using SafeHome.Core.LeadTimes;
using SafeHome.Core.LeadTimes.Reporting;

namespace SafeHome.Pipeline.LeadTimes.Recount;

/// <summary>Makes the rows of the lead-time reports anew from the events of all cases, while the app goes on.</summary>
public sealed class RebuildLeadTimes(LeadTimeRows rows, RecountLeadTimes recount, TimeProvider time)
{
    /// <summary>Puts right what is missing or says something else, and takes away what is of no case; leaves the rest as it is.</summary>
    /// <param name="cancellation">Stops between two rows: what was put right stays right.</param>
    public async Task<RebuiltRows> RunAsync(CancellationToken cancellation = default)
    {
        var tally = new Tally();
        await recount.ForEachAsync(DateTimeOffset.MinValue, async (counted, stop) =>
        {
            foreach (var (id, row) in counted.Rows)
            {
                tally.See(id, row.Received);
                if (await PutRightAsync(counted, id, row, stop)) tally.NoteWritten();
            }
        }, cancellation);
        return tally.ToResult(await RemoveSurplusAsync(tally, cancellation));
    }

    /// <summary>Whether a row had to be written.</summary>
    private async Task<bool> PutRightAsync(RecountedCase counted, string reportId, ReportRow row, CancellationToken cancellation)
    {
        while (true)
        {
            var kept = await rows.FindAsync(row.Received, reportId, cancellation);
            if (kept is null ? !counted.Asks(reportId) : kept.Row.SaysTheSameAs(row)) return false;
            // The events once more, now that the row was read: should anything change from here on, the write fails.
            if (await recount.CountAsync(counted.Case.Id, cancellation) is not { } now || !now.Rows.TryGetValue(reportId, out var right)) return false;
            if (kept?.Row.SaysTheSameAs(right) is true) return false;
            if (await rows.TryWriteAsync(kept, reportId, right, now.Case, cancellation)) return true;
        }
    }

    private async Task<int> RemoveSurplusAsync(Tally tally, CancellationToken cancellation)
    {
        var removed = 0;
        var today = DutchTime.DayOf(time.GetUtcNow());
        for (var month = tally.FirstMonth ?? ReportPeriod.OfMonth(today).First; month <= today; month = month.AddMonths(1))
        {
            await foreach (var row in rows.ReadAsync(month, cancellation))
            {
                // Its case is asked once more: the report may have come since.
                if (tally.Has(row.ReportId) || (await recount.CountAsync(row.CaseId, cancellation))?.Rows.ContainsKey(row.ReportId) is true) continue;
                if (await rows.TryRemoveAsync(row, cancellation)) removed++;
            }
        }

        return removed;
    }

    private sealed class Tally
    {
        private readonly Lock _lock = new();
        private readonly HashSet<string> _reports = new(StringComparer.Ordinal);
        private int _written;

        public DateOnly? FirstMonth { get; private set; }

        public void See(string reportId, DateTimeOffset received)
        {
            var month = ReportPeriod.OfMonth(DutchTime.DayOf(received)).First;
            lock (_lock)
            {
                _reports.Add(reportId);
                if (FirstMonth is not { } first || month < first) FirstMonth = month;
            }
        }

        public void NoteWritten() => Interlocked.Increment(ref _written);

        public bool Has(string reportId) => _reports.Contains(reportId);

        public RebuiltRows ToResult(int removed) => new(_reports.Count, _written, removed);
    }
}

/// <summary>What came of making the rows anew.</summary>
/// <param name="Reports">How many reports were counted.</param>
/// <param name="Written">How many rows were missing, or said something else.</param>
/// <param name="Removed">How many rows were of no case.</param>
public sealed record RebuiltRows(int Reports, int Written, int Removed);
