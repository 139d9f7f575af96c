using SafeHome.Benchmarks.Population;
using SafeHome.Benchmarks.Population.Errors;
using SafeHome.Core.Persons;

namespace SafeHome.Benchmarks.Tests.Population;

public sealed class WritingDownPersons
{
    private static readonly List<(Resident Resident, Mention Mention)> Written = WriteMany();

    [Fact]
    public void Errors_come_as_often_as_their_rates_say()
    {
        Share(_ => true, mention => mention.Mention.Sex is "" or "0").ShouldBe(ErrorRates.NoSex, 0.01);
        Share(_ => true, mention => mention.Mention.BirthDate == "").ShouldBe(ErrorRates.NoBirthDate, 0.01);
        Share(_ => true, mention => mention.Mention.BirthDate.EndsWith("-00-00", StringComparison.Ordinal)).ShouldBe(ErrorRates.YearOnly, 0.005);
        Share(_ => true, mention => mention.Mention.Bsn == "").ShouldBe(0.005, 0.004);
        Share(_ => true, mention => mention.Mention.Postcode == "").ShouldBe(ErrorRates.NoPostcode + ErrorRates.NoAddress, 0.015);
        Share(resident => resident.Phone is not null, mention => mention.Mention.Phone == "").ShouldBe(ErrorRates.NoPhone, 0.02);
        Share(resident => resident.PartnerSurname is not null, mention => mention.Mention.Surname.Contains('-')).ShouldBe(0.2, 0.03);
        Share(resident => resident.GivenNames.Count == 3, mention => mention.Mention.GivenNames == string.Join(' ', mention.Resident.GivenNames))
            .ShouldBe(0.35, 0.06);
    }

    [Fact]
    public void A_birth_date_is_always_one_that_can_be_read() =>
        Written.ShouldAllBe(entry => IsReadable(entry.Mention.BirthDate));

    [Fact]
    public void No_value_breaks_its_row() =>
        Written.ShouldAllBe(entry => entry.Mention.ToRow("K1").Split(',', StringSplitOptions.None).Length == Mention.Columns.Split(',', StringSplitOptions.None).Length);

    [Fact]
    public void Names_are_as_common_as_they_are_and_come_from_everywhere()
    {
        var surnames = Written.Select(entry => entry.Resident.Surname).ToList();

        ((double)surnames.Count(name => name == new Surname("de", "Jong")) / surnames.Count).ShouldBe(0.0044, 0.003);
        surnames.ShouldContain(new Surname("", "Yilmaz"));
        surnames.Distinct().Count().ShouldBeGreaterThan(surnames.Count / 5);
    }

    [Fact]
    public void There_are_twins_and_sons_who_are_called_like_their_father()
    {
        var town = new Town(5);
        var families = Enumerable.Range(0, 6000).Select(_ => town.NextKnown().Household).Where(family => family.Children.Count > 0).ToList();
        var births = families.Sum(family => family.Children.Select(child => child.Born).Distinct().Count());

        ((double)(families.Sum(family => family.Children.Count) - births) / births).ShouldBe(0.015, 0.008);
        families.ShouldContain(family => family.Children.Any(child => family.Adults.Any(adult => adult.GivenNames == child.GivenNames)));
    }

    private static double Share(Func<Resident, bool> of, Func<(Resident Resident, Mention Mention), bool> having)
    {
        var among = Written.Where(entry => of(entry.Resident)).ToList();
        return (double)among.Count(having) / among.Count;
    }

    private static List<(Resident, Mention)> WriteMany()
    {
        var town = new Town(3);
        var slips = new Slips(new Draw(3, Draw.Of.Report, 0), 1);
        return [.. Enumerable.Range(0, 5000)
            .SelectMany(_ => town.NextKnown().Household.Members)
            .Select(resident => (resident, Clerk.Write(resident, resident.Address, resident, withBsn: true, slips)))];
    }

    private static bool IsReadable(string birthDate) => birthDate == "" || PartialDate.TryParse(birthDate, out _);
}
