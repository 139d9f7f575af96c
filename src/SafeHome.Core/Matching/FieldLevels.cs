using System.Collections.Immutable;
using static SafeHome.Core.Matching.ComparisonLevel;

namespace SafeHome.Core.Matching;

/// <summary>The levels of each field that carry weight, the most alike first.</summary>
/// <remarks>
/// <see cref="Missing"/> is a level of none. Where given name and surname changed places, that is weighed once, with the surname.
/// </remarks>
public static class FieldLevels
{
    private static readonly ComparisonLevel[][] Levels = [.. Enum.GetValues<PersonField>().Select(List)];

    /// <summary>All fields.</summary>
    public static ImmutableArray<PersonField> Fields { get; } = [.. Enum.GetValues<PersonField>()];

    /// <summary>The levels of a field.</summary>
    public static IReadOnlyList<ComparisonLevel> Of(PersonField field) => Levels[(int)field];

    private static ComparisonLevel[] List(PersonField field) => field switch
    {
        PersonField.Bsn or PersonField.Phone => [Exact, OneDigit, Different],
        PersonField.GivenNames => [Exact, Nickname, OtherGivenName, Initial, OneLetter, Similar, Different],
        PersonField.Surname => [Exact, PartOfDouble, SoundsAlike, OneLetter, Similar, Swapped, Different],
        PersonField.BirthDate => [Exact, Swapped, OneDigit, YearDiffers, YearAndMonth, Year, Similar, Different],
        PersonField.Sex => [Exact, Different],
        PersonField.Address => [Exact, PostcodeAndNumber, StreetAndNumber, Street, Place, Different],
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "There is no such field."),
    };
}
