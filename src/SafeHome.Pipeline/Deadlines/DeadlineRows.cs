using System.Globalization;
using System.Runtime.CompilerServices;
using SafeHome.Core.Cases;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.LeadTimes.Clocks;
using SafeHome.Storage.Tables;

namespace SafeHome.Pipeline.Deadlines;

/// <summary>When the clocks of cases run out: table <c>Deadlines</c>, partition = day, row = time of day, case and clock.</summary>
/// <remarks>
/// Whoever looks reads only what is due. A row says where to look, not what is so: the case decides whether anything is too late, so a row
/// that is written twice, or stays after the clock was stopped, does no harm. It goes when its moment has come.
/// </remarks>
public sealed class DeadlineRows(ITableStore tables, PipelineSettings settings, TimeProvider time)
{
    private const string Progress = "progress";

    // Where nobody has read before. The timer runs from the first minutes of an installation, and from then on the progress is written down.
    private const int DaysBack = 14;

    private readonly ITable _deadlines = tables.Table("Deadlines");

    /// <summary>Writes down when the running clocks of a case are due; not that of the keeping of data, which nobody waits for.</summary>
    public async Task PutAsync(Case @case, CancellationToken cancellation)
    {
        var now = Now;
        var running = settings.Clocks(now).Of(@case).Where(clock => clock.IsRunning && clock.Term is not ClockTerm.Retention);
        foreach (var day in running.GroupBy(clock => DayOf(clock.Due, now)))
        {
            // Two clocks of one kind on one report, such as those of two possible links, are one row: it says where to look.
            var rows = day.Select(clock => RowOf(@case.Id, clock, now)).Distinct(StringComparer.Ordinal);
            foreach (var some in rows.Chunk(TableTransaction.MaxRows))
            {
                var transaction = new TableTransaction(Text(day.Key));
                foreach (var row in some) transaction.Upsert(new TableEntity(transaction.PartitionKey, row));
                await _deadlines.SubmitAsync(transaction, cancellation);
            }
        }
    }

    /// <summary>Everything that is due and still stands here, oldest day first.</summary>
    public async IAsyncEnumerable<DueClock> DueAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var (now, today) = (Now, DutchTime.DayOf(Now));
        for (var day = await FirstDayAsync(today, cancellation); day <= today; day = day.AddDays(1))
        {
            var range = day < today ? RowRange.All : new RowRange(null, $"{TimeOfDay(now)}.");
            await foreach (var row in _deadlines.QueryAsync(Text(day), range, cancellation: cancellation))
                yield return DueClock.Read(row);
        }
    }

    /// <summary>The clock has been dealt with.</summary>
    public Task RemoveAsync(DueClock due, CancellationToken cancellation = default) =>
        _deadlines.DeleteIfExistsAsync(due.Row.PartitionKey, due.Row.RowKey, cancellation);

    /// <summary>Everything that was due has been dealt with: the days before yesterday need not be read again. Yesterday may still be today on another clock.</summary>
    public async Task NoteDoneAsync(CancellationToken cancellation = default)
    {
        var from = Text(DutchTime.DayOf(Now).AddDays(-1));
        if ((await _deadlines.GetAsync(Progress, Progress, cancellation))?.GetString("From") == from) return;
        await _deadlines.UpsertAsync(new TableEntity(Progress, Progress) { ["From"] = from }, cancellation);
    }

    private async Task<DateOnly> FirstDayAsync(DateOnly today, CancellationToken cancellation) =>
        (await _deadlines.GetAsync(Progress, Progress, cancellation))?.GetString("From") is { } from
            ? DateOnly.ParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : today.AddDays(-DaysBack);

    private DateTimeOffset Now => time.GetUtcNow();

    // A day that has passed may have been read for the last time.
    private static DateOnly DayOf(Deadline due, DateTimeOffset now) => due.Passed > now ? due.Day : DutchTime.DayOf(now);

    private static string RowOf(string caseId, TermClock clock, DateTimeOffset now) =>
        $"{TimeOf(clock.Due, now)}-{caseId}-{clock.Term}-{clock.Kind}-{clock.Subject}";

    // What ends with the day is due when no later moment of it is left to read.
    private static string TimeOf(Deadline due, DateTimeOffset now) =>
        due.Passed <= now ? TimeOfDay(now) : due.Moment is { } moment ? TimeOfDay(moment) : "2400";

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string TimeOfDay(DateTimeOffset moment) => DutchTime.LocalOf(moment).ToString("HHmm", CultureInfo.InvariantCulture);
}

/// <summary>A clock whose moment may have come.</summary>
/// <param name="CaseId">The case in which it ran.</param>
/// <param name="Term">What it ran for.</param>
/// <param name="Kind">Who set the term.</param>
/// <param name="Subject">Of whom or what, as <see cref="TermClock.Subject"/> says.</param>
/// <param name="Row">The row as read.</param>
public sealed record DueClock(string CaseId, ClockTerm Term, ClockKind Kind, string Subject, TableEntity Row)
{
    internal static DueClock Read(TableEntity row)
    {
        // The subject comes last: that of a person has a dash of its own.
        var key = row.RowKey.Split('-', 5);
        return new DueClock(key[1], Enum.Parse<ClockTerm>(key[2]), Enum.Parse<ClockKind>(key[3]), key[4], row);
    }
}
