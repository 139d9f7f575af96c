using System.Runtime.CompilerServices;
using SafeHome.Core.Cases;
using SafeHome.Storage.Tables;

namespace SafeHome.Pipeline.Routing;

/// <summary>The transfers and notices by receiver: table <c>Transfers</c>, partition = receiver. It holds no personal data.</summary>
/// <remarks>A row only gains properties (offered, then answered or taken back), so writing an older state after a newer one changes nothing.</remarks>
public sealed class TransferLists(ITableStore tables)
{
    private readonly ITable _transfers = tables.Table("Transfers");

    /// <summary>Shows the transfers and the notices of one report as they stand.</summary>
    public async Task PutAsync(Case @case, CaseReport report, CancellationToken cancellation)
    {
        foreach (var notice in @case.Notices.Where(notice => notice.ReportId == report.Id && notice.Given is not null))
        {
            var row = new TableEntity(notice.Receiver, notice.Id.ToString()) { ["Offered"] = notice.Given!, ["Notice"] = true };
            if (!notice.StandsIn(@case)) row["Withdrawn"] = true;
            await _transfers.SubmitAsync(new TableTransaction(notice.Receiver).Merge(row), cancellation);
        }

        foreach (var referral in @case.Referrals.Where(referral => referral.ReportId == report.Id && referral.Offered is not null))
        {
            var row = new TableEntity(referral.Receiver, referral.Id.ToString()) { ["Offered"] = referral.Offered! };
            if (referral.AnswerBefore is { } before) row["AnswerBefore"] = before;
            if (referral.Answered is { } answered)
            {
                row["Answered"] = answered;
                row["Accepted"] = referral.Status is ReferralStatus.Accepted;
            }

            if (referral.TakenBack is { } takenBack)
            {
                row["TakenBack"] = takenBack;
                row["Lapsed"] = referral.Status is ReferralStatus.Lapsed;
            }

            await _transfers.SubmitAsync(new TableTransaction(referral.Receiver).Merge(row), cancellation);
        }
    }

    /// <summary>The transfers to a receiver.</summary>
    public async IAsyncEnumerable<ListedTransfer> ReadAsync(string receiver, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var row in _transfers.QueryAsync(receiver, RowRange.All, cancellation: cancellation))
        {
            yield return new ListedTransfer(
                row.RowKey, receiver, StatusOf(row), row.GetDateTimeOffset("Offered")!.Value, row.GetDateTimeOffset("AnswerBefore"), row.GetDateTimeOffset("Answered"), row.GetBoolean("Notice"));
        }
    }

    private static ReferralStatus StatusOf(TableEntity row)
    {
        if (row.GetBoolean("Withdrawn")) return ReferralStatus.Withdrawn;
        if (row.GetDateTimeOffset("Answered") is not null) return row.GetBoolean("Accepted") ? ReferralStatus.Accepted : ReferralStatus.Refused;
        if (row.GetDateTimeOffset("TakenBack") is not null) return row.GetBoolean("Lapsed") ? ReferralStatus.Lapsed : ReferralStatus.Withdrawn;
        return ReferralStatus.Offered;
    }
}

/// <summary>A transfer as its receiver's list shows it.</summary>
/// <param name="Id">The transfer.</param>
/// <param name="Receiver">The receiver.</param>
/// <param name="Status">How far it is; a notice is offered, or withdrawn when the decision that it belongs to is taken back.</param>
/// <param name="Offered">When it was offered.</param>
/// <param name="AnswerBefore">The first moment at which an answer is too late.</param>
/// <param name="Answered">When the receiver answered; null where it did not.</param>
/// <param name="IsNotice">Whether it only informs, and asks for no answer.</param>
public sealed record ListedTransfer(
    string Id, string Receiver, ReferralStatus Status, DateTimeOffset Offered, DateTimeOffset? AnswerBefore, DateTimeOffset? Answered, bool IsNotice);
