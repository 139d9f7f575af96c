using System.Text.Json.Nodes;
using SafeHome.Core.Cases;
using SafeHome.Core.Triage;
using SafeHome.Pipeline.Matching;
using static SafeHome.Pipeline.Tests.Matching.Households;

namespace SafeHome.Pipeline.Tests.Matching;

public class FromPersonsToACase
{
    private readonly Desk _desk = new();

    [Fact]
    public async Task A_father_and_a_son_of_one_name_are_two_households_until_a_report_names_both()
    {
        var (_, father) = await _desk.TakeInAsync(Report("PL-1", Father()));
        var (_, son) = await _desk.TakeInAsync(Report("PL-2", Son()));

        var (_, both) = await _desk.TakeInAsync(Report("PL-3", Father(), Son()));

        son.Id.ShouldNotBe(father.Id, StringComparer.Ordinal);
        (both.Id == father.Id || both.Id == son.Id).ShouldBeTrue();
        both.RelatedCases.ShouldContain(related => related.Relation == Relation.SamePersons || related.Relation == Relation.SameAddress);
        both.Persons.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Who_may_be_the_father_or_the_son_is_another_case_that_may_be_the_same()
    {
        var (father, one) = await _desk.TakeInAsync(Report("PL-1", Father()));

        var (son, other) = await _desk.TakeInAsync(Report("PL-2", Namesake()));

        other.Id.ShouldNotBe(one.Id, StringComparer.Ordinal);
        var link = other.PossibleLinks.ShouldHaveSingleItem();
        (link.ReportId, link.OtherReport, link.IsOpen).ShouldBe((son, father, true));
        link.Persons.ShouldHaveSingleItem().Match.Fields.ShouldNotBeEmpty();
        one.PossibleLinks.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_possible_link_is_found_from_both_cases()
    {
        var (_, one) = await _desk.TakeInAsync(Report("PL-1", Father()));
        var (_, other) = await _desk.TakeInAsync(Report("PL-2", Namesake()));

        (await _desk.PossibleLinksAsync(one.Id)).ShouldHaveSingleItem().Other.Id.ShouldBe(other.Id);
        (await _desk.PossibleLinksAsync(other.Id)).ShouldHaveSingleItem().Other.Id.ShouldBe(one.Id);
    }

    [Fact]
    public async Task A_possible_link_puts_its_case_on_the_list_for_the_next_working_day()
    {
        await _desk.TakeInAsync(Report("PL-1", Father()));
        var (_, case2) = await _desk.TakeInAsync(Report("PL-2", Namesake()));

        var entry = (await _desk.WorklistAsync(Phase.Assessment)).Single(entry => entry.CaseId == case2.Id);

        // The clock of the tests begins on Tuesday 3 March 2026.
        entry.Due.ShouldBe(new DateOnly(2026, 3, 4));
    }

    [Fact]
    public async Task The_same_address_links_nothing_and_is_shown()
    {
        var (_, one) = await _desk.TakeInAsync(Report("PL-1", Person("Anneke", "Molenbeek", "1975-02-01", "2", 12)));

        var (_, other) = await _desk.TakeInAsync(Report("PL-2", Father()));

        other.Id.ShouldNotBe(one.Id, StringComparer.Ordinal);
        other.RelatedCases.ShouldHaveSingleItem().ShouldBe(new RelatedCase(one.Id, Relation.SameAddress, null, null));
        other.PossibleLinks.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_address_where_many_live_says_nothing()
    {
        for (var guest = 0; guest < 21; guest++)
            await _desk.TakeInAsync(Report($"PL-{guest}", Person("Anneke", $"Gast{(char)('a' + guest)}", "1975-02-01", "2", 12)));

        var (_, @case) = await _desk.TakeInAsync(Report("PL-x", Father()));

        @case.RelatedCases.ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_two_cases_that_match_the_report_joins_the_open_one_and_the_other_is_shown()
    {
        var mother = Person("Mirjam", "Vosselaar", "1965-01-05", "2");
        var (closed, old) = await _desk.TakeInAsync(Report("PL-1", Father(), Elsbeth()));
        await _desk.DecideAsync(closed, DecisionCode.NoFollowUp);
        var (_, open) = await _desk.TakeInAsync(Report("PL-2", (JsonObject)mother.DeepClone()));

        var (third, @case) = await _desk.TakeInAsync(Report("PL-3", Father(), Elsbeth(), mother));

        @case.Id.ShouldBe(open.Id);
        @case.RelatedCases.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            related => related.CaseId.ShouldBe(old.Id),
            related => related.Relation.ShouldBe(Relation.SamePersons),
            related => related.WasOpen.ShouldBe(false));
        (await _desk.Pipeline.Cases.EventsAsync(@case.Id)).OfType<ReportLinked>().Single(linked => linked.ReportId == third).JoinedOpen.ShouldBe(true);
    }

    [Fact]
    public async Task Of_two_open_cases_the_report_joins_the_more_certain_one_and_the_other_is_shown()
    {
        var (_, weak) = await _desk.TakeInAsync(Report("PL-1", Person("Mirjam", "Vosselaar", "1965-01-05", "2")));
        var (_, strong) = await _desk.TakeInAsync(Report("PL-2", Father(), Elsbeth()));

        var (_, @case) = await _desk.TakeInAsync(Report("PL-3", Person("Mirjam", "Vosselaar", "1965-01-05", "2"), Father(), Elsbeth()));

        @case.Id.ShouldBe(strong.Id);
        @case.RelatedCases.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            related => related.CaseId.ShouldBe(weak.Id),
            related => related.Relation.ShouldBe(Relation.SamePersons),
            related => related.WasOpen.ShouldBe(true));
    }

    [Fact]
    public async Task Of_two_closed_cases_the_report_joins_the_more_certain_one()
    {
        var (first, weak) = await _desk.TakeInAsync(Report("PL-1", Person("Mirjam", "Vosselaar", "1965-01-05", "2")));
        var (second, strong) = await _desk.TakeInAsync(Report("PL-2", Father(), Elsbeth()));
        await _desk.DecideAsync(first, DecisionCode.NoFollowUp);
        await _desk.DecideAsync(second, DecisionCode.NoFollowUp);

        var (_, @case) = await _desk.TakeInAsync(Report(
            "PL-3", Person("Mirjam", "Vosselaar", "1965-01-05", "2"), Father(), Elsbeth()));

        @case.Id.ShouldBe(strong.Id);
        @case.RelatedCases.Select(related => related.CaseId).ShouldBe([weak.Id]);
    }

    [Fact]
    public async Task Ex_partners_stay_in_the_case_that_they_share()
    {
        var (_, before) = await _desk.TakeInAsync(Report("PL-1", Father(), Person("Mirjam", "Dalhuis", "1965-01-05", "2", 12)));

        var (_, after) = await _desk.TakeInAsync(Report("PL-2", Father(), Person("Mirjam", "Dalhuis", "1965-01-05", "2", 40)));

        after.Id.ShouldBe(before.Id);
        after.Persons.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_mother_who_moved_is_recognised()
    {
        var (_, before) = await _desk.TakeInAsync(Report("PL-1", Person("Mirjam", "Dalhuis", "1985-01-05", "2", 12)));

        var (_, after) = await _desk.TakeInAsync(Report("PL-2", Person("Mirjam", "Dalhuis", "1985-01-05", "2", 40)));

        after.Id.ShouldBe(before.Id);
    }

    [Fact]
    public async Task Twins_are_two_persons_of_one_case()
    {
        var (_, first) = await _desk.TakeInAsync(Report("PL-1", Father(), Twin("Daan"), Twin("Bram")));

        var (_, @case) = await _desk.TakeInAsync(Report("PL-2", Father(), Twin("Bram"), Twin("Daan")));

        @case.Id.ShouldBe(first.Id);
        @case.Persons.Count.ShouldBe(3);
        @case.Persons.Select(person => person.Details.Name.GivenNames).ShouldBe(["Johannes", "Daan", "Bram"]);
    }

    [Fact]
    public async Task Children_of_other_parents_in_one_foster_home_are_two_cases()
    {
        var (_, one) = await _desk.TakeInAsync(Report("PL-1", Person("Noor", "Dalhuis", "2014-01-05", "2", 12)));

        var (_, other) = await _desk.TakeInAsync(Report("PL-2", Person("Sem", "Molenbeek", "2015-06-07", "1", 12)));

        other.Id.ShouldNotBe(one.Id, StringComparer.Ordinal);
        other.RelatedCases.ShouldHaveSingleItem().Relation.ShouldBe(Relation.SameAddress);
    }

    [Fact]
    public async Task Siblings_placed_in_one_foster_home_are_two_cases_until_a_report_names_both()
    {
        var (_, one) = await _desk.TakeInAsync(Report("PL-1", Lisa()));
        var (_, other) = await _desk.TakeInAsync(Report("PL-2", Lotte()));

        var (_, both) = await _desk.TakeInAsync(Report("PL-3", Lotte(), Lisa()));

        other.Id.ShouldNotBe(one.Id, StringComparer.Ordinal);
        other.PossibleLinks.ShouldBeEmpty();
        both.Persons.Select(person => person.Details.Name.GivenNames).ShouldBe(["Lisa", "Lotte"], ignoreOrder: true);

        static JsonObject Lisa() => Person("Lisa", "Dalhuis", "2013-01-10", "2", 12);
        static JsonObject Lotte() => Person("Lotte", "Dalhuis", "2013-12-28", "2", 12);
    }

    [Fact]
    public async Task Who_works_with_the_family_links_nothing()
    {
        var doctor = Person("Bart", "Dalhuis", "1970-03-03", "1", 12, "professional", "999990019");
        var (_, one) = await _desk.TakeInAsync(Report("PL-1", Father(), doctor));

        var (_, other) = await _desk.TakeInAsync(Report(
            "PL-2", Person("Noor", "Molenbeek", "2014-01-05", "2", 40), (JsonObject)doctor.DeepClone()));

        other.Id.ShouldNotBe(one.Id, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Who_may_be_the_same_is_linked_where_both_reports_have_one_incident_number_of_the_police()
    {
        var (police, one) = await _desk.TakeInAsync(OnIncident("2026350001", Report("PL-1", Elsbeth())));

        var (_, @case) = await _desk.TakeInAsync(OnIncident(" 2026350001", Report("HA-1", ByHerInitialElsewhere())));

        @case.Id.ShouldBe(one.Id);
        @case.Persons.ShouldHaveSingleItem();
        @case.PossibleLinks.ShouldBeEmpty();
        var linked = (await _desk.Pipeline.Cases.EventsAsync(@case.Id)).OfType<ReportLinked>().Last();
        linked.Links.ShouldHaveSingleItem().IsOfOneIncident.ShouldBeTrue();
        linked.Links[0].OtherReport.ShouldBe(police);
    }

    [Theory]
    [InlineData("2026350001", "2026350002")]
    [InlineData("7", "7")]
    [InlineData("HA-2026350001", "HA-2026350001")]
    public async Task A_number_that_differs_or_is_not_of_the_police_makes_nobody_sure(string one, string other)
    {
        var (_, first) = await _desk.TakeInAsync(OnIncident(one, Report("PL-1", Elsbeth())));

        var (_, second) = await _desk.TakeInAsync(OnIncident(other, Report("HA-1", ByHerInitialElsewhere())));

        second.Id.ShouldNotBe(first.Id, StringComparer.Ordinal);
        second.PossibleLinks.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Who_may_be_father_or_son_is_shown_even_where_both_reports_have_one_incident_number()
    {
        var (_, one) = await _desk.TakeInAsync(OnIncident("2026350001", Report("PL-1", Father())));

        var (_, other) = await _desk.TakeInAsync(OnIncident("2026350001", Report("HA-1", Namesake())));

        other.Id.ShouldNotBe(one.Id, StringComparer.Ordinal);
        other.PossibleLinks.ShouldHaveSingleItem().Persons.ShouldHaveSingleItem().IsOfOneIncident.ShouldBeTrue();
    }

    [Fact]
    public async Task An_incident_number_alone_links_no_strangers_and_is_shown()
    {
        var (_, one) = await _desk.TakeInAsync(OnIncident("2026350001", Report("PL-1", Father())));

        var (_, other) = await _desk.TakeInAsync(OnIncident("2026350001", Report("HA-1", Stranger())));

        other.Id.ShouldNotBe(one.Id, StringComparer.Ordinal);
        other.RelatedCases.ShouldHaveSingleItem().ShouldBe(new RelatedCase(one.Id, Relation.SameIncident, null, null));
        other.PossibleLinks.ShouldBeEmpty();
    }

    [Fact]
    public async Task Strangers_reported_on_one_incident_at_the_same_instant_are_related()
    {
        var first = await _desk.SendAsync(OnIncident("2026350001", Report("PL-1", Father())));
        var second = await _desk.SendAsync(OnIncident("2026350001", Report("HA-1", Stranger())));

        await _desk.WorkAsync();
        _desk.Time.Advance(MatchReport.Patience);
        await _desk.WorkAsync();

        var (one, other) = (await _desk.CaseOfAsync(first.ReportId), await _desk.CaseOfAsync(second.ReportId));
        one.RelatedCases.Concat(other.RelatedCases).ShouldHaveSingleItem().Relation.ShouldBe(Relation.SameIncident);
    }

    [Fact]
    public async Task A_number_that_many_reports_name_says_nothing()
    {
        for (var guest = 0; guest < 21; guest++)
            await _desk.TakeInAsync(OnIncident("00000000", Report($"PL-{guest}", Person("Anneke", $"Gast{(char)('a' + guest)}", "1975-02-01", "2"))));

        var (_, @case) = await _desk.TakeInAsync(OnIncident("00000000", Report("PL-x", Stranger())));

        @case.RelatedCases.ShouldBeEmpty();
    }

    private static JsonObject OnIncident(string number, JsonObject report)
    {
        report["naarAanleidingVan"] = new JsonArray(new JsonObject { ["id"] = number });
        return report;
    }

    private static JsonObject ByHerInitialElsewhere()
    {
        var moved = Person("E.", "Vosselaar", "1990-01-05", "2");
        moved["adres"] = new JsonObject { ["huisnummer"] = 77, ["postcode"] = "1315 AB", ["plaats"] = "Almere", ["gemeentecode"] = "GM0034" };
        return moved;
    }

    private static JsonObject Stranger() => Person("Sem", "Molenbeek", "2015-06-07", "1", 40);

    private static JsonObject Twin(string name) => Person(name, "Vosselaar", "2015-01-31", "1", 12, "kind");
}
