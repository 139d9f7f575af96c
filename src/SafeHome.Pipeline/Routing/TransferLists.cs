using System.Runtime.CompilerServices;
using SafeHome.Core.Cases;
using SafeHome.Storage.Tables;

namespace SafeHome.Pipeline.Routing;

/// <summary>The transfers by receiver: table <c>Transfers</c>, partition = receiver. It holds no personal data.</summary>
/// <remarks>A row only gains properties (offered, then answered), so writing an older state after a newer one changes nothing.</remarks>
public sealed class TransferLists(ITableStore tables)
{
    private readonly ITable _transfers = tables.Table("Transfers");

    /// <summary>Shows the transfers of one report as they stand.</summary>
    public async Task PutAsync(Case @case, CaseReport report, CancellationToken cancellation)
    {
        foreach (var referral in @case.Referrals.Where(referral => referral.ReportId == report.Id && referral.Offered is not null))
        {
            var row = new TableEntity(referral.Receiver, new ReferralId(@case.Id, referral.Number).ToString()) { ["Offered"] = referral.Offered! };
            if (referral.Answered is { } answered)
            {
                row["Answered"] = answered;
                row["Accepted"] = referral.Status is ReferralStatus.Accepted;
            }

            await _transfers.SubmitAsync(new TableTransaction(referral.Receiver).Merge(row), cancellation);
        }
    }

    /// <summary>The transfers to a receiver.</summary>
    public async IAsyncEnumerable<ListedTransfer> ReadAsync(string receiver, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var row in _transfers.QueryAsync(receiver, RowRange.All, cancellation: cancellation))
        {
            var status = row.GetDateTimeOffset("Answered") is null ? ReferralStatus.Offered
                : row.GetBoolean("Accepted") ? ReferralStatus.Accepted
                : ReferralStatus.Refused;
            yield return new ListedTransfer(row.RowKey, receiver, status, row.GetDateTimeOffset("Offered")!.Value);
        }
    }
}

/// <summary>A transfer as its receiver's list shows it.</summary>
public sealed record ListedTransfer(string Id, string Receiver, ReferralStatus Status, DateTimeOffset Offered);
