namespace SafeHome.Benchmarks.Population;

/// <summary>
/// What happens to households between the report that made them known and the next one. The chances are those of a year or two in a
/// household with trouble; they are estimates.
/// </summary>
internal sealed class LifeEvents(AddressBook addresses, HouseholdMaker households)
{
    private const double Separates = 0.15;
    private const double FindsNewPartner = 0.25;
    private const double Moves = 0.2;
    private const double HasChild = 0.1;
    private const double IsUnborn = 0.2;
    private const double LeavesHome = 0.15;
    private const double ChangesPhone = 0.15;

    /// <summary>The household later.</summary>
    /// <param name="household">As it was known.</param>
    /// <param name="near">The number of a household in whose neighbourhood its members find other homes.</param>
    /// <param name="newcomer">Gives a number to who was not known.</param>
    /// <param name="draw">The draws.</param>
    public Household Later(Household household, int near, Func<int> newcomer, Draw draw)
    {
        if (household.Adults.Count == 2 && draw.Chance(Separates)) household = Separated(household, near, newcomer, draw);
        if (household.Kind != HouseholdKind.Foster && draw.Chance(HasChild)) household = WithChild(household, newcomer, draw);
        if (draw.Chance(Moves)) household = Moved(household, near, draw);
        return household with
        {
            Adults = [.. household.Adults.Select(adult => WithNewPhone(adult, draw))],
            Children = [.. household.Children.Select(child => WithNewPhone(Grown(child, near, draw), draw))],
        };
    }

    // One leaves and is still reported on; the children stay. Nobody keeps the other's name.
    private Household Separated(Household household, int near, Func<int> newcomer, Draw draw)
    {
        var leaver = draw.Below(2);
        var gone = household.Adults[leaver] with { PartnerSurname = null, Address = NewHome(near, draw) };
        var left = household.Adults[1 - leaver] with { PartnerSurname = null };
        return household with
        {
            Adults = draw.Chance(FindsNewPartner) ? [left, gone, households.Partner(left, newcomer(), draw)] : [left, gone],
        };
    }

    private Household WithChild(Household household, Func<int> newcomer, Draw draw)
    {
        var mother = household.Adults.FirstOrDefault(adult => adult.Sex == Sex.Female && adult.AgeOn(PopulationWriter.KnownFrom) < 43);
        if (mother is null) return household;
        var born = PopulationWriter.KnownFrom.AddDays(draw.Between(1, 600));
        var surname = household.Children.Count > 0 ? household.Children[0].Surname : household.Adults[0].Surname;
        var child = draw.Chance(IsUnborn)
            ? ResidentMaker.Expected(newcomer(), mother)
            : households.Child(mother, household.Children, newcomer(), born, surname, draw);
        return household with { Children = [.. household.Children, child] };
    }

    private Household Moved(Household household, int near, Draw draw)
    {
        var (from, to) = (household.Adults[0].Address, NewHome(near, draw));
        return household with
        {
            Adults = [.. household.Adults.Select(Along)],
            Children = [.. household.Children.Select(Along)],
        };

        Resident Along(Resident member) => member.Address == from ? member with { Address = to } : member;
    }

    private Resident Grown(Resident child, int near, Draw draw) =>
        child.AgeOn(PopulationWriter.KnownFrom) >= 18 && draw.Chance(LeavesHome) ? child with { Address = NewHome(near, draw) } : child;

    private static Resident WithNewPhone(Resident resident, Draw draw) =>
        resident.Phone is not null && draw.Chance(ChangesPhone) ? resident with { Phone = ResidentMaker.Phone(draw) } : resident;

    private Address NewHome(int near, Draw draw) => addresses.Beside(Math.Abs(near + draw.Between(-30_000, 30_000)));
}
