namespace SafeHome.Benchmarks.Population;

/// <summary>
/// Makes households as they are when they become known. The shares of the kinds follow CBS (Huishoudens, 2024), rounded; the other
/// shares are estimates.
/// </summary>
internal sealed class HouseholdMaker(int seed, NameBook names, ResidentMaker residents)
{
    private const double ShareOfTwins = 0.015;
    private const double ShareNamedAfterFather = 0.04;
    private const double ShareOfStepchildren = 0.06;
    private const double ShareUsingPartnersName = 0.45;
    private const double ShareOfSameRoots = 0.8;

    private static readonly Weighted<HouseholdKind> Kinds = new(
    [
        (HouseholdKind.OnePerson, 0.385),
        (HouseholdKind.Couple, 0.285),
        (HouseholdKind.CoupleWithChildren, 0.25),
        (HouseholdKind.SingleParent, 0.075),
        (HouseholdKind.Foster, 0.005),
    ]);

    private static readonly Weighted<int> Births = new([(1, 0.36), (2, 0.45), (3, 0.14), (4, 0.04), (5, 0.01)]);

    /// <summary>The household with a number; the same number makes the same household.</summary>
    /// <param name="household">Its number.</param>
    /// <param name="first">The number of its first member; the others follow.</param>
    /// <param name="address">Where it lives.</param>
    public Household Make(int household, int first, Address address)
    {
        var draw = new Draw(seed, Draw.Of.Household, household);
        var kind = Kinds.From(draw);
        var adults = Adults(kind, first, address, draw);
        var children = kind switch
        {
            HouseholdKind.CoupleWithChildren or HouseholdKind.SingleParent => Children(adults, first + adults.Count, draw),
            HouseholdKind.Foster => FosterChildren(adults[0], first + adults.Count, draw),
            _ => [],
        };
        return new Household(kind, adults, children);
    }

    /// <summary>Someone to live with.</summary>
    public Resident Partner(Resident of, int number, Draw draw)
    {
        var sex = draw.Chance(0.02) ? of.Sex : 1 - of.Sex;
        var background = draw.Chance(ShareOfSameRoots) ? of.Background : names.Roots(draw);
        var daysYounger = (int)draw.Normal(sex == Sex.Female ? 900 : -900, 1200);
        return residents.Make(number, sex, of.Born!.Value.AddDays(daysYounger), background, names.Surname(background, draw), of.Address, draw);
    }

    /// <summary>A child of a household, not named like a brother or sister.</summary>
    public Resident Child(Resident parent, IReadOnlyList<Resident> siblings, int number, DateOnly born, Surname surname, Draw draw)
    {
        var sex = draw.Chance(0.512) ? Sex.Male : Sex.Female;
        while (true)
        {
            var child = residents.Make(number, sex, born, parent.Background, surname, parent.Address, draw);
            if (siblings.All(sibling => sibling.GivenNames[0] != child.GivenNames[0])) return child;
        }
    }

    private List<Resident> Adults(HouseholdKind kind, int first, Address address, Draw draw)
    {
        var background = names.Roots(draw);
        var sex = draw.Chance(kind == HouseholdKind.SingleParent ? 0.82 : 0.5) ? Sex.Female : Sex.Male;
        var age = kind switch
        {
            HouseholdKind.OnePerson => draw.Chance(0.4) ? draw.Normal(29, 5) : draw.Normal(64, 14),
            HouseholdKind.Couple => draw.Chance(0.3) ? draw.Normal(30, 4) : draw.Normal(67, 9),
            HouseholdKind.Foster => draw.Normal(50, 7),
            _ => draw.Normal(41, 7.5),
        };
        var born = PopulationWriter.KnownFrom.AddDays((int)(-365.25 * Math.Clamp(age, 19, 98)));
        var one = residents.Make(first, sex, born, background, names.Surname(background, draw), address, draw);
        if (kind is HouseholdKind.OnePerson or HouseholdKind.SingleParent) return [one];
        var other = Partner(one, first + 1, draw);
        if (!draw.Chance(ShareUsingPartnersName)) return [one, other];
        return one.Sex == Sex.Female ? [one with { PartnerSurname = other.Surname }, other] : [one, other with { PartnerSurname = one.Surname }];
    }

    private List<Resident> Children(List<Resident> parents, int first, Draw draw)
    {
        var children = new List<Resident>();
        var surname = Surname(parents, draw);
        if (parents.Count == 2 && draw.Chance(ShareOfStepchildren)) surname = names.Surname(parents[1].Background, draw);
        // A mother is about thirty at her first child (CBS); in who is younger than that, the child is new.
        var born = parents[0].Born!.Value.AddDays((int)(365.25 * Math.Clamp(draw.Normal(30, 4.5), 17, 44)));
        if (born >= PopulationWriter.KnownFrom) born = PopulationWriter.KnownFrom.AddDays(-draw.Between(1, 700));
        for (var births = Births.From(draw); births > 0 && born < PopulationWriter.KnownFrom; births--)
        {
            for (var atOnce = draw.Chance(ShareOfTwins) ? 2 : 1; atOnce > 0; atOnce--)
                children.Add(Child(parents[0], children, first + children.Count, born, surname, draw));
            born = born.AddDays(draw.Between(400, 1800));
        }

        if (draw.Chance(ShareNamedAfterFather)) NameAfterFather(parents, children);
        return children;
    }

    private static void NameAfterFather(List<Resident> parents, List<Resident> children)
    {
        var son = children.FindIndex(child => child.Sex == Sex.Male);
        if (son < 0 || parents.Find(parent => parent.Sex == Sex.Male) is not { } father) return;
        children[son] = children[son] with { GivenNames = father.GivenNames, CalledName = father.CalledName };
    }

    // Brothers and sisters by birth, who live with others: they share their surname and not that of the adults.
    private List<Resident> FosterChildren(Resident parent, int first, Draw draw)
    {
        var background = names.Roots(draw);
        var (surname, born) = (names.Surname(background, draw), PopulationWriter.KnownFrom.AddDays(-draw.Between(3000, 6500)));
        var children = new List<Resident>();
        for (var count = draw.Between(1, 3); count > 0; count--)
        {
            children.Add(Child(parent with { Background = background }, children, first + children.Count, born, surname, draw));
            born = born.AddDays(draw.Between(350, 950));
        }

        return children;
    }

    // Mostly the father's; since 2024 both parents' is possible too (Wet introductie gecombineerde geslachtsnaam).
    private static Surname Surname(List<Resident> parents, Draw draw)
    {
        var father = parents.FirstOrDefault(parent => parent.Sex == Sex.Male);
        var mother = parents.FirstOrDefault(parent => parent.Sex == Sex.Female);
        if (father is null || mother is null || draw.Chance(0.86)) return (father ?? parents[0]).Surname;
        return draw.Chance(0.8) ? mother.Surname : new Surname(father.Surname.Prefix, $"{father.Surname.Name} {mother.Surname}");
    }
}
