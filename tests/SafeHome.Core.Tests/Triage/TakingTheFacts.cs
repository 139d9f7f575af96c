using System.Text.Json;
using SafeHome.Core.Persons;
using SafeHome.Core.Reports;
using SafeHome.Core.Routing;
using SafeHome.Core.Tests.Matching;
using SafeHome.Core.Tests.Reports;
using SafeHome.Core.Triage;

namespace SafeHome.Core.Tests.Triage;

public sealed class TakingTheFacts
{
    private static readonly DateOnly Received = new(2026, 11, 21);

    [Fact]
    public void The_example_gives_its_facts()
    {
        var facts = Of(Example.Read(Example.Json).Report!);

        facts.Kind.ShouldBe(ReportKind.VT);
        facts.ReporterCapacity.ShouldBe("politie");
        facts.ReporterAskedShielding.ShouldBeFalse();
        facts.Violence.ShouldBe(["exPartnergeweld", "kindermishandeling"]);
        facts.Signals.ShouldBe(["verwurging", "kinderenAanwezig"]);
        facts.Answers.ShouldHaveSingleItem().ShouldBe(KeyValuePair.Create("VT-002", YesNo.Yes));
        facts.StalkingRisk.ShouldBe("hoog");
        (facts.WeighingQuestion, facts.HelpAccepted).ShouldBe((2, false));
        (facts.Minors, facts.YoungestAge, facts.Unborn, facts.HasAdultVictim).ShouldBe((0, null, false, true));
        facts.Municipality.ShouldBe("GM0307");
        facts.IncidentNumbers.ShouldBe(["2026350001"]);
        facts.DaysSinceIncident.ShouldBe(1);
        facts.Persons.ShouldBe(1);
    }

    [Fact]
    public void They_survive_JSON_and_hold_nothing_of_the_persons()
    {
        var facts = Of(Example.Read(Example.Json).Report!);
        var json = JsonSerializer.Serialize(facts);

        JsonSerializer.Serialize(JsonSerializer.Deserialize<ReportFacts>(json)).ShouldBe(json);
        foreach (var secret in new[] { "Berg", "Sanne", "999990019", "Leusderweg", "3817 KB", "3817KB", "1988", "06-", "…" }) json.ShouldNotContain(secret);
    }

    [Theory]
    [InlineData("2008-11-21", false)]
    [InlineData("2008-11-22", true)]
    [InlineData("2008-11-00", true)]
    [InlineData("2008-10-00", false)]
    [InlineData("2008-00-00", true)]
    [InlineData("2007-00-00", false)]
    public void Under_eighteen_on_the_day_of_receipt_is_a_minor_and_who_could_be_counts_as_one(string born, bool minor)
    {
        var facts = Of(About(Someone.Named("Berg", born: born, capacity: Capacity.Victim)));

        facts.Minors.ShouldBe(minor ? 1 : 0);
        facts.HasAdultVictim.ShouldBe(!minor);
    }

    [Theory]
    [InlineData("2022-11-22", 3)]
    [InlineData("2022-11-21", 4)]
    [InlineData("2022-00-00", 3)]
    [InlineData("2026-11-21", 0)]
    public void The_youngest_age_is_the_least_that_it_may_be(string born, int age) =>
        Of(About(Someone.Named("Berg", born: "2015-01-01", capacity: Capacity.Child), Someone.Named("Berg", born: born, capacity: Capacity.Child)))
            .YoungestAge.ShouldBe(age);

    [Fact]
    public void A_child_without_a_birth_date_is_a_minor_of_unknown_age_and_a_grown_up_child_is_none()
    {
        var facts = Of(About(Someone.Named("Berg", capacity: Capacity.Child), Someone.Named("Berg", born: "1990-01-01", capacity: Capacity.Child)));

        (facts.Minors, facts.YoungestAge).ShouldBe((1, null));
    }

    [Fact]
    public void An_unborn_child_counts()
    {
        var unborn = Someone.Named("Berg", capacity: Capacity.Child) with { Flags = [PersonFlag.Unborn] };

        var facts = Of(About(unborn));

        (facts.Minors, facts.YoungestAge, facts.Unborn).ShouldBe((1, null, true));
    }

    [Fact]
    public void The_household_lives_where_the_minor_lives_then_where_the_victim_lives_then_where_anyone_lives()
    {
        var professional = Someone.Named("Arts", capacity: Capacity.Professional, municipality: "GM0034");
        var parent = Someone.Named("Berg", capacity: Capacity.Parent, municipality: "GM0344");
        var victim = Someone.Named("Berg", capacity: Capacity.Victim, municipality: "GM0308");
        var child = Someone.Named("Berg", capacity: Capacity.Child, postcode: "3817KB");

        Of(About(professional)).Municipality.ShouldBeNull();
        Of(About(professional, parent)).Municipality.ShouldBe("GM0344");
        Of(About(professional, parent, victim)).Municipality.ShouldBe("GM0308");
        Of(About(professional, parent, victim, child)).Municipality.ShouldBe("GM0307");
    }

    [Fact]
    public void The_code_of_the_municipality_goes_before_the_postcode_and_a_former_code_becomes_the_current_one()
    {
        Of(About(Someone.Named("Berg", postcode: "1011AA", municipality: "GM0307"))).Municipality.ShouldBe("GM0307");
        Of(About(Someone.Named("Berg", municipality: "GM0620"))).Municipality.ShouldBe("GM1961");
    }

    [Theory]
    [InlineData("ja", YesNo.Yes)]
    [InlineData(" Ja, sinds vorig jaar", YesNo.Yes)]
    [InlineData("NEE.", YesNo.No)]
    [InlineData("Jan weet het", YesNo.Unknown)]
    [InlineData("", YesNo.Unknown)]
    public void An_answer_is_yes_no_or_unknown(string text, YesNo expected)
    {
        var report = About();
        report = report with { Situation = report.Situation with { Answers = [new Answer("VT-001", text)] } };

        Of(report).Answers["VT-001"].ShouldBe(expected);
    }

    [Fact]
    public void Unknown_signals_are_left_out()
    {
        var report = About();

        Of(report with { Situation = report.Situation with { Signals = ["nieuw", "wapen", "wapen"] } }).Signals.ShouldBe(["wapen"]);
    }

    [Theory]
    [InlineData(null, null, false)]
    [InlineData(true, null, false)]
    [InlineData(false, null, true)]
    [InlineData(null, "bedreiging van de melder", true)]
    public void A_reporter_asks_for_shielding_by_saying_no_or_giving_a_ground(bool? mayBeDisclosed, string? ground, bool asked)
    {
        var report = About();

        Of(report with { Reporter = report.Reporter with { MayBeDisclosed = mayBeDisclosed, ShieldingGround = ground } })
            .ReporterAskedShielding.ShouldBe(asked);
    }

    [Theory]
    [InlineData("huisarts", false, null, true)]
    [InlineData("huisarts", false, "  ", true)]
    [InlineData("huisarts", false, "bedreiging van de melder", false)]
    [InlineData("huisarts", true, null, false)]
    [InlineData("huisarts", null, null, false)]
    [InlineData("buur", false, null, false)]
    public void Only_a_professional_who_says_no_must_give_a_ground(string capacity, bool? mayBeDisclosed, string? ground, bool lacks)
    {
        var report = About();

        Of(report with { Reporter = new Reporter(capacity, null, null, null, mayBeDisclosed, ground) }).ShieldingLacksGround.ShouldBe(lacks);
    }

    [Fact]
    public void Of_several_incidents_the_last_counts()
    {
        var report = About() with
        {
            Incidents = [new Incident("1", Day(19), null, null), new Incident("2", Day(3), null, null), new Incident("3", null, null, null)],
        };

        Of(report).DaysSinceIncident.ShouldBe(2);

        static DateTimeOffset Day(int day) => new(2026, 11, day, 12, 0, 0, TimeSpan.Zero);
    }

    [Fact]
    public void An_event_from_before_a_fact_was_added_still_has_its_facts()
    {
        const string Written = """
            {"Kind":"VT","ReporterCapacity":"politie","ReporterAskedShielding":false,"Violence":["partnergeweld"],"Signals":["wapen"],"Answers":{},
             "Minors":0,"Unborn":false,"HasAdultVictim":true,"Municipality":"GM0307","IncidentNumbers":[],"Persons":2}
            """;
        var options = new JsonSerializerOptions { Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() } };

        var facts = JsonSerializer.Deserialize<ReportFacts>(Written, options)!;

        facts.Signals.ShouldBe(["wapen"]);
        facts.Suggestions.ShouldBeEmpty();
        facts.HasGuardian.ShouldBeFalse();
        Proposers.Default.Propose(facts, CaseHistory.None, new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.Zero), Proposers.Today).Urgency.ShouldBe(Urgency.Acute);
    }

    [Fact]
    public void The_oldest_minor_and_the_oldest_victim_have_their_ages()
    {
        var facts = Of(About(
            Someone.Named("Berg", born: "2015-01-01", capacity: Capacity.Child),
            Someone.Named("Berg", born: "2010-01-01", capacity: Capacity.Child),
            Someone.Named("Berg", born: "1940-01-01", capacity: Capacity.Victim),
            Someone.Named("Berg", born: "1960-01-01", capacity: Capacity.Victim),
            Someone.Named("Berg", born: "1930-01-01", capacity: Capacity.Perpetrator)));

        (facts.YoungestAge, facts.OldestMinorAge, facts.OldestVictimAge).ShouldBe((11, 16, 86));
    }

    [Theory]
    [InlineData("191", true)]
    [InlineData("112", false)]
    public void A_guardian_among_the_persons_tells_of_a_measure(string role, bool guardian) =>
        Of(About(Someone.Named("Berg"), Someone.Named("Vos", capacity: Capacity.Involved) with { RoleCode = role })).HasGuardian.ShouldBe(guardian);

    [Fact]
    public void Likely_signals_in_the_text_are_kept_by_their_place_and_not_by_their_words()
    {
        var report = About();

        var facts = Of(report with { Situation = report.Situation with { Outline = "Hij had een keukenmes bij zich." } });

        facts.Suggestions.ShouldHaveSingleItem().ShouldBe(new("wapen", "/zorgelijkeSituatie/situatieSchets", 12, 9));
        JsonSerializer.Serialize(facts).ShouldNotContain("keukenmes");
    }

    private static ReportFacts Of(Report report) => ReportFacts.Of(report, Geography.Netherlands, Received);

    private static Report About(params Person[] persons) => new(
        ReportKind.VT, "1", new DateTimeOffset(2026, 11, 20, 0, 0, 0, TimeSpan.Zero), null, false,
        new Reporter("huisarts", null, null, null, null, null), new Situation("x", null, ["partnergeweld"], [], [], null, null), [], persons);
}
