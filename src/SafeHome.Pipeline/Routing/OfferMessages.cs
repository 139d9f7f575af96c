using SafeHome.Core.Cases;
using SafeHome.Pipeline.Operations;

namespace SafeHome.Pipeline.Routing;

/// <summary>Shows how the messages about a case's transfers and notices are doing.</summary>
public sealed class OfferMessages(PendingWork pending, Parking parking, PipelineSettings settings)
{
    /// <summary>The message about each transfer and notice of a case, by its id; those about which none is sent are left out.</summary>
    public async Task<IReadOnlyDictionary<string, OfferMessage>> OfAsync(Case @case, CancellationToken cancellation = default)
    {
        var found = await Task.WhenAll(Offers(@case).Select(async offer => (offer.Id, Message: await OfAsync(@case, offer.Id, offer.Taken, cancellation))));
        return found.Where(one => one.Message is not null).ToDictionary(one => one.Id, one => one.Message!, StringComparer.Ordinal);
    }

    private static IEnumerable<(string Id, DateTimeOffset? Taken)> Offers(Case @case) =>
    [
        .. @case.Referrals.Select(referral => (referral.Id.ToString(), referral.Announced)),
        .. @case.Notices.Select(notice => (notice.Id.ToString(), notice.Announced)),
    ];

    private async Task<OfferMessage?> OfAsync(Case @case, string id, DateTimeOffset? taken, CancellationToken cancellation)
    {
        if (taken is { } at) return new OfferMessage(OfferMessageState.Taken, at, null);
        // About most there is nothing to send, and nothing to ask.
        if (settings.Webhooks?.WorkFor(@case, id) is not [_]) return null;
        var chain = Chain.OfOffer(id);
        if (await pending.FindAsync(chain, cancellation) is { } waiting)
            return new OfferMessage(OfferMessageState.UnderWay, waiting.NotBefore ?? waiting.Since, waiting.Attempts);
        return await parking.FindAsync(WorkQueues.NotificationsToSend, chain, cancellation) is { } parked
            ? new OfferMessage(OfferMessageState.Parked, parked.Since, null)
            : null;
    }
}

/// <summary>A message to a receiver's own system.</summary>
/// <param name="State">How far it is.</param>
/// <param name="At">When it was taken or parked; of one under way, when the next attempt is.</param>
/// <param name="Attempts">Of one under way, how many attempts there were.</param>
public sealed record OfferMessage(OfferMessageState State, DateTimeOffset At, int? Attempts);

/// <summary>How far a message to a receiver's own system is.</summary>
public enum OfferMessageState
{
    /// <summary>verstuurd: it was taken.</summary>
    Taken,

    /// <summary>onderweg: it was not taken yet, and is sent (again) by the schedule.</summary>
    UnderWay,

    /// <summary>geparkeerd: an operator is to look why it was not taken.</summary>
    Parked,
}
