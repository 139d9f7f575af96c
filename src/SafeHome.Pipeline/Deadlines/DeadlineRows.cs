using System.Globalization;
using System.Runtime.CompilerServices;
using SafeHome.Core.Cases;
using SafeHome.Core.LeadTimes;
using SafeHome.Storage.Tables;

namespace SafeHome.Pipeline.Deadlines;

/// <summary>The moments at which something becomes too late: table <c>Deadlines</c>, partition = day, row = time of day, transfer and term.</summary>
/// <remarks>
/// Whoever looks reads only what is due. A row says where to look, not what is so: the case decides whether anything is too late, so a row
/// that is written twice, or stays after the answer, does no harm. It goes when its moment has come.
/// </remarks>
public sealed class DeadlineRows(ITableStore tables, TimeProvider time)
{
    private const string Term = "antwoord";
    private const string Progress = "progress";

    // Where nobody has read before. The timer runs from the first minutes of an installation, and from then on the progress is written down.
    private const int DaysBack = 14;

    private readonly ITable _deadlines = tables.Table("Deadlines");

    /// <summary>Writes down when the answers to the open transfers of a report are due.</summary>
    public async Task PutAsync(Case @case, CaseReport report, CancellationToken cancellation)
    {
        foreach (var referral in @case.Referrals.Where(referral => referral.ReportId == report.Id && referral.Status is ReferralStatus.Offered))
        {
            if (referral.AnswerBefore is not { } due) continue;
            // A day that has passed may have been read for the last time.
            var moment = due > Now ? due : Now;
            var row = new TableEntity(Day(DutchTime.DayOf(moment)), $"{TimeOfDay(moment)}-{referral.Id}-{Term}");
            await _deadlines.UpsertAsync(row, cancellation);
        }
    }

    /// <summary>Everything that is due and still stands here, oldest day first.</summary>
    public async IAsyncEnumerable<Deadline> DueAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var (now, today) = (Now, DutchTime.DayOf(Now));
        for (var day = await FirstDayAsync(today, cancellation); day <= today; day = day.AddDays(1))
        {
            var range = day < today ? RowRange.All : new RowRange(null, $"{TimeOfDay(now)}.");
            await foreach (var row in _deadlines.QueryAsync(Day(day), range, cancellation: cancellation))
            {
                if (row.RowKey.Split('-') is [_, var caseId, var number, Term] && ReferralId.TryRead($"{caseId}-{number}", out var transfer))
                    yield return new Deadline(transfer, row);
            }
        }
    }

    /// <summary>The deadline has been dealt with.</summary>
    public Task RemoveAsync(Deadline deadline, CancellationToken cancellation = default) =>
        _deadlines.DeleteIfExistsAsync(deadline.Row.PartitionKey, deadline.Row.RowKey, cancellation);

    /// <summary>Everything that was due has been dealt with: the days before yesterday need not be read again. Yesterday may still be today on another clock.</summary>
    public async Task NoteDoneAsync(CancellationToken cancellation = default)
    {
        var from = Day(DutchTime.DayOf(Now).AddDays(-1));
        if ((await _deadlines.GetAsync(Progress, Progress, cancellation))?.GetString("From") == from) return;
        await _deadlines.UpsertAsync(new TableEntity(Progress, Progress) { ["From"] = from }, cancellation);
    }

    private async Task<DateOnly> FirstDayAsync(DateOnly today, CancellationToken cancellation) =>
        (await _deadlines.GetAsync(Progress, Progress, cancellation))?.GetString("From") is { } from
            ? DateOnly.ParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : today.AddDays(-DaysBack);

    private DateTimeOffset Now => time.GetUtcNow();

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string TimeOfDay(DateTimeOffset moment) => DutchTime.LocalOf(moment).ToString("HHmm", CultureInfo.InvariantCulture);
}

/// <summary>A moment that has come.</summary>
/// <param name="Transfer">The transfer whose answer was due.</param>
/// <param name="Row">The row as read.</param>
public sealed record Deadline(ReferralId Transfer, TableEntity Row);
