using SafeHome.Core.Routing;

namespace SafeHome.Core.Triage;

/// <summary>A receiver that is not proposed, though a rule may lead to it.</summary>
/// <param name="Receiver">Its id.</param>
/// <param name="Why">What stands among the reasons.</param>
internal sealed record PassedOver(string Receiver, Reason Why)
{
    /// <summary>The report was offered to it and came back: refused, withdrawn or left without an answer.</summary>
    public static PassedOver CameBackFrom(string receiver, ReceiverDirectory receivers) => new(
        receiver, new Reason("kwamTerug", $"{receivers.NameOf(receiver)} nam deze melding niet over; voorgesteld wordt wie daarna in aanmerking komt."));

    /// <summary>Every place that it has is taken or spoken for.</summary>
    public static PassedOver Full(Receiver receiver) => new(
        receiver.Id, new Reason("geenPlaats", $"{receiver.Name} heeft geen plaats vrij; voorgesteld wordt wie daarna in aanmerking komt."));
}
