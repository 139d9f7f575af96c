using SafeHome.Core.Routing;
using SafeHome.Core.Tests.Routing;
using SafeHome.Core.Triage;

namespace SafeHome.Core.Tests.Triage;

public sealed class ProposingWhatToDo
{
    private const string Here = "GM0307";

    public static TheoryData<string, Scenario, Expected> Scenarios => new()
    {
        // Acute
        { "danger to life", new() { Signals = "levensgevaar" }, new(Urgency.Acute, "VT-01-01", "P10-acuut") },
        { "serious injury", new() { Signals = "ernstigLetsel" }, new(Urgency.Acute, "VT-01-01", "P10-acuut") },
        { "strangulation with children present", new() { Signals = "verwurging kinderenAanwezig", Minors = 2 }, new(Urgency.Acute, "VT-01-01", "P10-acuut") },
        { "a weapon", new() { Signals = "wapen" }, new(Urgency.Acute, "VT-01-01", "P10-acuut") },
        { "a threat to kill", new() { Signals = "doodsbedreiging" }, new(Urgency.Acute, "VT-01-01", "P10-acuut") },
        { "no food, no shelter", new() { Signals = "basiszorgOntbreekt", Minors = 1 }, new(Urgency.Acute, "VT-01-01", "P10-acuut") },
        { "forced marriage", new() { Signals = "huwelijksdwang" }, new(Urgency.Acute, "VT-01-01", "P10-acuut") },
        { "abandonment abroad", new() { Signals = "achterlating" }, new(Urgency.Acute, "VT-01-01", "P10-acuut") },
        { "female genital mutilation", new() { Signals = "vrouwelijkeGenitaleVerminking", Minors = 1 }, new(Urgency.Acute, "VT-01-01", "P10-acuut") },
        { "human trafficking", new() { Signals = "mensenhandel" }, new(Urgency.Acute, "VT-01-01", "P40-mensenhandel") },
        { "a parent in crisis", new() { Signals = "psychischeCrisisVerzorger", Minors = 1 }, new(Urgency.Acute, "VT-01-01", "P10-crisisVerzorger") },
        { "acute and elsewhere", new() { Signals = "wapen", Municipality = "GM0363" }, new(Urgency.Acute, "VT-01-01", "P10-acuut", "P30-andereRegio") },
        { "acute and for another desk", new() { Signals = "wapen", Desk = "NAZ" }, new(Urgency.Acute, "VT-01-01", "P10-acuut", "P20-geenGeweld") },
        { "acute and structural", new() { Signals = "wapen herhaling" }, new(Urgency.Acute, "VT-01-01", "P10-acuut", "U2-herhaling") { Safety = SafetyAppraisal.Both } },

        // Not for this desk
        { "care without violence", new() { Desk = "NAZ" }, new(Urgency.Regular, "VT-00", "P20-geenGeweld") { Safety = SafetyAppraisal.None } },
        { "nuisance", new() { Desk = "ZVH", Signals = "herhaling" }, new(Urgency.Regular, "VT-00", "P20-geenGeweld") { Safety = SafetyAppraisal.None } },
        { "no domestic violence", new() { Violence = "geenHuiselijkGeweld andereProblematiek" }, new(Urgency.Regular, "VT-00", "P20-geenGeweld") { Safety = SafetyAppraisal.None } },
        { "other problems beside violence", new() { Violence = "andereProblematiek partnergeweld" }, new(Urgency.Regular, "VT-01-02", "P90-lokaalTeam") },
        { "in Amsterdam", new() { Municipality = "GM0363" }, new(Urgency.Regular, "VT-99", "P30-andereRegio") },
        { "in Amsterdam, stalked", new() { Municipality = "GM0363", Stalking = "hoog" }, new(Urgency.Urgent, "VT-99", "P30-andereRegio", "U1-stalking") },
        { "in the other region served", new() { Municipality = "GM0034" }, new(Urgency.Regular, "VT-01-02", "P90-lokaalTeam") { Receiver = "lokaal-team-GM0034" } },

        // Structural
        { "a pattern that help did not break", new() { Signals = "herhaling hulpZonderResultaat" },
            new(Urgency.Elevated, "VT-01-02", "P60-mda", "U2-herhaling", "U2-hulpZonderResultaat") { Receiver = "mdapp-utrecht", Safety = SafetyAppraisal.Structural } },
        { "known twice this year, and help did not work", new() { Signals = "hulpZonderResultaat", Earlier = 2 },
            new(Urgency.Elevated, "VT-01-02", "P60-mda", "U2-eerdereMeldingen", "U2-hulpZonderResultaat") { Receiver = "mdapp-utrecht", Safety = SafetyAppraisal.Structural } },
        { "known twice this year", new() { Earlier = 2 }, new(Urgency.Elevated, "VT-01-02", "P90-lokaalTeam", "U2-eerdereMeldingen") { Safety = SafetyAppraisal.Structural } },
        { "known once this year", new() { Earlier = 1 }, new(Urgency.Regular, "VT-01-02", "P90-lokaalTeam") },

        // A child at stake
        { "parents refuse help", new() { Signals = "hulpGeweigerd", Minors = 1 }, new(Urgency.Regular, "VT-01-02", "P70-save") { Receiver = "save-eemland" } },
        { "help refused according to the meldcode", new() { HelpAccepted = false, Minors = 1 }, new(Urgency.Regular, "VT-01-02", "P70-save") { Receiver = "save-eemland" } },
        { "a restraining order in a family", new() { Answers = "VT-002", Minors = 1 }, new(Urgency.Elevated, "VT-01-02", "P70-save", "U2-huisverbod") { Receiver = "save-eemland" } },
        { "a baby neglected", new() { Signals = "verwaarlozing", Minors = 1, YoungestAge = 0 }, new(Urgency.Urgent, "VT-01-02", "P90-lokaalTeam", "U1-jongKind") },
        { "a child of four neglected", new() { Signals = "verwaarlozing", Minors = 1, YoungestAge = 4 }, new(Urgency.Regular, "VT-01-02", "P90-lokaalTeam") },
        { "an unborn child, and a mother who drinks", new() { Signals = "middelengebruikVerzorger", Minors = 1, Unborn = true }, new(Urgency.Urgent, "VT-01-02", "P90-lokaalTeam", "U1-jongKind") },
        { "abuse of a young child", new() { Violence = "kindermishandeling", Minors = 1, YoungestAge = 3 }, new(Urgency.Urgent, "VT-01-02", "P90-lokaalTeam", "U1-jongKind") },
        { "abuse of an older child", new() { Violence = "kindermishandeling", Minors = 1, YoungestAge = 9 }, new(Urgency.Regular, "VT-01-02", "P90-lokaalTeam") },

        // Sexual violence
        { "sexual violence this week", new() { Signals = "seksueelGeweld", DaysSinceIncident = 7 }, new(Urgency.Urgent, "VT-01-02", "P90-lokaalTeam", "P50-seksueelGeweld") },
        { "sexual violence last month", new() { Signals = "seksueelGeweld", DaysSinceIncident = 30 }, new(Urgency.Regular, "VT-01-02", "P90-lokaalTeam") },

        // Investigation, conditions, local team
        { "hardly anything known", new() { Violence = "onbekend" }, new(Urgency.Regular, "VT-01-01", "P80-onderzoek") },
        { "nothing said", new() { Violence = "" }, new(Urgency.Regular, "VT-01-01", "P80-onderzoek") },
        { "adults deny", new() { Signals = "hulpGeweigerd" }, new(Urgency.Regular, "VT-01-01", "P80-onderzoek") },
        { "a reporter who must not be named", new() { Shielded = true }, new(Urgency.Regular, "VT-01-01", "P80-onderzoek") },
        { "an adult stalked", new() { Stalking = "hoog", AdultVictim = true }, new(Urgency.Urgent, "VT-01-01", "P95-voorwaarden", "U1-stalking") },
        { "an adult in fear for honour", new() { Answers = "VT-005", AdultVictim = true }, new(Urgency.Elevated, "VT-01-01", "P95-voorwaarden", "U2-eergerelateerd") },
        { "a quarrel at home", new() { AdultVictim = true }, new(Urgency.Regular, "VT-01-02", "P90-lokaalTeam") { Receiver = "lokaal-team-GM0307" } },
        { "nobody knows where", new() { Municipality = null }, new(Urgency.Regular, "VT-01-01", "P98-geenOntvanger") },
        { "no team here", new() { Municipality = "GM0402", Regions = "VT20 VT07" }, new(Urgency.Regular, "VT-01-01", "P98-geenOntvanger") },
    };

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void The_rules_propose(string because, Scenario scenario, Expected expected)
    {
        var proposal = scenario.Propose();

        proposal.Urgency.ShouldBe(expected.Urgency, because);
        proposal.Decision.Code().ShouldBe(expected.Decision, because);
        proposal.Reasons.Select(reason => reason.Rule).ShouldBe(expected.Rules, StringComparer.Ordinal, ignoreOrder: true, customMessage: because);
        if (expected.Receiver is not null) proposal.Receiver.ShouldBe(expected.Receiver, because);
        (proposal.Receiver is not null).ShouldBe(proposal.Decision == DecisionCode.Transfer, because);
        (proposal.Service is not null).ShouldBe(proposal.Decision == DecisionCode.VeiligThuisActs, because);
        proposal.Safety.ShouldBe(expected.Safety ?? (expected.Urgency == Urgency.Acute ? SafetyAppraisal.Acute : SafetyAppraisal.Unknown), because);
        proposal.RulesVersion.ShouldBe(TriageRules.Version);
    }

    [Fact]
    public void The_reason_names_the_signs_by_their_labels() =>
        new Scenario { Signals = "wapen verwurging" }.Propose().Reasons[0].Text.ShouldBe("Acute onveiligheid: verwurging, wapen in huis of gebruikt.");

    [Fact]
    public void Where_no_receiver_is_known_the_reason_says_so()
    {
        new Scenario { Municipality = null }.Propose().Reasons[0].Text.ShouldContain("de gemeente van het huishouden is niet bekend");
        new Scenario { Municipality = "GM0402", Regions = "VT20 VT07" }.Propose().Reasons[0].Text.ShouldContain("geen ontvanger bekend voor Hilversum");
    }

    [Fact]
    public void The_same_facts_give_the_same_proposal()
    {
        var scenario = new Scenario { Signals = "wapen herhaling", Minors = 1, YoungestAge = 2, Violence = "kindermishandeling" };

        scenario.Propose().Reasons.ShouldBe(scenario.Propose().Reasons);
    }

    public sealed record Expected(Urgency Urgency, string Decision, params string[] Rules)
    {
        public SafetyAppraisal? Safety { get; init; }

        public string? Receiver { get; init; }
    }

    public sealed record Scenario
    {
        public string Desk { get; init; } = "VT";

        public string Violence { get; init; } = "partnergeweld";

        public string Signals { get; init; } = "";

        public string Answers { get; init; } = "";

        public string? Stalking { get; init; }

        public bool? HelpAccepted { get; init; }

        public int Minors { get; init; }

        public int? YoungestAge { get; init; }

        public bool Unborn { get; init; }

        public bool AdultVictim { get; init; }

        public bool Shielded { get; init; }

        public string? Municipality { get; init; } = Here;

        public int Earlier { get; init; }

        public int? DaysSinceIncident { get; init; }

        public string Regions { get; init; } = "VT20 VT03";

        public Proposal Propose() => TriageRules.Propose(
            new ReportFacts(
                Enum.Parse<Core.Reports.ReportKind>(Desk), "politie", Shielded, Words(Violence), Words(Signals), null, HelpAccepted,
                Words(Answers).ToDictionary(code => code, _ => YesNo.Yes, StringComparer.Ordinal), Stalking, Minors, YoungestAge, Unborn,
                AdultVictim, Municipality, [], DaysSinceIncident, 3),
            new CaseHistory(Earlier, Earlier),
            Receivers.Today,
            Words(Regions).ToHashSet(StringComparer.Ordinal),
            Geography.Netherlands);

        private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
