namespace SafeHome.Core.Persons;

/// <summary>The codes of <see cref="PersonFlag"/> as they go over the wire.</summary>
public static class PersonFlags
{
    /// <summary>The code, such as <c>bsnOngeldig</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such flag.</exception>
    public static string Code(this PersonFlag flag) => flag switch
    {
        PersonFlag.BsnInvalid => "bsnOngeldig",
        PersonFlag.BsnMissing => "bsnOntbreekt",
        PersonFlag.BirthDateInvalid => "geboortedatumOngeldig",
        PersonFlag.BirthDatePartial => "geboortedatumOnvolledig",
        PersonFlag.Unborn => "ongeboren",
        PersonFlag.PostcodeInvalid => "postcodeOngeldig",
        PersonFlag.HouseNumberInvalid => "huisnummerOngeldig",
        PersonFlag.MunicipalityUnknown => "gemeenteOnbekend",
        PersonFlag.RoleUnknown => "rolOnbekend",
        _ => throw new ArgumentOutOfRangeException(nameof(flag), flag, "There is no such flag."),
    };
}
