using System.Globalization;

namespace SafeHome.Core.Matching;

/// <summary>The comparison of two persons in the words of staff. They tell what was alike, never what was typed.</summary>
public static class MatchTexts
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>A field, its level and its weight, such as "voornaam: initiaal past bij voornaam (+2,1)".</summary>
    public static string Of(FieldComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var weight = comparison.Weight.ToString("+0.0;-0.0;0", Dutch);
        return $"{NameOf(comparison.Field)}: {TextOf(comparison.Field, comparison.Level)} ({weight})";
    }

    /// <summary>The strength: "dezelfde", "mogelijk dezelfde" or "niet dezelfde".</summary>
    public static string Of(MatchStrength strength) => strength switch
    {
        MatchStrength.Same => "dezelfde",
        MatchStrength.Possible => "mogelijk dezelfde",
        _ => "niet dezelfde",
    };

    /// <summary>Why someone must look though the weight is enough.</summary>
    public static string Of(MatchGuard guard) => guard switch
    {
        MatchGuard.OtherBsn => "De burgerservicenummers verschillen en kunnen allebei kloppen.",
        MatchGuard.OtherGivenNames => "De voornamen verschillen: het kan een tweeling zijn.",
        MatchGuard.NoBirthDate => "Geen geboortedatum of burgerservicenummer komt overeen: het kan een vader en zoon van één naam zijn.",
        MatchGuard.TooLittle => "Van burgerservicenummer, namen en geboortedatum komt te weinig overeen.",
        _ => throw new ArgumentOutOfRangeException(nameof(guard), guard, "There is no such guard."),
    };

    /// <summary>With whom the person may be confused.</summary>
    public static string Of(Alternative alternative) => alternative switch
    {
        Alternative.Stranger => "gewogen tegen een onbekende",
        Alternative.Relative => "gewogen tegen een huisgenoot of familielid",
        _ => throw new ArgumentOutOfRangeException(nameof(alternative), alternative, "There is no such alternative."),
    };

    private static string NameOf(PersonField field) => field switch
    {
        PersonField.Bsn => "burgerservicenummer",
        PersonField.GivenNames => "voornaam",
        PersonField.Surname => "achternaam",
        PersonField.BirthDate => "geboortedatum",
        PersonField.Sex => "geslacht",
        PersonField.Address => "adres",
        PersonField.Phone => "telefoonnummer",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "There is no such field."),
    };

    private static string TextOf(PersonField field, ComparisonLevel level) => level switch
    {
        ComparisonLevel.Missing => "niet van beide bekend",
        ComparisonLevel.Exact => field is PersonField.Address ? "postcode, huisnummer en toevoeging gelijk" : "gelijk",
        ComparisonLevel.Nickname => "roepnaam of andere vorm van dezelfde naam",
        ComparisonLevel.OtherGivenName => "een van de andere voornamen",
        ComparisonLevel.Initial => "initiaal past bij voornaam",
        ComparisonLevel.PartOfDouble => "deel van een dubbele naam",
        ComparisonLevel.SoundsAlike => "klinkt hetzelfde",
        ComparisonLevel.OneLetter => "één letter verschil",
        ComparisonLevel.Similar => "lijkt erop",
        ComparisonLevel.Swapped => field is PersonField.BirthDate ? "dag en maand verwisseld" : "voornaam en achternaam verwisseld",
        ComparisonLevel.OneDigit => "één cijfer verschil",
        ComparisonLevel.YearDiffers => "dag en maand gelijk, jaar niet",
        ComparisonLevel.YearAndMonth => "jaar en maand gelijk, dag onbekend",
        ComparisonLevel.Year => "jaar gelijk, meer niet bekend",
        ComparisonLevel.PostcodeAndNumber => "postcode en huisnummer gelijk, toevoeging niet",
        ComparisonLevel.StreetAndNumber => "straat en huisnummer gelijk, postcode niet",
        ComparisonLevel.Street => "zelfde straat of postcode",
        ComparisonLevel.Place => "zelfde plaats of wijk",
        ComparisonLevel.Different => "verschilt",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "There is no such level."),
    };
}
