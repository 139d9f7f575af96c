using SafeHome.Core.Persons;

namespace SafeHome.Core.Reports.Stuf;

/// <summary>An address in the Netherlands as a message writes it.</summary>
internal sealed record StufAddress(
    string? Street, string? HouseNumber, string? HouseLetter, string? HouseNumberAddition, string? Postcode, string? Place) : PersonalData
{
    private static readonly StufAddress Empty = new(null, null, null, null, null, null);

    /// <summary>On one line, such as "Leusderweg 12 A, 3817KB Amersfoort".</summary>
    public string Text => string.Join(", ", new[] { Words(Street, HouseNumber, HouseLetter, HouseNumberAddition), Words(Postcode, Place) }.Where(part => part != ""));

    /// <summary>Reads an address; null where nothing is in it.</summary>
    public static StufAddress? Read(StufXml xml)
    {
        var address = Empty;
        foreach (var name in xml.Children())
        {
            address = name switch
            {
                "gor.openbareRuimteNaam" => address with { Street = xml.Value() },
                "aoa.huisnummer" => address with { HouseNumber = xml.Value() },
                "aoa.huisletter" => address with { HouseLetter = xml.Value() },
                "aoa.huisnummertoevoeging" => address with { HouseNumberAddition = xml.Value() },
                "aoa.postcode" => address with { Postcode = xml.Value() },
                "wpl.woonplaatsNaam" => address with { Place = xml.Value() },
                _ => address,
            };
        }

        return address == Empty ? null : address;
    }

    /// <summary>An address abroad on one line; null where nothing is in it.</summary>
    public static string? ReadAbroad(StufXml xml)
    {
        var parts = new List<string>();
        foreach (var name in xml.Children())
        {
            if (xml.Text() is { } text) parts.Add(name is "lnd.landcode" ? $"landcode {text}" : text);
        }

        return parts.Count == 0 ? null : string.Join(", ", parts);
    }

    public Address ToAddress(IdentifyingValues values) => new(
        Street,
        values.HouseNumber(HouseNumber?.TrimStart('+')),
        HouseLetter,
        HouseNumberAddition,
        values.Postcode(Postcode),
        Place,
        MunicipalityCode: null);

    private static string Words(params IEnumerable<string?> parts) => string.Join(' ', parts.Where(part => part is not null));
}
