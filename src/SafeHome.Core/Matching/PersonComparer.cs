using SafeHome.Core.Persons;

namespace SafeHome.Core.Matching;

/// <summary>Tells how sure it is that two records are one person.</summary>
public sealed class PersonComparer
{
    private static readonly PersonField[] Fields = Enum.GetValues<PersonField>();

    private PersonComparer()
    {
    }

    /// <summary>The comparer that comes with the app.</summary>
    public static PersonComparer Shipped { get; } = new();

    /// <summary>Weighs two records. It allocates nothing, and does not depend on which comes first.</summary>
    public PersonWeight Weigh(PersonRecord a, PersonRecord b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var weight = 0.0;
        foreach (var field in Fields) weight += WeightOf(field, LevelOf(field, a, b));
        return new PersonWeight(StrengthOf(a, b), weight);
    }

    /// <summary>Weighs two records and tells what each field adds.</summary>
    public PersonMatch Explain(PersonRecord a, PersonRecord b)
    {
        var (strength, weight) = Weigh(a, b);
        return new PersonMatch(strength, weight, [.. from field in Fields let level = LevelOf(field, a, b) select new FieldComparison(field, level, WeightOf(field, level))]);
    }

    // Two different BSNs are two persons, however alike the rest.
    private static MatchStrength StrengthOf(PersonRecord a, PersonRecord b)
    {
        if (LevelOf(PersonField.Bsn, a, b) is var bsn and not ComparisonLevel.Missing)
            return bsn is ComparisonLevel.Exact ? MatchStrength.Same : MatchStrength.None;
        if (LevelOf(PersonField.Surname, a, b) is not ComparisonLevel.Exact) return MatchStrength.None;
        var (birth, sex) = (LevelOf(PersonField.BirthDate, a, b), LevelOf(PersonField.Sex, a, b));
        if (birth is ComparisonLevel.Exact && sex is ComparisonLevel.Exact) return MatchStrength.Same;
        var isAtHome = LevelOf(PersonField.Address, a, b) is ComparisonLevel.Exact && a.Initial is not null && a.Initial == b.Initial;
        if (!isAtHome) return MatchStrength.None;
        // A father and a son of one name: alike in all but what they cannot share.
        return birth is ComparisonLevel.Different || sex is ComparisonLevel.Different ? MatchStrength.Possible : MatchStrength.Same;
    }

    private static ComparisonLevel LevelOf(PersonField field, PersonRecord a, PersonRecord b) => field switch
    {
        PersonField.Bsn => Level(a.Bsn is not null && b.Bsn is not null, a.Bsn == b.Bsn),
        PersonField.GivenNames when a.Initial is not null && a.Initial == b.Initial && a.GivenName != b.GivenName => ComparisonLevel.Initial,
        PersonField.GivenNames => Level(a.GivenName is not null && b.GivenName is not null, a.GivenName == b.GivenName),
        PersonField.Surname => Level(a.Surname.Length > 0 && b.Surname.Length > 0, a.Surname == b.Surname),
        PersonField.BirthDate => Level(a.BirthDate is { IsComplete: true } && b.BirthDate is { IsComplete: true }, a.BirthDate == b.BirthDate),
        PersonField.Sex => Level(IsKnown(a.Sex) && IsKnown(b.Sex), a.Sex == b.Sex),
        PersonField.Address => Level(
            a is { Postcode: not null, HouseNumber: not null } && b is { Postcode: not null, HouseNumber: not null },
            a.Postcode == b.Postcode && a.HouseNumber == b.HouseNumber),
        _ => ComparisonLevel.Missing,
    };

    private static ComparisonLevel Level(bool areKnown, bool areEqual) =>
        !areKnown ? ComparisonLevel.Missing : areEqual ? ComparisonLevel.Exact : ComparisonLevel.Different;

    private static bool IsKnown(Sex sex) => sex is Sex.Male or Sex.Female;

    // Estimates: good for the order of candidates, while the rules above decide.
    private static double WeightOf(PersonField field, ComparisonLevel level) => (field, level) switch
    {
        (PersonField.Bsn, ComparisonLevel.Exact) => 30,
        (PersonField.Bsn, ComparisonLevel.Different) => -30,
        (PersonField.GivenNames, ComparisonLevel.Exact) => 6,
        (PersonField.GivenNames, ComparisonLevel.Initial) => 2,
        (PersonField.GivenNames, ComparisonLevel.Different) => -4,
        (PersonField.Surname, ComparisonLevel.Exact) => 8,
        (PersonField.Surname, ComparisonLevel.Different) => -8,
        (PersonField.BirthDate, ComparisonLevel.Exact) => 12,
        (PersonField.BirthDate, ComparisonLevel.Different) => -6,
        (PersonField.Sex, ComparisonLevel.Exact) => 1,
        (PersonField.Sex, ComparisonLevel.Different) => -5,
        (PersonField.Address, ComparisonLevel.Exact) => 9,
        (PersonField.Address, ComparisonLevel.Different) => -1,
        _ => 0,
    };
}
