using SafeHome.Core.Cases;
using SafeHome.Pipeline.Sending;

namespace SafeHome.Pipeline.Routing;

/// <summary>The CloudEvent that says that something stands in a receiver's list, and not what: the receiver asks for it.</summary>
public static class OfferEvent
{
    /// <summary>A transfer waits for an answer.</summary>
    public const string TransferType = "nl.veiligthuis.uitwisselen-melding.overdracht-aangeboden";

    /// <summary>A notice was given.</summary>
    public const string NoticeType = "nl.veiligthuis.uitwisselen-melding.kennisgeving-gegeven";

    /// <summary>The event about an offer. The same offer gives the same bytes.</summary>
    public static OutgoingMessage Write(Offer offer, Organisation own) =>
        CloudEvent.Write(offer.Id, own, offer.IsNotice ? NoticeType : TransferType, $"overdracht/{offer.Id}", offer.Since);
}
