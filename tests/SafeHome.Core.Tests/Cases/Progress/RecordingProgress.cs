using SafeHome.Core.Cases;
using SafeHome.Core.Cases.Progress;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.LeadTimes.Clocks;
using SafeHome.Core.Reports;
using SafeHome.Core.Tests.Matching;
using SafeHome.Core.Triage;

namespace SafeHome.Core.Tests.Cases.Progress;

public sealed class RecordingProgress
{
    private static readonly TakeDecision Investigate = new("r", DecisionCode.VeiligThuisActs, Service.Investigation, null, "Onduidelijk.");
    private static readonly TakeDecision SetConditions = Investigate with { Service = Service.ConditionsAndFollowUp };
    private static readonly CloseReport Close = new("r", "Het is veilig.", MonitoringMoments.Usual);

    [Fact]
    public void An_investigation_is_begun_completed_and_followed_by_a_transfer()
    {
        var story = Decided(Investigate).Did(new StartService("r")).Did(new CompleteService("r", ServiceOutcome.Confirmed, "Zie verslag."));
        StateOf(story).ShouldBe(ReportState.ServiceCompleted);
        story.Case.Phase.ShouldBe(Phase.Service);

        story.Transferred("r", "Het lokale team begeleidt het gezin.").Offered().Accepted();

        (StateOf(story), story.Case.Phase).ShouldBe((ReportState.Closed, Phase.Closed));
        FeedbackDue.For(story.Case, "r").ShouldBe(["VT-01-02", "VT-02"]);
        ReportProgressOf.In(story.Case, story.Case.Reports[0]).ShouldBe(ReportProgress.Transferred);
    }

    [Fact]
    public void What_follows_a_service_takes_a_motivation_and_is_not_a_decision_without_follow_up()
    {
        var story = Decided(Investigate).Did(new StartService("r")).Did(new CompleteService("r", ServiceOutcome.NoViolence, null));

        story.Decide(new TakeDecision("r", DecisionCode.Transfer, null, "lokaal-team-GM0307", null)).Refusal!.Field.ShouldBe("/motivering");
        story.Decide(new TakeDecision("r", DecisionCode.NoFollowUp, null, null, "Niets aan de hand.")).Refusal!.Code.ShouldBe("dienstAfgerond");
    }

    [Fact]
    public void A_report_that_is_closed_after_a_service_is_told_to_its_reporter_as_closed_without_transfer()
    {
        var story = Decided(Investigate).Did(new StartService("r")).Did(new CompleteService("r", ServiceOutcome.NoViolence, null)).Did(Close);

        story.Case.Phase.ShouldBe(Phase.Closed);
        FeedbackDue.For(story.Case, "r").ShouldBe(["VT-01-01", "VT-03"]);
        ReportProgressOf.In(story.Case, story.Case.Reports[0]).ShouldBe(ReportProgress.Closed);
    }

    [Fact]
    public void After_conditions_for_safety_the_household_is_monitored_until_the_last_moment()
    {
        var story = Decided(SetConditions).Did(new StartService("r")).Did(new CompleteService("r", null, null)).Did(Close);
        story.Case.Phase.ShouldBe(Phase.Monitoring);

        story.Did(new RecordMonitoring("r", true, null));
        story.Case.Phase.ShouldBe(Phase.Monitoring);
        story.Did(new RecordMonitoring("r", true, null));

        story.Case.Phase.ShouldBe(Phase.Closed);
        story.Do(new RecordMonitoring("r", true, null)).Refusal!.Code.ShouldBe("afgesloten");
    }

    [Fact]
    public void After_conditions_for_safety_an_accepted_transfer_leads_to_monitoring()
    {
        var story = Decided(SetConditions).Did(new StartService("r")).Did(new CompleteService("r", null, null));

        story.Transferred("r", "Hulp door het lokale team.").Offered().Accepted();

        story.Case.Phase.ShouldBe(Phase.Monitoring);
        ReportProgressOf.In(story.Case, story.Case.Reports[0]).ShouldBe(ReportProgress.Transferred);
    }

    [Fact]
    public void Conditions_that_nobody_began_to_set_are_not_monitored() =>
        Decided(SetConditions).Did(new CompleteService("r", ServiceOutcome.Unfinished, "Verhuisd.")).Did(Close).Case.Phase.ShouldBe(Phase.Closed);

    [Fact]
    public void What_monitoring_finds_unsafe_waits_for_a_decision()
    {
        var story = Monitored();

        story.Do(new RecordMonitoring("r", false, " ")).Refusal!.Field.ShouldBe("/reden");
        story.Did(new RecordMonitoring("r", false, "Weer geweld."));

        (StateOf(story), story.Case.Phase, story.Case.Reports[0].Decision).ShouldBe((ReportState.AwaitingNewDecision, Phase.Assessment, null));
        story.Decided(Investigate).Case.Phase.ShouldBe(Phase.Service);
    }

    [Fact]
    public void Monitoring_can_end_early_with_a_reason()
    {
        var story = Monitored();

        story.Do(Close with { Reason = null }).Refusal!.Field.ShouldBe("/reden");
        story.Did(Close).Case.Phase.ShouldBe(Phase.Closed);
    }

    [Fact]
    public void A_closed_report_is_opened_again_with_a_reason_and_waits_for_a_decision()
    {
        var story = Decided(new TakeDecision("r", DecisionCode.NoFollowUp, null, null, "Niets aan de hand."));

        story.Do(new ReopenReport("r", "")).Refusal!.Field.ShouldBe("/reden");
        story.Did(new ReopenReport("r", "Toch wel."));

        (StateOf(story), story.Case.Phase).ShouldBe((ReportState.AwaitingNewDecision, Phase.Assessment));
        FeedbackDue.For(story.Case, "r").ShouldBeEmpty();
        story.Decided(Investigate).Case.Phase.ShouldBe(Phase.Service);
    }

    [Fact]
    public void A_follow_up_is_counted_by_what_the_case_was_at()
    {
        FollowUpOn(Decided(Investigate)).ShouldBe(FollowUp.AfterAssessment);
        FollowUpOn(Monitored()).ShouldBe(FollowUp.DuringMonitoring);
        FollowUpOn(Monitored().Did(Close)).ShouldBeNull();
        // It was assessed, though it waits for a decision again.
        FollowUpOn(Monitored().Did(new RecordMonitoring("r", false, "Weer geweld."))).ShouldBe(FollowUp.AfterAssessment);
        FollowUpOn(new Story().Linked("r").Proposed("r").Transferred("r").Offered().Refused()).ShouldBe(FollowUp.AfterAssessment);
    }

    [Fact]
    public void A_report_on_a_closed_case_starts_an_assessment()
    {
        var story = Monitored().Did(Close).Linked("s");

        (story.Case.Phase, StateOf(story)).ShouldBe((Phase.Assessment, ReportState.Closed));
    }

    [Theory]
    [InlineData(Service.Investigation, null, null, "/uitkomst", "required")]
    [InlineData(Service.ConditionsAndFollowUp, ServiceOutcome.Confirmed, null, "/uitkomst", "notAllowed")]
    [InlineData(Service.Investigation, ServiceOutcome.Unfinished, " ", "/reden", "required")]
    public void The_outcome_fits_the_service(Service service, ServiceOutcome? outcome, string? reason, string field, string code)
    {
        var result = Decided(Investigate with { Service = service }).Did(new StartService("r")).Do(new CompleteService("r", outcome, reason));

        result.Refusal.ShouldBe(new Refusal(RefusalKind.Invalid, field, code, result.Refusal!.Reason));
    }

    [Fact]
    public void What_is_not_begun_is_not_completed_but_can_end_unfinished()
    {
        Decided(Investigate).Do(new CompleteService("r", ServiceOutcome.Confirmed, null)).Refusal!.Code.ShouldBe("dienstIngezet");
        StateOf(Decided(Investigate).Did(new CompleteService("r", ServiceOutcome.Unfinished, "Verhuisd."))).ShouldBe(ReportState.ServiceCompleted);
    }

    [Fact]
    public void A_report_of_another_case_is_unknown() =>
        Decided(Investigate).Do(new StartService("s")).Refusal.ShouldBe(new Refusal(RefusalKind.Invalid, "/melding", "unknown", "Deze melding hoort niet bij de casus."));

    [Fact]
    public void A_refusal_says_what_cannot_be_done_and_why() =>
        Decided(Investigate).Did(new StartService("r")).Do(new StartService("r")).Refusal!.Reason
            .ShouldBe("De dienst beginnen kan nu niet: over deze melding is besloten, en de dienst loopt.");

    [Fact]
    public void A_professional_who_is_shielded_without_a_ground_takes_a_motivation()
    {
        var story = new Story().Linked("r", Story.Facts() with { ShieldingLacksGround = true }).Proposed("r");

        story.Decide(new TakeDecision("r", DecisionCode.Transfer, null, "lokaal-team-GM0307", null)).Refusal!.Field.ShouldBe("/motivering");
        story.Decided(new TakeDecision("r", DecisionCode.Transfer, null, "lokaal-team-GM0307", "De vertrouwensband met het kind."));
    }

    [Fact]
    public void A_person_is_informed_once()
    {
        var story = Named();

        story.Did(new InformPerson("r-0")).Case.Persons[0].Informed.ShouldBe(story.Now);
        story.Do(new InformPerson("r-0")).Events.ShouldBeEmpty();
        story.Linked("s", null, Someone.Named("Bakker", "Sanne", bsn: "999990019")).Case.Persons.Single().Informed.ShouldNotBeNull();
    }

    [Fact]
    public void Only_who_is_in_the_case_and_born_is_informed()
    {
        Named().Do(new InformPerson("x")).Refusal!.Field.ShouldBe("/persoon");
        var unborn = Someone.Named("Bakker", null) with { Flags = [Core.Persons.PersonFlag.Unborn] };
        new Story().Linked("r", null, unborn).Do(new InformPerson("r-0")).Refusal!.Code.ShouldBe("ongeboren");
    }

    [Fact]
    public void The_term_is_extended_with_a_reason_while_it_runs_and_not_after()
    {
        var story = Named();
        var clocks = new CaseClocks(CalendarHistory.Netherlands, story.Now);

        story.Do(new ExtendInformationTerm("r-0", " ", clocks)).Refusal!.Field.ShouldBe("/reden");
        new ExtendInformationTerm("r-0", "Te laat.", clocks).On(story.Case, story.Now.AddDays(29), "an").Refusal!.Code.ShouldBe("verstreken");
        story.Did(new ExtendInformationTerm("r-0", "Het onderzoek loopt.", clocks));
        new ExtendInformationTerm("r-0", "Nog niet te laat.", clocks).On(story.Case, story.Now.AddDays(29), "an").Refusal.ShouldBeNull();
        story.Did(new InformPerson("r-0")).Do(new ExtendInformationTerm("r-0", "Nodig.", clocks)).Refusal!.Code.ShouldBe("geinformeerd");
    }

    private static Story Decided(TakeDecision command) => new Story().Linked("r").Proposed("r").Decided(command);

    private static Story Monitored() => Decided(SetConditions).Did(new StartService("r")).Did(new CompleteService("r", null, null)).Did(Close);

    private static Story Named() => new Story().Linked("r", null, Someone.Named("Bakker", "Sanne", bsn: "999990019"));

    private static ReportState StateOf(Story story) => story.Case.Report("r")!.State;

    private static FollowUp? FollowUpOn(Story story) => story.Linked("s").Case.Report("s")!.FollowUp;
}
