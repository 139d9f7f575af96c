using System.Globalization;
using SafeHome.Core.Cases;
using SafeHome.Core.Cases.Progress;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.LeadTimes.Clocks;
using SafeHome.Core.Persons;
using SafeHome.Core.Tests.Cases;
using SafeHome.Core.Tests.Matching;
using SafeHome.Core.Triage;

namespace SafeHome.Core.Tests.LeadTimes;

public sealed class RunningClocks
{
    private static readonly TakeDecision Investigate = new("r", DecisionCode.VeiligThuisActs, Service.Investigation, null, "Er is te weinig bekend.");

    private static readonly DateTimeOffset AsOf = At("2026-12-24T12:00:00Z");

    [Fact]
    public void A_report_has_the_norm_and_the_term_of_the_law_side_by_side()
    {
        var clocks = Of(new Story().Linked("r")).Where(clock => clock.Term == ClockTerm.Assessment).ToList();

        clocks.Select(clock => (clock.Kind, clock.Subject, clock.Due.Day, clock.Met)).ShouldBe(
        [
            (ClockKind.Norm, "r", Day("2026-11-25"), null), (ClockKind.Statutory, "r", Day("2026-11-23"), null),
        ]);
        clocks.ShouldAllBe(clock => clock.IsOverdueAt(AsOf) && clock.Due.Calendar == "2026-2028");
    }

    [Fact]
    public void The_first_decision_stops_them_for_good()
    {
        var story = new Story().Linked("r").Proposed("r").Transferred("r");
        var decided = story.Now;

        story.Offered().Refused();

        Of(story).Where(clock => clock.Term == ClockTerm.Assessment).ShouldAllBe(clock => clock.Stopped == decided && clock.Met == true && !clock.IsOverdueAt(AsOf));
    }

    [Theory]
    [InlineData("2026-11-16T12:00:00Z", true, true)]
    [InlineData("2026-11-13T12:00:00Z", true, true)]
    [InlineData("2026-11-12T12:00:00Z", true, false)]
    [InlineData("2026-11-10T12:00:00Z", false, false)]
    public void A_late_decision_misses_the_one_or_both(string received, bool norm, bool law)
    {
        var story = new Story().Linked("r", Story.Facts(), At(received)).Proposed("r").Transferred("r", "Het was druk.");

        Of(story).Where(clock => clock.Term == ClockTerm.Assessment).Select(clock => clock.Met).ShouldBe([norm, law]);
    }

    [Theory]
    [InlineData(DecisionCode.VeiligThuisActs, Service.Investigation, ClockTerm.Investigation, ClockKind.Statutory)]
    [InlineData(DecisionCode.VeiligThuisActs, Service.ConditionsAndFollowUp, ClockTerm.ConditionsAndFollowUp, ClockKind.Norm)]
    [InlineData(DecisionCode.RegionalCustomWork, null, ClockTerm.RegionalCustomWork, ClockKind.Norm)]
    public void A_service_has_ten_weeks_from_its_decision_to_its_end(DecisionCode decision, Service? service, ClockTerm term, ClockKind kind)
    {
        var story = new Story().Linked("r").Proposed("r").Decided(new TakeDecision("r", decision, service, null, "Er is te weinig bekend."));
        var decided = story.Now;

        var clock = Of(story).Single(clock => clock.Term == term);

        (clock.Kind, clock.Subject, clock.Begun, clock.Due.Day, clock.Stopped).ShouldBe((kind, "r", decided, Day("2027-01-27"), null));
        story.Did(new StartService("r"));
        Of(story).Single(one => one.Term == term).IsRunning.ShouldBeTrue();
        story.Did(new CompleteService("r", service is Service.Investigation ? ServiceOutcome.Confirmed : null, null));
        Of(story).Single(one => one.Term == term).Stopped.ShouldBe(story.Now);
    }

    [Fact]
    public void An_investigation_starts_within_five_days_of_receipt()
    {
        var story = new Story().Linked("r").Proposed("r").Decided(Investigate);

        Start(story).ShouldSatisfyAllConditions(
            clock => clock.Kind.ShouldBe(ClockKind.Statutory),
            clock => clock.Begun.ShouldBe(story.Case.Reports[0].Received),
            clock => clock.Due.Day.ShouldBe(Day("2026-11-23")),
            clock => clock.Met.ShouldBeNull());
        Start(story.Did(new StartService("r"))).Met.ShouldBe(true);
    }

    [Fact]
    public void An_investigation_that_is_decided_on_later_starts_within_five_days_of_that()
    {
        var story = new Story().Linked("r").Proposed("r").Transferred("r").Offered().Refused().Decided(Investigate);

        Start(story).Begun.ShouldBe(story.Now);
        Start(story.Did(new CompleteService("r", ServiceOutcome.Unfinished, "Verhuisd."))).Stopped.ShouldBe(story.Now);
    }

    [Fact]
    public void Whatever_comes_back_has_five_working_days_for_the_next_decision()
    {
        var story = new Story().Linked("r").Proposed("r").Transferred("r").Offered().Refused();

        var clock = Of(story).Single(clock => clock.Term == ClockTerm.NewDecision);
        (clock.Kind, clock.Subject, clock.Begun, clock.Due.Day, clock.IsRunning).ShouldBe((ClockKind.Norm, "r", story.Now, Day("2026-11-25"), true));
        story.Decided(Investigate).Did(new StartService("r")).Did(new CompleteService("r", ServiceOutcome.NoViolence, null));

        Of(story).Where(one => one.Term == ClockTerm.NewDecision).Select(one => one.IsRunning).ShouldBe([false, true]);
    }

    [Fact]
    public void A_transfer_is_offered_within_a_working_day()
    {
        var story = new Story().Linked("r").Proposed("r").Transferred("r");

        var clock = Of(story).Single(clock => clock.Term == ClockTerm.Offer);

        (clock.Begun, clock.Due.Day, clock.IsRunning).ShouldBe((story.Now, Day("2026-11-19"), true));
        Of(story.Offered()).Single(one => one.Term == ClockTerm.Offer).Stopped.ShouldBe(story.Now);
    }

    [Fact]
    public void Each_moment_of_monitoring_has_a_clock()
    {
        var story = new Story().Linked("r").Proposed("r").Decided(Investigate with { Service = Service.ConditionsAndFollowUp })
            .Did(new StartService("r")).Did(new CompleteService("r", null, null)).Did(new CloseReport("r", "Veilig.", MonitoringMoments.Usual));

        var clocks = Of(story).Where(clock => clock.Term == ClockTerm.Monitoring).ToList();
        clocks.Select(clock => clock.Due.Day).ShouldBe([Day("2027-02-18"), Day("2027-11-18")]);
        clocks.ShouldAllBe(clock => clock.Kind == ClockKind.Norm && clock.Begun == story.Now && clock.IsRunning);

        story.Did(new RecordMonitoring("r", true, null));
        Of(story).Where(clock => clock.Term == ClockTerm.Monitoring).Select(clock => clock.Met).ShouldBe([true, null]);
        story.Did(new RecordMonitoring("r", false, "Weer geweld."));
        Of(story).Where(clock => clock.Term == ClockTerm.Monitoring).ShouldAllBe(clock => !clock.IsRunning);
    }

    [Fact]
    public void Informing_a_person_stops_the_clock_and_an_extension_moves_its_end_with_the_reason()
    {
        var story = new Story().Linked("r", null, Someone.Named("Bakker", "Sanne"));
        story.Did(new ExtendInformationTerm("r-0", "Het onderzoek loopt.", Clocks()));
        story.Did(new ExtendInformationTerm("r-0", "Het huisverbod loopt.", Clocks()));

        var clock = Of(story).Single(clock => clock.Term == ClockTerm.Informing);
        clock.Deadlines.Select(deadline => (deadline.Day, deadline.Reason)).ShouldBe(
            [(Day("2026-12-16"), null), (Day("2026-12-30"), "Het onderzoek loopt."), (Day("2027-01-13"), "Het huisverbod loopt.")]);

        story.Did(new InformPerson("r-0"));
        Of(story).Single(one => one.Term == ClockTerm.Informing).Stopped.ShouldBe(story.Now);
    }

    [Fact]
    public void A_transfer_has_a_clock_from_the_offer_to_the_answer()
    {
        var story = new Story().Linked("r").Proposed("r").Transferred("r").Offered();
        var offered = story.Now;

        Transfer(story).Met.ShouldBeNull();
        story.Accepted();
        (Transfer(story).Begun, Transfer(story).Stopped, Transfer(story).Met).ShouldBe((offered, story.Now, true));
    }

    [Fact]
    public void A_transfer_ends_when_the_offer_says()
    {
        var days = new Story().Linked("r").Proposed("r").Transferred("r").Offered(before: At("2026-11-26T00:00:00+01:00"));
        var hours = new Story().Linked("r").Proposed("r").Transferred("r").Offered(before: At("2026-11-18T17:00:00+01:00"));

        Transfer(days).Due.ShouldBe(new Deadline(Day("2026-11-25"), null, "2026-2028"));
        Transfer(days).IsOverdueAt(At("2026-11-25T23:59:59+01:00")).ShouldBeFalse();
        Transfer(days).IsOverdueAt(At("2026-11-26T00:00:00+01:00")).ShouldBeTrue();
        Transfer(hours).Due.ShouldBe(new Deadline(Day("2026-11-18"), At("2026-11-18T17:00:00+01:00"), "2026-2028"));
        Transfer(hours).IsOverdueAt(At("2026-11-18T16:59:59+01:00")).ShouldBeFalse();
        Transfer(hours).IsOverdueAt(At("2026-11-18T17:00:00+01:00")).ShouldBeTrue();
    }

    [Fact]
    public void A_transfer_that_came_back_unanswered_waits_no_longer()
    {
        var withdrawn = new Story().Linked("r").Proposed("r").Transferred("r").Offered().Withdrawn();
        var lapsed = new Story().Linked("r").Proposed("r").Transferred("r").Offered().Lapsed();

        (Transfer(withdrawn).Stopped, Transfer(withdrawn).IsOverdueAt(AsOf)).ShouldBe((withdrawn.Case.Referrals[0].TakenBack, false));
        (Transfer(lapsed).Stopped, Transfer(lapsed).IsOverdueAt(AsOf)).ShouldBe((lapsed.Case.Referrals[0].TakenBack, false));
    }

    [Fact]
    public void A_receiver_has_no_clock_before_the_offer() =>
        Of(new Story().Linked("r").Proposed("r").Transferred("r")).ShouldNotContain(clock => clock.Term == ClockTerm.TransferAnswer);

    [Fact]
    public void An_offer_of_before_terms_were_kept_has_five_working_days()
    {
        var story = new Story().Linked("r").Proposed("r").Transferred("r");
        ReferralOffered[] offered = [new(story.Now, CaseEvent.System, Story.Transfer(1))];

        Clocks().Of("c", [.. story.Events, .. offered]).Single(clock => clock.Term == ClockTerm.TransferAnswer).Due.Day.ShouldBe(Day("2026-11-25"));
    }

    [Fact]
    public void A_possible_link_runs_from_the_day_it_was_noticed_until_it_is_judged()
    {
        var link = new PossibleLink("r", "s", [], At("2026-11-20T12:00:00Z"));
        var clocks = Clocks();

        var running = clocks.Of(link);

        (running.Term, running.Kind, running.Subject, running.Due.Day, running.Met).ShouldBe((ClockTerm.PossibleLink, ClockKind.Norm, "r", Day("2026-11-23"), null));
        clocks.Of(link with { Verdict = LinkVerdict.Rejected, Judged = At("2026-11-24T12:00:00Z") }).Met.ShouldBe(false);
    }

    [Fact]
    public void Staff_order_their_work_by_the_norm_of_what_runs()
    {
        var story = new Story().Linked("r");
        Clocks().Due(story.Case).ShouldBe(Day("2026-11-25"));

        story.Proposed("r").Transferred("r").Offered(before: At("2026-12-03T00:00:00+01:00"));
        Clocks().Due(story.Case).ShouldBe(Day("2026-12-02"));

        Clocks().Due(story.Accepted().Case).ShouldBeNull();
    }

    [Fact]
    public void Each_person_is_informed_within_four_weeks_of_the_first_recording()
    {
        var mother = Someone.Named("Bakker", "Sanne", bsn: "999990019", born: "1988-04-12");
        var story = new Story().Linked("one", null, mother).Linked("two", null, mother, Someone.Named("Visser", "Tim", born: "2014-01-02"));

        var clocks = Of(story).Where(clock => clock.Term == ClockTerm.Informing).ToList();

        clocks.Select(clock => clock.Begun).ShouldBe([story.Now.AddHours(-1), story.Now]);
        clocks.Select(clock => clock.Subject).ShouldBe(story.Case.Persons.Select(person => person.Id));
        clocks.ShouldAllBe(clock => clock.Due.Day == Day("2026-12-16") && clock.Kind == ClockKind.Statutory);
    }

    [Fact]
    public void Every_change_begins_the_twenty_years_of_keeping_again()
    {
        var story = new Story().Linked("r");

        Of(story).Single(clock => clock.Term == ClockTerm.Retention).Due.Day.ShouldBe(Day("2046-11-18"));
        Of(story.Linked("s", Story.Facts(), story.Now)).Single(clock => clock.Term == ClockTerm.Retention).Begun.ShouldBe(story.Now);
    }

    [Fact]
    public void A_day_equated_while_a_clock_runs_moves_it_and_the_old_deadline_stays_in_its_history()
    {
        var story = new Story().Linked("r");
        var calendars = History("2026-11-20", equated: "2026-11-23");

        var statutory = Of(story, calendars).Single(clock => clock.Term == ClockTerm.Assessment && clock.Kind == ClockKind.Statutory);

        statutory.Deadlines.ShouldBe([new Deadline(Day("2026-11-23"), null, "before"), new Deadline(Day("2026-11-24"), null, "after")]);
        Of(story, calendars, At("2026-11-19T23:30:00+01:00"))[1].Due.ShouldBe(new Deadline(Day("2026-11-23"), null, "before"));
    }

    [Fact]
    public void A_clock_that_was_stopped_before_is_not_counted_again()
    {
        var story = new Story().Linked("r").Proposed("r").Transferred("r");

        Of(story, History("2026-11-20", equated: "2026-11-23"))[1].Deadlines.ShouldBe([new Deadline(Day("2026-11-23"), null, "before")]);
    }

    [Fact]
    public void A_decision_that_moves_nothing_leaves_one_deadline() =>
        Of(new Story().Linked("r"), History("2026-11-20", equated: "2027-03-01"))[1].Deadlines.ShouldBe([new Deadline(Day("2026-11-23"), null, "after")]);

    [Fact]
    public void A_calendar_known_before_the_clock_began_is_the_only_one_it_knows() =>
        Of(new Story().Linked("r"), History("2026-11-18", equated: "2026-11-23"))[1].Deadlines.ShouldBe([new Deadline(Day("2026-11-24"), null, "after")]);

    [Fact]
    public void Calendars_come_in_the_order_in_which_they_were_known()
    {
        Should.Throw<ArgumentException>(() => new CalendarHistory([]));
        Should.Throw<ArgumentException>(() => new CalendarHistory([(Day("2026-01-01"), DutchCalendar.Netherlands), (Day("2026-01-01"), DutchCalendar.Netherlands)]));
    }

    private static TermClock Start(Story story) => Of(story).Single(clock => clock.Term == ClockTerm.StartOfInvestigation);

    private static TermClock Transfer(Story story) => Of(story).Single(clock => clock.Term == ClockTerm.TransferAnswer);

    private static IReadOnlyList<TermClock> Of(
        Story story, CalendarHistory? calendars = null, DateTimeOffset? asOf = null) => Clocks(calendars, asOf).Of("c", story.Events);

    private static CaseClocks Clocks(CalendarHistory? calendars = null, DateTimeOffset? asOf = null) =>
        new(calendars ?? CalendarHistory.Netherlands, asOf ?? AsOf);

    private static CalendarHistory History(string knownFrom, string equated) =>
        new([(Day("2020-01-01"), new DutchCalendar([], "before")), (Day(knownFrom), new DutchCalendar([Day(equated)], "after"))]);

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
