namespace SafeHome.Benchmarks.Population;

/// <summary>Makes single persons.</summary>
internal sealed class ResidentMaker(NameBook names)
{
    private const double ShareWithoutBsn = 0.005;
    private const double ShareWithPhone = 0.85;
    private const int PhoneFromAge = 12;

    /// <summary>An invented person.</summary>
    /// <param name="number">The person's number, which nobody else may have.</param>
    /// <param name="sex">The sex.</param>
    /// <param name="born">The day of birth, unless the family does not know it.</param>
    /// <param name="background">The roots, from which the names follow.</param>
    /// <param name="surname">The surname.</param>
    /// <param name="address">Where the person lives.</param>
    /// <param name="draw">The draws.</param>
    public Resident Make(int number, Sex sex, DateOnly born, Background background, Surname surname, Address address, Draw draw)
    {
        if (draw.Chance(background.UnknownBirthday)) born = new DateOnly(born.Year, draw.Chance(0.8) ? 1 : 7, 1);
        var givenNames = names.GivenNames(background, sex, born, draw);
        return new Resident
        {
            Number = number,
            Background = background,
            Bsn = draw.Chance(ShareWithoutBsn) ? null : TestBsn.Number(number),
            Sex = sex,
            Born = born,
            GivenNames = givenNames,
            CalledName = names.CalledName(givenNames, born, draw),
            Surname = surname,
            Address = address,
            Phone = born.Year <= PopulationWriter.ReportYear - PhoneFromAge && draw.Chance(ShareWithPhone) ? Phone(draw) : null,
        };
    }

    /// <summary>A child that is expected: it has a mother and a number, and nothing else yet.</summary>
    public static Resident Expected(int number, Resident mother) => new()
    {
        Number = number,
        Background = mother.Background,
        Bsn = null,
        Sex = Sex.Female,
        Born = null,
        GivenNames = [],
        CalledName = "",
        Surname = mother.Surname,
        Address = mother.Address,
    };

    /// <summary>A mobile number that, as far as is publicly known, is nobody's: none is allotted that begins with 060.</summary>
    public static string Phone(Draw draw) => $"060{draw.Below(10_000_000):0000000}";
}
