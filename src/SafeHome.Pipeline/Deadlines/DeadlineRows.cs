using System.Globalization;
using System.Runtime.CompilerServices;
using SafeHome.Core.Cases;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.LeadTimes.Clocks;
using SafeHome.Storage;
using SafeHome.Storage.Tables;

namespace SafeHome.Pipeline.Deadlines;

/// <summary>When a clock of a case comes to its next step: table <c>Deadlines</c>, partition = day, row = time of day and case.</summary>
/// <remarks>
/// Whoever looks reads only what is due. A row says where to look, not what is so: the case decides whether anything is too late, so a row
/// that is written twice, or stays after a clock was stopped, does no harm. It goes when the case was looked at after its moment.
/// </remarks>
public sealed class DeadlineRows(ITableStore tables, PipelineSettings settings, TimeProvider time)
{
    private const string Progress = "progress";

    // Where nobody has read before. The timer runs from the first minutes of an installation, and from then on the progress is written down.
    private const int DaysBack = 14;

    private readonly ITable _deadlines = tables.Table("Deadlines");

    /// <summary>Writes down when to look at the case: at its next step, and at once where a clock that runs is at a step already, which may be news.</summary>
    public async Task PutAsync(Case @case, CancellationToken cancellation)
    {
        var steps = StepsOf(@case);
        if (steps.Any(step => step.At <= Now)) await PutAsync(@case.Id, Now, cancellation);
        await PutNextAsync(@case.Id, steps, cancellation);
    }

    /// <summary>Writes down when to look at the case again, once it was looked at.</summary>
    public Task PutNextAsync(Case @case, CancellationToken cancellation) => PutNextAsync(@case.Id, StepsOf(@case), cancellation);

    /// <summary>The steps of the running clocks of a case.</summary>
    public IReadOnlyList<Escalation> StepsOf(Case @case) => Escalations.Of(@case.Id, settings.Clocks(Now).Of(@case), settings.Calendar);

    /// <summary>Every case at which it is time to look, oldest day first; one may come more than once.</summary>
    public async IAsyncEnumerable<DueCase> DueAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var (now, today) = (Now, DutchTime.DayOf(Now));
        for (var day = await FirstDayAsync(today, cancellation); day <= today; day = day.AddDays(1))
        {
            var range = day < today ? RowRange.All : new RowRange(null, $"{TimeOfDay(now)}.");
            await foreach (var row in _deadlines.QueryAsync(Text(day), range, cancellation: cancellation))
                yield return new DueCase(row.RowKey.Split('-')[1], row);
        }
    }

    /// <summary>The case was looked at. A row that was written again meanwhile stays.</summary>
    public async Task RemoveAsync(DueCase due, CancellationToken cancellation = default)
    {
        try
        {
            await _deadlines.SubmitAsync(new TableTransaction(due.Row.PartitionKey).Delete(due.Row.RowKey, due.Row.ETag), cancellation);
        }
        catch (ConflictException)
        {
            // Written again, or looked at by another: the next round sees which.
        }
    }

    /// <summary>Everything that was due has been looked at: the days before yesterday need not be read again. Yesterday may still be today on another clock.</summary>
    public async Task NoteDoneAsync(CancellationToken cancellation = default)
    {
        var from = Text(DutchTime.DayOf(Now).AddDays(-1));
        if ((await _deadlines.GetAsync(Progress, Progress, cancellation))?.GetString("From") == from) return;
        await _deadlines.UpsertAsync(new TableEntity(Progress, Progress) { ["From"] = from }, cancellation);
    }

    private async Task PutNextAsync(string caseId, IReadOnlyList<Escalation> steps, CancellationToken cancellation)
    {
        if (Escalations.NextAfter(steps, Now) is { } next) await PutAsync(caseId, next, cancellation);
    }

    private Task PutAsync(string caseId, DateTimeOffset moment, CancellationToken cancellation) =>
        _deadlines.UpsertAsync(new TableEntity(Text(DutchTime.DayOf(moment)), $"{TimeOfDay(moment)}-{caseId}"), cancellation);

    private async Task<DateOnly> FirstDayAsync(DateOnly today, CancellationToken cancellation) =>
        (await _deadlines.GetAsync(Progress, Progress, cancellation))?.GetString("From") is { } from
            ? DateOnly.ParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : today.AddDays(-DaysBack);

    private DateTimeOffset Now => time.GetUtcNow();

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string TimeOfDay(DateTimeOffset moment) => DutchTime.LocalOf(moment).ToString("HHmm", CultureInfo.InvariantCulture);
}

/// <summary>A case at which it is time to look.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Row">The row as read.</param>
public sealed record DueCase(string CaseId, TableEntity Row);
