namespace SafeHome.Core.Reports.Stuf;

/// <summary>Gathers who reports: the organisation that submits the report, and where more can be asked.</summary>
internal sealed class ReportingUnit
{
    private readonly List<string> _emailAddresses = [];
    private readonly List<string> _phoneNumbers = [];
    private string? _contact;
    private string? _department;
    private string? _organisation;

    public void ReadContact(StufXml xml)
    {
        foreach (var name in xml.Children())
        {
            switch (name)
            {
                case "naamContactpersoon": _contact = xml.Value(); break;
                case "afdeling": _department = xml.Value(); break;
                case "eMail": if (xml.Value() is { } address) _emailAddresses.Add(address); break;
                case "telefoonnummer": if (xml.Value() is { } number) _phoneNumbers.Add(number); break;
            }
        }
    }

    public void ReadOrganisation(StufXml xml, Narrative narrative)
    {
        foreach (var name in xml.Children())
        {
            switch (name)
            {
                case "naam": _organisation = xml.Value(); break;
                case "instantiecode": narrative.Add("Instantiecode van de melder", xml.Value()); break;
                case "vestigingsNummer": narrative.Add("Vestigingsnummer van de melder", xml.Value()); break;
                case "rsin": narrative.Add("RSIN van de melder", xml.Value()); break;
                case "kvkNummer": narrative.Add("KvK-nummer van de melder", xml.Value()); break;
                case "gerelateerde" or "vestiging" or "ingeschrevenNietNatuurlijkPersoon" or "maatschappelijkeActiviteit": ReadOrganisation(xml, narrative); break;
                case "extraElementen": narrative.ReadExtras(xml); break;
            }
        }
    }

    /// <summary>The reporter. The koppelvlak knows two that send this message: the police and Halt.</summary>
    public Reporter ToReporter() => new(
        Capacity: _organisation?.StartsWith("halt", StringComparison.OrdinalIgnoreCase) is true ? "halt" : "politie",
        Name: Joined([_contact, _department, _organisation]),
        PhoneNumber: Joined(_phoneNumbers),
        EmailAddress: Joined(_emailAddresses),
        MayBeDisclosed: null,
        ShieldingGround: null);

    private static string? Joined(IEnumerable<string?> parts)
    {
        var text = string.Join(", ", parts.OfType<string>());
        return text.Length == 0 ? null : text;
    }
}
