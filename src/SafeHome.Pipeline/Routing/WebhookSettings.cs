using SafeHome.Core.Cases;
using SafeHome.Pipeline.Operations;
using SafeHome.Pipeline.Sending;

namespace SafeHome.Pipeline.Routing;

/// <summary>Which receivers have a system of their own that is told what stands in their list.</summary>
/// <param name="Own">This Veilig Thuis organisation, by which the messages are signed.</param>
/// <param name="Endpoints">Where that system is, by receiver.</param>
public sealed record WebhookSettings(Organisation Own, IReadOnlyDictionary<string, Destination> Endpoints)
{
    /// <summary>The system of a receiver; null where it has none, and asks for its list itself.</summary>
    public Destination? EndpointOf(string receiver) => Endpoints.GetValueOrDefault(receiver);

    /// <summary>The step that tells the receiver's system of an offer; none where there is nothing to tell, or no system.</summary>
    public IReadOnlyList<Work> WorkFor(Case @case, string offer) =>
        Offer.Unannounced(@case, offer) is { } waiting && EndpointOf(waiting.Receiver) is not null ? [new OfferWork(offer)] : [];
}
