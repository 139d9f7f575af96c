using SafeHome.Core.Routing;
using static SafeHome.Core.Tests.Routing.ReceiverList;

namespace SafeHome.Core.Tests.Routing;

public sealed class ReceiverDirectoryTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Fact]
    public void The_settings_give_every_municipality_of_the_two_regions_each_kind_of_receiver()
    {
        var municipalities = Geography.Netherlands.Municipalities.Where(municipality => municipality.RegionCode is "VT20" or "VT03").ToList();

        municipalities.Count.ShouldBe(32);
        foreach (var municipality in municipalities)
        {
            Receivers.Today.For(ReceiverKind.LocalTeam, municipality.Code)!.Id.ShouldBe($"lokaal-team-{municipality.Code}");
            foreach (var kind in Enum.GetValues<ReceiverKind>()) Receivers.Today.For(kind, municipality.Code).ShouldNotBeNull();
        }
    }

    [Fact]
    public void Every_municipality_of_the_country_has_its_Veilig_Thuis()
    {
        foreach (var municipality in Geography.Netherlands.Municipalities)
            Receivers.Today.For(ReceiverKind.OtherVeiligThuis, municipality.Code)!.Id.ShouldBe($"veilig-thuis-{municipality.RegionCode}");
    }

    [Fact]
    public void Contact_data_that_is_made_up_says_so_and_belongs_to_nobody()
    {
        foreach (var receiver in Receivers.OfUtrechtAndFlevoland.All)
            (receiver.Contact!.Invented ? receiver.Contact.Email!.EndsWith(".example", StringComparison.Ordinal) : receiver.Contact.Telephone == "0800-2000").ShouldBeTrue(receiver.Id);
    }

    [Fact]
    public void The_MDA_pilot_has_a_checklist_and_a_number_of_places()
    {
        var pilot = Receivers.Today.For(ReceiverKind.MdaPlusPlus, "GM0307")!;

        pilot.Criteria.Count.ShouldBe(6);
        pilot.Places!.PerYear.ShouldBePositive();
    }

    [Theory]
    [InlineData(ReceiverKind.Save, "GM0307", "save-eemland")]
    [InlineData(ReceiverKind.Save, "GM0034", "save-flevoland")]
    [InlineData(ReceiverKind.MdaPlusPlus, "GM0344", "mdapp-utrecht")]
    [InlineData(ReceiverKind.MdaPlusPlus, "GM0995", "mdapp-flevoland")]
    public void An_area_has_its_receiver(ReceiverKind kind, string municipality, string id) => Receivers.Today.For(kind, municipality)!.Id.ShouldBe(id);

    [Fact]
    public void A_receiver_is_found_by_its_id()
    {
        Receivers.OfUtrechtAndFlevoland.Find("lokaal-team-GM0307")!.Name.ShouldBe("Lokaal team Amersfoort");
        Receivers.OfUtrechtAndFlevoland.Find("lokaal-team-GM9999").ShouldBeNull();
    }

    [Theory]
    [InlineData("GM0363")]
    [InlineData(null)]
    public void Outside_the_list_there_is_no_receiver(string? municipality) => Receivers.Today.For(ReceiverKind.LocalTeam, municipality).ShouldBeNull();

    [Fact]
    public void From_the_first_day_to_the_last_a_receiver_takes_transfers_and_then_its_successor_does()
    {
        var directory = Read(
            One("old", ""","municipalities":["GM0307"],"validUntil":"2026-12-31" """),
            One("new", ""","municipalities":["GM0307"],"validFrom":"2027-01-01" """));

        IdOn(new(2026, 12, 31)).ShouldBe("old");
        IdOn(new(2027, 1, 1)).ShouldBe("new");
        IdOn(new(2026, 12, 31)).ShouldBe("old");
        directory.Find("old").ShouldNotBeNull();

        string? IdOn(DateOnly day) => directory.On(day).For(ReceiverKind.Save, "GM0307")?.Id;
    }

    [Fact]
    public void Before_it_begins_there_is_nobody() =>
        Read(One("a", ""","municipalities":["GM0307"],"validFrom":"2027-01-01" """)).On(Today).For(ReceiverKind.Save, "GM0307").ShouldBeNull();

    [Theory]
    [InlineData("3817", "near")]
    [InlineData("3811", "rest")]
    [InlineData(null, "rest")]
    [InlineData("1315", "rest")]
    public void Within_a_municipality_a_postcode_can_have_a_team_of_its_own(string? postcode, string id) =>
        Read(One("near", ""","municipalities":["GM0307"],"postcodes":["3817"]"""), One("rest", ""","municipalities":["GM0307"]"""))
            .On(Today).For(ReceiverKind.Save, "GM0307", postcode)!.Id.ShouldBe(id);

    [Fact]
    public void The_postcode_never_overrules_the_municipality() =>
        Read(One("near", ""","municipalities":["GM0307"],"postcodes":["3817"]"""), One("rest", ""","municipalities":["GM0307"]"""))
            .On(Today).For(ReceiverKind.Save, "GM0308", "3817").ShouldBeNull();

    [Fact]
    public void A_region_stands_for_every_municipality_of_it()
    {
        var receivers = Read(One("a", ""","regions":["VT03"]""")).On(Today);

        Geography.Netherlands.Municipalities.Where(municipality => receivers.For(ReceiverKind.Save, municipality.Code) is not null)
            .ShouldAllBe(municipality => municipality.RegionCode == "VT03");
        receivers.For(ReceiverKind.Save, "GM0034").ShouldNotBeNull();
    }
}
