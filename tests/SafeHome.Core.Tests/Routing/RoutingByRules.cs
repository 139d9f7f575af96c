using System.Text.Json.Nodes;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.Routing;
using SafeHome.Core.Tests.Triage;
using SafeHome.Core.Triage;
using SafeHome.Core.Triage.Rules;
using static SafeHome.Core.Tests.Routing.RouteFile;

namespace SafeHome.Core.Tests.Routing;

public sealed class RoutingByRules
{
    // A pattern that help did not break.
    private static readonly ReportFacts Facts =
        PoliceReport.OfPartners with { Signals = ["herhaling", "hulpZonderResultaat"], Minors = 1, YoungestAge = 7, Persons = 3 };

    private static readonly DateTimeOffset Received = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_first_route_that_leads_to_a_receiver_is_taken_and_is_a_reason()
    {
        var proposal = Propose(Facts, RoutingRules.Default);

        proposal.Receiver.ShouldBe("mdapp-utrecht");
        proposal.Reasons.ShouldContain(new Reason("R3-mda", "Naar MDA++ voor Amersfoort."));
    }

    [Fact]
    public void A_route_can_send_to_another_kind_under_a_condition()
    {
        var file = File();
        file["routes"]!.AsArray().Add(Route("R0", 5, "mdaPlusPlus", "save", """{ "feit": "minderjarigen", "is": "ja" }"""));

        Propose(Facts, Read(file).Rules!).Receiver.ShouldBe("save-eemland");
        Propose(Facts with { Minors = 0, YoungestAge = null }, Read(file).Rules!).Receiver.ShouldBe("mdapp-utrecht");
    }

    [Fact]
    public void A_route_without_a_receiver_is_passed_over()
    {
        var file = File();
        file["routes"]!.AsArray().Add(Route("R10", 20, "mdaPlusPlus", "anderVeiligThuis", """{ "feit": "minderjarigen", "is": "ja" }"""));

        var proposal = Propose(Facts with { Municipality = "GM0402" }, Read(file).Rules!, served: "VT07");

        proposal.Receiver.ShouldBe("veilig-thuis-VT07");
        proposal.Reasons[1].Rule.ShouldBe("R10");
    }

    [Fact]
    public void Without_any_receiver_Veilig_Thuis_keeps_the_report_and_the_reason_names_the_place()
    {
        var proposal = Propose(Facts with { Municipality = null }, RoutingRules.Default);

        (proposal.Decision, proposal.Service, proposal.Receiver).ShouldBe((DecisionCode.VeiligThuisActs, Service.ConditionsAndFollowUp, null));
        proposal.Reasons[1].Text.ShouldBe("Er is geen ontvanger bekend voor een onbekende gemeente; Veilig Thuis houdt de melding.");
    }

    [Fact]
    public void A_household_of_a_region_that_is_not_served_goes_to_the_Veilig_Thuis_of_that_region()
    {
        var proposal = Propose(Facts with { Municipality = "GM0363" }, RoutingRules.Default);

        (proposal.Decision, proposal.Receiver).ShouldBe((DecisionCode.WrongAddressee, "veilig-thuis-VT01"));
    }

    [Fact]
    public void What_came_to_the_wrong_place_stays_that_where_nobody_is_known_to_whom_it_belongs()
    {
        var file = File();
        file["routes"]!.AsArray().Single(route => route!["id"]!.GetValue<string>() == "R4-anderVeiligThuis")!["als"] = JsonNode.Parse("""{ "feit": "gemeente", "is": "GM0307" }""");

        var proposal = Propose(Facts with { Municipality = "GM0363" }, Read(file).Rules!);

        (proposal.Decision, proposal.Receiver).ShouldBe((DecisionCode.WrongAddressee, null));
    }

    [Fact]
    public void The_next_best_passes_over_the_receiver_that_is_full_and_says_so()
    {
        var full = Receivers.OfUtrechtAndFlevoland.Find("mdapp-utrecht")!;

        var proposal = Proposers.Default.ProposeBeside(Facts, CaseHistory.None, Received, DutchTime.DayOf(Received), full);

        (proposal.Decision, proposal.Receiver).ShouldBe((DecisionCode.Transfer, "lokaal-team-GM0307"));
        proposal.Reasons.ShouldContain(new Reason("geenPlaats", "MDA++ Utrecht heeft geen plaats vrij; voorgesteld wordt wie daarna in aanmerking komt."));
    }

    [Fact]
    public void A_household_of_a_municipality_that_does_not_take_part_gets_who_comes_next()
    {
        var proposal = WithoutMda.Propose(Facts, CaseHistory.None, Received, DutchTime.DayOf(Received));

        (proposal.Decision, proposal.Receiver).ShouldBe((DecisionCode.Transfer, "team"));
        proposal.Reasons.Select(reason => reason.Rule).Take(3).ShouldBe(["P90-lokaalTeam", "R1-lokaalTeam", "R3-mdaDoetNietMee"]);
        proposal.Reasons[2].Text.ShouldBe("Amersfoort doet niet mee aan MDA++; voorgesteld wordt wie daarna in aanmerking komt.");
        WithoutMda.MissingFor(proposal).ShouldBeNull();
    }

    [Fact]
    public void Who_is_passed_over_takes_part()
    {
        var full = Receivers.OfUtrechtAndFlevoland.Find("mdapp-utrecht")!;

        Proposers.Default.ProposeBeside(Facts, CaseHistory.None, Received, DutchTime.DayOf(Received), full)
            .Reasons.ShouldNotContain(reason => reason.Rule == "R3-mdaDoetNietMee");
    }

    [Fact]
    public void Where_the_next_rule_leads_to_nobody_either_Veilig_Thuis_keeps_it()
    {
        var nobody = CaseHistory.None with { CameBackFrom = ["team"] };

        var proposal = WithoutMda.Propose(Facts, nobody, Received, DutchTime.DayOf(Received));

        (proposal.Decision, proposal.Receiver).ShouldBe((DecisionCode.VeiligThuisActs, null));
        proposal.Reasons.Select(reason => reason.Rule).Take(4).ShouldBe(["P90-lokaalTeam", "niemandAnders", "R3-mdaDoetNietMee", "kwamTerug"]);
    }

    [Fact]
    public void Where_everyone_who_could_take_it_sent_it_back_Veilig_Thuis_keeps_it()
    {
        var nobody = CaseHistory.None with { CameBackFrom = [.. Receivers.OfUtrechtAndFlevoland.All.Select(receiver => receiver.Id)] };

        var proposal = Proposers.Default.Propose(Facts, nobody, Received, DutchTime.DayOf(Received));

        (proposal.Decision, proposal.Receiver).ShouldBe((DecisionCode.VeiligThuisActs, null));
        proposal.Reasons.ShouldContain(new Reason("niemandAnders", "Niemand anders komt in aanmerking; Veilig Thuis houdt de melding."));
    }

    [Fact]
    public void Which_kind_of_receiver_is_missing_is_told()
    {
        Proposers.Default.MissingFor(Propose(Facts with { Municipality = null }, RoutingRules.Default)).ShouldBe(ReceiverKind.MdaPlusPlus);
        Proposers.Default.MissingFor(Propose(Facts with { Municipality = "GM0402" }, RoutingRules.Default, served: "VT07")).ShouldBe(ReceiverKind.LocalTeam);
        Proposers.Default.MissingFor(Propose(Facts, RoutingRules.Default)).ShouldBeNull();
    }

    [Theory]
    [InlineData("2026-11-20", "2026-11-20", true)]
    [InlineData("2026-11-21", null, false)]
    [InlineData("2026-01-01", "2026-11-19", false)]
    public void Rules_outside_their_days_still_propose_and_say_so(string from, string? until, bool valid)
    {
        var file = File();
        (file["geldigVan"], file["geldigTot"]) = (from, until);

        Propose(Facts, Read(file).Rules!).Reasons.Any(reason => reason.Rule == "regelsBuitenGeldigheid").ShouldBe(!valid);
    }

    private static Proposer WithoutMda => new(
        TriageRules.Default, RoutingRules.Default,
        ReceiverList.Read("""{"id":"team","kind":"localTeam","name":"Team","answerWithinWorkingDays":5,"municipalities":["GM0307"]}"""), Proposers.Desk);

    private static Proposal Propose(ReportFacts facts, RoutingRules routing, string served = "VT20") => new Proposer(
            TriageRules.Default, routing, Receivers.OfUtrechtAndFlevoland,
            Proposers.Desk with { ServedRegions = new HashSet<string>(StringComparer.Ordinal) { served } })
        .Propose(facts, CaseHistory.None, Received, DutchTime.DayOf(Received));
}
