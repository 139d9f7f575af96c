namespace SafeHome.Core.Routing;

/// <summary>Who is told that another organisation takes the lead, so that SAVE and the local team know of each other's work with a child.</summary>
/// <remarks>
/// Working agreement of SAVE and the local teams in the region of Utrecht (Samen Veilig Midden-Nederland): with help in a voluntary frame the
/// local team leads and SAVE is informed; in a compulsory frame, or where safety is at stake, SAVE leads and the local team is informed.
/// With adults alone nobody is.
/// </remarks>
public static class Informing
{
    /// <summary>The receiver that is informed; null where nobody is, or where there is none for that household.</summary>
    /// <param name="lead">Who takes over.</param>
    /// <param name="minors">How many minors there are, unborn children among them.</param>
    /// <param name="municipality">Where the household lives.</param>
    /// <param name="postcodeArea">The four digits of its postcode.</param>
    /// <param name="receivers">The receivers of the day.</param>
    public static Receiver? BesideThe(ReceiverKind lead, int minors, string? municipality, string? postcodeArea, ReceiversOfDay receivers) => lead switch
    {
        ReceiverKind.LocalTeam when minors > 0 => receivers.For(ReceiverKind.Save, municipality, postcodeArea),
        ReceiverKind.Save when minors > 0 => receivers.For(ReceiverKind.LocalTeam, municipality, postcodeArea),
        _ => null,
    };
}
