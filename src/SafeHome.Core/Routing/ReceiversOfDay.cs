namespace SafeHome.Core.Routing;

/// <summary>The receivers that take transfers on one day, and who serves where.</summary>
public sealed class ReceiversOfDay
{
    private readonly Dictionary<(ReceiverKind Kind, string Municipality), Receiver> _byMunicipality;
    private readonly Dictionary<(ReceiverKind Kind, string Postcode), Receiver> _byPostcode;

    private ReceiversOfDay(
        DateOnly day, Dictionary<(ReceiverKind, string), Receiver> byMunicipality, Dictionary<(ReceiverKind, string), Receiver> byPostcode) =>
        (Day, _byMunicipality, _byPostcode) = (day, byMunicipality, byPostcode);

    /// <summary>The day.</summary>
    public DateOnly Day { get; }

    /// <summary>The receiver of a kind that serves a household; null where there is none or it is unknown where the household lives.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="municipality">The code of the municipality.</param>
    /// <param name="postcodeArea">The four digits of the postcode, where they are known: within a municipality there can be teams for areas.</param>
    public Receiver? For(ReceiverKind kind, string? municipality, string? postcodeArea = null)
    {
        if (municipality is null) return null;
        return postcodeArea is not null && _byPostcode.TryGetValue((kind, postcodeArea), out var near) && near.Municipalities.Contains(municipality, StringComparer.Ordinal)
            ? near
            : _byMunicipality.GetValueOrDefault((kind, municipality));
    }

    internal static ReceiversOfDay Of(IReadOnlyList<Receiver> receivers, DateOnly day, Geography geography)
    {
        var byMunicipality = new Dictionary<(ReceiverKind, string), Receiver>();
        var byPostcode = new Dictionary<(ReceiverKind, string), Receiver>();
        foreach (var receiver in receivers.Where(receiver => receiver.Validity.Contains(day)))
        {
            foreach (var postcode in receiver.Postcodes) byPostcode.Add((receiver.Kind, postcode), receiver);
            if (receiver.Postcodes.Count > 0) continue;
            foreach (var municipality in ReceiverAreas.Of(receiver, geography)) byMunicipality.Add((receiver.Kind, municipality), receiver);
        }

        return new ReceiversOfDay(day, byMunicipality, byPostcode);
    }
}
