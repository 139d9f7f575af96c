using SafeHome.Core.Matching.Comparing;
using SafeHome.Core.Persons;

namespace SafeHome.Core.Matching;

/// <summary>Compares two records field by field, without weighing.</summary>
public static class PersonComparison
{
    /// <summary>The level of each field. It allocates nothing, and does not depend on which comes first.</summary>
    public static ComparisonVector Of(ComparablePerson a, ComparablePerson b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var (given, surname) = Names(a, b);
        return default(ComparisonVector)
            .With(PersonField.Bsn, BsnComparison.Compare(a, b))
            .With(PersonField.GivenNames, given)
            .With(PersonField.Surname, surname)
            .With(PersonField.BirthDate, BirthDateComparison.Compare(a.BirthDate, b.BirthDate))
            .With(PersonField.Sex, CompareSex(a.Sex, b.Sex))
            .With(PersonField.Address, AddressComparison.Compare(a.Address, b.Address))
            .With(PersonField.Phone, PhoneComparison.Compare(a.Phones, b.Phones));
    }

    private static (ComparisonLevel Given, ComparisonLevel Surname) Names(ComparablePerson a, ComparablePerson b)
    {
        var given = GivenNamesComparison.Compare(a.GivenNames, b.GivenNames);
        var surname = SurnameComparison.Compare(a.Surname, b.Surname);
        var mayBeSwapped = given is ComparisonLevel.Different && surname is ComparisonLevel.Different;
        return mayBeSwapped && Likeness.IsNear(a.GivenNames.All, b.Surname.All) && Likeness.IsNear(a.Surname.All, b.GivenNames.All)
            ? (ComparisonLevel.Swapped, ComparisonLevel.Swapped)
            : (given, surname);
    }

    private static ComparisonLevel CompareSex(Sex a, Sex b) =>
        !IsKnown(a) || !IsKnown(b) ? ComparisonLevel.Missing : a == b ? ComparisonLevel.Exact : ComparisonLevel.Different;

    private static bool IsKnown(Sex sex) => sex is Sex.Male or Sex.Female;
}
