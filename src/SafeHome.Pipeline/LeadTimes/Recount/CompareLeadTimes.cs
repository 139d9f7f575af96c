using System.Collections.Concurrent;
using SafeHome.Core.LeadTimes;
using SafeHome.Pipeline.Operations;

namespace SafeHome.Pipeline.LeadTimes.Recount;

/// <summary>
/// The timer that holds the rows of the lead-time reports against the events of the cases, over all months that are published. Each month in
/// which they differ is a work item.
/// </summary>
public sealed class CompareLeadTimes(LeadTimeRows rows, RecountLeadTimes recount, Parking parking, TimeProvider time)
{
    /// <summary>What changed this recently may still be on its way to the rows, and is compared the next time.</summary>
    public static readonly TimeSpan OnItsWay = TimeSpan.FromHours(1);

    /// <summary>Compares, and raises the work items.</summary>
    /// <returns>Where the two differ, by month.</returns>
    public async Task<IReadOnlyList<MonthDifference>> RunAsync(CancellationToken cancellation = default)
    {
        var different = await DifferencesAsync(time.GetUtcNow(), cancellation);
        foreach (var month in different) await parking.ParkItemAsync(ParkedWork.LeadTimes, $"month-{month.Month.Name}", ParkedReason.WrongFigures, month.ToString(), cancellation);
        return different;
    }

    private async Task<IReadOnlyList<MonthDifference>> DifferencesAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var months = PublishedPeriods.On(DutchTime.DayOf(now)).SelectMany(period => period.Months).ToHashSet();
        var kept = await ReadAsync(months, cancellation);
        var seen = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        var found = new ConcurrentBag<(DateOnly Month, Difference What)>();
        var since = DutchTime.MomentOf(months.Min().ToDateTime(TimeOnly.MinValue));
        await recount.ForEachAsync(since, (counted, _) =>
        {
            foreach (var (id, row) in counted.Rows)
            {
                seen[id] = true;
                var month = ReportPeriod.OfMonth(DutchTime.DayOf(row.Received)).First;
                if (!months.Contains(month) || IsMoving(counted, now)) continue;
                if (!kept.TryGetValue(id, out var before))
                {
                    if (counted.Asks(id)) found.Add((month, Difference.Missing));
                }
                else if (!before.Row.SaysTheSameAs(row))
                {
                    found.Add((month, Difference.Other));
                }
            }

            return ValueTask.CompletedTask;
        }, cancellation);

        foreach (var row in kept.Values.Where(row => !seen.ContainsKey(row.ReportId)))
        {
            // On its way to another case, a report is in neither for a moment.
            if (await recount.CountAsync(row.CaseId, cancellation) is { } left && IsMoving(left, now)) continue;
            found.Add((ReportPeriod.OfMonth(DutchTime.DayOf(row.Row.Received)).First, Difference.Surplus));
        }

        return [.. found.GroupBy(one => one.Month, one => one.What).OrderBy(month => month.Key).Select(month => new MonthDifference(
            ReportPeriod.OfMonth(month.Key),
            month.Count(what => what is Difference.Missing),
            month.Count(what => what is Difference.Other),
            month.Count(what => what is Difference.Surplus)))];
    }

    private async Task<Dictionary<string, KeptRow>> ReadAsync(IEnumerable<DateOnly> months, CancellationToken cancellation)
    {
        var kept = new Dictionary<string, KeptRow>(StringComparer.Ordinal);
        foreach (var month in months)
        {
            await foreach (var row in rows.ReadAsync(month, cancellation)) kept.Add(row.ReportId, row);
        }

        return kept;
    }

    // The rows were read first: what changed since then changed less than an hour ago as well.
    private static bool IsMoving(RecountedCase counted, DateTimeOffset now) => counted.Case.Changed > now - OnItsWay;

    private enum Difference
    {
        Missing,
        Other,
        Surplus,
    }
}

/// <summary>How far the rows of a month differ from what the events say.</summary>
/// <param name="Month">The month of receipt.</param>
/// <param name="Missing">How many reports have no row.</param>
/// <param name="Different">How many rows say something else.</param>
/// <param name="Surplus">How many rows are of a report that no case has.</param>
public sealed record MonthDifference(ReportPeriod Month, int Missing, int Different, int Surplus)
{
    /// <summary>As the work item says it: numbers, and nothing of a case.</summary>
    public override string ToString() => $"{Month}: {Missing} ontbreken, {Different} wijken af, {Surplus} te veel";
}
