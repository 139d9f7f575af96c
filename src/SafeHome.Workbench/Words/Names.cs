using SafeHome.Core.Persons;

namespace SafeHome.Workbench.Words;

/// <summary>Persons and addresses as they are written in a letter.</summary>
internal static class Names
{
    public static string Of(PersonName name) =>
        string.Join(' ', new[] { name.GivenNames, name.Prefix, name.Surname }.Where(part => !string.IsNullOrWhiteSpace(part)));

    public static string? Of(Address? address)
    {
        if (address is null) return null;
        var house = $"{address.HouseNumber}{address.HouseLetter}{(address.HouseNumberAddition is { } addition ? $"-{addition}" : "")}";
        var parts = new[] { string.Join(' ', new[] { address.Street, house }.Where(IsThere)), address.Postcode?.ToString(), address.Place }.Where(IsThere).ToList();
        return parts.Count == 0 ? null : string.Join(", ", parts);
    }

    /// <summary>What a triage worker should check about a person's data.</summary>
    public static string Of(PersonFlag flag) => flag switch
    {
        PersonFlag.BsnInvalid => "BSN klopt niet",
        PersonFlag.BsnMissing => "BSN ontbreekt",
        PersonFlag.BirthDateInvalid => "geboortedatum klopt niet",
        PersonFlag.BirthDatePartial => "geboortedatum niet volledig",
        PersonFlag.Unborn => "ongeboren",
        PersonFlag.PostcodeInvalid => "postcode klopt niet",
        PersonFlag.HouseNumberInvalid => "huisnummer klopt niet",
        PersonFlag.MunicipalityUnknown => "gemeente onbekend",
        PersonFlag.RoleUnknown => "rol onbekend",
        _ => flag.ToString(),
    };

    private static bool IsThere(string? part) => !string.IsNullOrWhiteSpace(part);
}
