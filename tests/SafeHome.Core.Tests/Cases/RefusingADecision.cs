using SafeHome.Core.Cases;
using SafeHome.Core.Tests.Routing;
using SafeHome.Core.Triage;

namespace SafeHome.Core.Tests.Cases;

public sealed class RefusingADecision
{
    private const string OfAService = "Een dienst hoort bij besluit VT-01-01, en alleen daarbij.";
    private const string OfAReceiver = "Een ontvanger hoort bij besluit VT-01-02; bij VT-00 en VT-99 mag er een, en elders niet.";
    private const string Deviates = "Een besluit dat afwijkt van het voorstel vraagt een motivering.";
    private const string NothingFollows = "Een besluit zonder vervolg vraagt een motivering.";
    private const string Shields = "Een afgeschermde melder vraagt een motivering: een beroepsmatige melder gaf geen grond.";
    private const string IsLate = "Een laat besluit vraagt een motivering: de norm van vijf werkdagen is voorbij.";

    private static readonly TakeDecision AsProposed = new("r", DecisionCode.Transfer, null, "lokaal-team-GM0307", null);

    public static TheoryData<string, TakeDecision, string, string, string> Faults => new()
    {
        { "another case's report", AsProposed with { ReportId = "elsewhere" }, "/melding", "unknown", "Deze melding hoort niet bij de casus." },
        { "a transfer to nobody", AsProposed with { Receiver = null }, "/ontvanger", "required", OfAReceiver },
        { "a transfer to someone unknown", AsProposed with { Receiver = "lokaal-team-GM9999" }, "/ontvanger", "unknown", "Deze ontvanger is niet bekend." },
        { "a transfer to oneself", AsProposed with { Receiver = "veilig-thuis-VT20" }, "/ontvanger", "notAllowed", "Deze casus is al bij dit Veilig Thuis." },
        { "a transfer with a service", AsProposed with { Service = Service.Investigation }, "/dienst", "notAllowed", OfAService },
        { "acting without a service", AsProposed with { Decision = DecisionCode.VeiligThuisActs, Receiver = null }, "/dienst", "required", OfAService },
        { "closing with a receiver", AsProposed with { Decision = DecisionCode.NoFollowUp }, "/ontvanger", "notAllowed", OfAReceiver },
        { "another receiver without a reason", AsProposed with { Receiver = "save-eemland" }, "/motivering", "required", Deviates },
        { "another decision with blanks for a reason", new("r", DecisionCode.VeiligThuisActs, Service.Investigation, null, "  "), "/motivering", "required", Deviates },
        { "no follow-up without a reason", new("r", DecisionCode.NoFollowUp, null, null, null), "/motivering", "required", NothingFollows },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_wrong_decision_changes_nothing_and_says_what_is_wrong(string what, TakeDecision command, string field, string code, string sentence) =>
        new Story().Linked("r").Proposed("r").Decide(command).ShouldRefuse(field, code, sentence, what);

    [Theory]
    [InlineData("2026-11-18T21:59:00Z", true)]
    [InlineData("2026-11-18T22:00:00Z", false)]
    public void A_receiver_takes_no_transfers_after_its_last_day(string at, bool isTaken)
    {
        // Decided an hour later: the last day ends at midnight in the Netherlands.
        var receivers = ReceiverList.Read(ReceiverList.One("save-eemland", """ ,"municipalities":["GM0307"],"validUntil":"2026-11-18" """));

        var result = new Story().Linked("r").Proposed("r").Until(at).Decide(AsProposed with { Receiver = "save-eemland", Motivation = "Het kind." }, receivers);

        if (isTaken) result.Events.OfType<DecisionTaken>().ShouldHaveSingleItem().Receiver.ShouldBe("save-eemland");
        else result.ShouldRefuse("/ontvanger", "notValid", "Deze ontvanger neemt vandaag geen overdrachten aan.");
    }

    /// <summary>Received on Wednesday 18 November 2026: the norm of five working days ends with Wednesday the 25th.</summary>
    [Theory]
    [InlineData("2026-11-25T20:00:00Z", null, true)]
    [InlineData("2026-11-25T23:00:00Z", null, false)]
    [InlineData("2026-11-25T23:00:00Z", " ", false)]
    [InlineData("2026-11-25T23:00:00Z", "De school was dicht.", true)]
    public void A_decision_after_the_norm_of_the_assessment_takes_a_reason(string at, string? motivation, bool isTaken)
    {
        var result = new Story().Linked("r").Proposed("r").Until(at).Decide(AsProposed with { Motivation = motivation });

        if (isTaken) result.Events.OfType<DecisionTaken>().ShouldHaveSingleItem().Motivation.ShouldBe(motivation);
        else result.ShouldRefuse("/motivering", "required", IsLate);
    }

    [Fact]
    public void After_a_transfer_came_back_a_decision_is_late_by_the_term_for_a_new_one()
    {
        // Back on Thursday the 26th: five working days end with Thursday 3 December.
        var story = new Story().Linked("r").Proposed("r").Transferred("r").Offered().Until("2026-11-26T10:00:00Z").Refused();

        story.Until("2026-12-03T20:00:00Z").Decide(AsProposed).Refusal.ShouldBeNull();
        story.Until("2026-12-03T23:00:00Z").Decide(AsProposed).ShouldRefuse("/motivering", "required", IsLate);
    }

    [Fact]
    public void A_professional_who_is_shielded_without_a_ground_takes_a_motivation()
    {
        var story = new Story().Linked("r", Story.Facts() with { ShieldingLacksGround = true }).Proposed("r");

        story.Decide(AsProposed).ShouldRefuse("/motivering", "required", Shields);
        story.Decided(AsProposed with { Motivation = "De vertrouwensband met het kind." });
    }

    [Fact]
    public void All_that_asks_for_a_reason_is_told_at_once()
    {
        var story = new Story().Linked("r", Story.Facts() with { ShieldingLacksGround = true }).Proposed("r").Until("2026-11-26T09:00:00Z");

        story.Decide(new TakeDecision("r", DecisionCode.NoFollowUp, null, null, null)).ShouldRefuse("/motivering", "required", $"{NothingFollows} {Shields} {IsLate}");
    }

    [Fact]
    public void What_follows_a_service_is_motivated_even_where_it_was_proposed()
    {
        var story = new Story().Linked("r").Proposed("r").Served("r", Service.Investigation);

        story.Decide(AsProposed).ShouldRefuse("/motivering", "required", "Wat er na een dienst volgt, vraagt een motivering.");
    }
}
