using SafeHome.Core.Cases;
using SafeHome.Core.Triage;

namespace SafeHome.Core.Tests.Cases;

public sealed class DecidingOnAReport
{
    private static readonly TakeDecision AsProposed = new("r", DecisionCode.Transfer, null, "lokaal-team-GM0307", null);

    public static TheoryData<string, TakeDecision, string, string> Faults => new()
    {
        { "another case's report", AsProposed with { ReportId = "elsewhere" }, "/melding", "unknown" },
        { "a transfer to nobody", AsProposed with { Receiver = null }, "/ontvanger", "required" },
        { "a transfer to someone unknown", AsProposed with { Receiver = "lokaal-team-GM9999" }, "/ontvanger", "unknown" },
        { "a transfer with a service", AsProposed with { Service = Service.Investigation }, "/dienst", "notAllowed" },
        { "acting without a service", AsProposed with { Decision = DecisionCode.VeiligThuisActs, Receiver = null }, "/dienst", "required" },
        { "closing with a receiver", AsProposed with { Decision = DecisionCode.NoFollowUp }, "/ontvanger", "notAllowed" },
        { "another receiver without a reason", AsProposed with { Receiver = "save-eemland" }, "/motivering", "required" },
        { "another decision with blanks for a reason", new("r", DecisionCode.VeiligThuisActs, Service.Investigation, null, "  "), "/motivering", "required" },
        { "no follow-up without a reason", new("r", DecisionCode.NoFollowUp, null, null, null), "/motivering", "required" },
    };

    [Fact]
    public void What_was_proposed_needs_no_reason()
    {
        var @case = new Story().Linked("r").Proposed("r").Decided(AsProposed).Case;

        @case.Report("r")!.Decision!.By.ShouldBe("an");
        @case.Referrals.ShouldHaveSingleItem().Status.ShouldBe(ReferralStatus.Decided);
        @case.Phase.ShouldBe(Phase.Transfer);
    }

    [Fact]
    public void A_deviation_with_a_reason_is_carried_out_and_keeps_the_reason()
    {
        var story = new Story().Linked("r").Proposed("r").Decided(AsProposed with { Receiver = "save-eemland", Motivation = "Het kind." });

        story.Case.Report("r")!.Decision!.Motivation.ShouldBe("Het kind.");
        story.Case.Referrals[0].Receiver.ShouldBe("save-eemland");
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_wrong_decision_changes_nothing_and_says_which_field_is_wrong(string what, TakeDecision command, string field, string code)
    {
        var result = new Story().Linked("r").Proposed("r").Decide(command);

        result.Events.ShouldBeEmpty(what);
        result.Refusal.ShouldBe(new Refusal(RefusalKind.Invalid, field, code, result.Refusal!.Reason));
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
        else result.Refusal.ShouldBe(new Refusal(RefusalKind.Invalid, "/motivering", "required", "Een laat besluit vraagt een motivering: de norm van vijf werkdagen is voorbij."));
    }

    [Fact]
    public void After_a_transfer_came_back_a_decision_is_late_by_the_term_for_a_new_one()
    {
        // Back on Thursday the 26th: five working days end with Thursday 3 December.
        var story = new Story().Linked("r").Proposed("r").Transferred("r").Offered().Until("2026-11-26T10:00:00Z").Refused();

        story.Until("2026-12-03T20:00:00Z").Decide(AsProposed).Refusal.ShouldBeNull();
        story.Until("2026-12-03T23:00:00Z").Decide(AsProposed).Refusal!.Reason.ShouldContain("Een laat besluit");
    }

    [Fact]
    public void All_that_asks_for_a_reason_is_told_at_once()
    {
        var story = new Story().Linked("r", Story.Facts() with { ShieldingLacksGround = true }).Proposed("r").Until("2026-11-26T09:00:00Z");

        var reason = story.Decide(new TakeDecision("r", DecisionCode.NoFollowUp, null, null, null)).Refusal!.Reason;

        reason.ShouldContain("zonder vervolg");
        reason.ShouldContain("afgeschermde melder");
        reason.ShouldContain("laat besluit");
    }

    [Fact]
    public void Nobody_decides_before_there_is_a_proposal() =>
        new Story().Linked("r").Decide(AsProposed).Refusal!.Code.ShouldBe("wachtOpVoorstel");

    [Fact]
    public void Nobody_decides_twice() =>
        new Story().Linked("r").Proposed("r").Decided(AsProposed).Decide(AsProposed).Refusal!.Kind.ShouldBe(RefusalKind.Conflict);

    [Theory]
    [InlineData(DecisionCode.WrongAddressee, "VT-99")]
    [InlineData(DecisionCode.NotAdmissible, "VT-00")]
    public void What_came_to_the_wrong_place_can_be_sent_on_and_Veilig_Thuis_is_responsible_until_it_is_accepted(DecisionCode decision, string outcome)
    {
        var story = new Story().Linked("r").Proposed("r")
            .Decided(new TakeDecision("r", decision, null, "veilig-thuis-VT01", "Het gezin woont in Amsterdam."));
        story.Case.Phase.ShouldBe(Phase.Transfer);
        FeedbackDue.For(story.Case, "r").ShouldBe([outcome]);

        story.Offered().Accepted();

        story.Case.Phase.ShouldBe(Phase.Closed);
        FeedbackDue.For(story.Case, "r").ShouldBe([outcome]);
    }

    [Fact]
    public void What_came_to_the_wrong_place_and_was_refused_there_waits_for_a_decision_again()
    {
        var story = new Story().Linked("r").Proposed("r")
            .Decided(new TakeDecision("r", DecisionCode.WrongAddressee, null, "veilig-thuis-VT01", "Het gezin woont in Amsterdam.")).Offered().Refused();

        story.Case.Phase.ShouldBe(Phase.Assessment);
    }

    [Fact]
    public void After_a_refused_transfer_there_is_a_decision_to_take_again()
    {
        var story = new Story().Linked("r").Proposed("r").Transferred("r").Offered().Refused();
        story.Case.Phase.ShouldBe(Phase.Assessment);

        story.Decided(AsProposed with { Receiver = "save-eemland", Motivation = "Geweigerd." });

        story.Case.Referrals.Select(referral => referral.Status).ShouldBe([ReferralStatus.Refused, ReferralStatus.Decided]);
        story.Case.Report("r")!.FirstDecided.ShouldBe(story.Events.OfType<DecisionTaken>().First().At);
    }
}
