using SafeHome.Core.Cases;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.Routing;

namespace SafeHome.Pipeline.Routing;

/// <summary>How full a receiver is that can only take so many households: counted from its own list.</summary>
public sealed class ReceiverPlaces(TransferLists transfers, TimeProvider time)
{
    /// <summary>What is left of its places, and who waits; null where it has no limit.</summary>
    public async Task<Occupancy?> OfAsync(Receiver receiver, CancellationToken cancellation = default)
    {
        if (receiver.Places is not { } places) return null;
        var accepted = new List<DateOnly>();
        var waiting = 0;
        await foreach (var transfer in transfers.ReadAsync(receiver.Id, cancellation))
        {
            if (transfer.IsNotice) continue;
            if (transfer.Status is ReferralStatus.Accepted) accepted.Add(DutchTime.DayOf(transfer.Answered!.Value));
            if (transfer.Status is ReferralStatus.Offered) waiting++;
        }

        return places.After(accepted, waiting, DutchTime.DayOf(time.GetUtcNow()));
    }
}
