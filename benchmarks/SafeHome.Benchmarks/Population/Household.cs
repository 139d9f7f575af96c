namespace SafeHome.Benchmarks.Population;

internal enum HouseholdKind
{
    OnePerson,
    Couple,
    CoupleWithChildren,
    SingleParent,
    Foster,
}

/// <summary>Persons who live together, or did.</summary>
internal sealed record Household(HouseholdKind Kind, IReadOnlyList<Resident> Adults, IReadOnlyList<Resident> Children)
{
    public IEnumerable<Resident> Members => Adults.Concat(Children);
}
