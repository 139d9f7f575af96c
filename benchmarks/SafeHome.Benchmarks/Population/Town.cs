namespace SafeHome.Benchmarks.Population;

/// <summary>Households by their number: first those that are known, then those that were never heard of.</summary>
internal sealed class Town
{
    private const double InShelter = 0.003;
    private const double SameAddressAsKnown = 0.1;

    private readonly int _seed;
    private readonly AddressBook _addresses;
    private readonly HouseholdMaker _households;
    private readonly LifeEvents _events;

    // The number of the first member of each known household.
    private readonly List<int> _first = [];
    private int _persons;
    private int _strangers;

    public Town(int seed)
    {
        var names = new NameBook();
        _seed = seed;
        _addresses = new AddressBook(seed);
        _households = new HouseholdMaker(seed, names, new ResidentMaker(names));
        _events = new LifeEvents(_addresses, _households);
    }

    /// <summary>One more household that is known, as it was then.</summary>
    public (int Number, Household Household) NextKnown()
    {
        var number = _first.Count;
        _first.Add(_persons);
        var household = Known(number);
        _persons += household.Members.Count();
        return (number, household);
    }

    /// <summary>A known household, of those that came before; the weight says how often a kind of household is reported on.</summary>
    public (int Number, Household Then, Household Now) KnownAgain(Func<HouseholdKind, double> weight, Draw draw)
    {
        while (true)
        {
            var number = draw.Below(_first.Count);
            var then = Known(number);
            if (draw.Chance(weight(then.Kind))) return (number, then, _events.Later(then, number, Newcomer, draw));
        }
    }

    /// <summary>A household of which nobody is known; it lives among those who are.</summary>
    public Household Stranger(Func<HouseholdKind, double> weight, Draw draw)
    {
        while (true)
        {
            var near = draw.Below(_first.Count);
            var address = draw.Chance(SameAddressAsKnown) ? Address(near) : _addresses.Beside(near);
            var household = _households.Make(_first.Count + _strangers++, _persons, address);
            if (!draw.Chance(weight(household.Kind))) continue;
            _persons += household.Members.Count();
            return household;
        }
    }

    private Household Known(int number) => _households.Make(number, _first[number], Address(number));

    private Address Address(int household) =>
        new Draw(_seed, Draw.Of.Address, household).Chance(InShelter) ? _addresses.Shelter(household) : _addresses.Home(household);

    private int Newcomer() => _persons++;
}
