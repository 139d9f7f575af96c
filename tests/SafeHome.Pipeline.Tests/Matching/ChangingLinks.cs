using System.Text.Json;
using SafeHome.Core.Cases;
using SafeHome.Core.Cases.Progress;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.LeadTimes.Clocks;
using SafeHome.Core.Triage;
using SafeHome.Pipeline.Cases;
using SafeHome.Pipeline.Operations;
using SafeHome.Testing;
using static SafeHome.Pipeline.Tests.Matching.Households;

namespace SafeHome.Pipeline.Tests.Matching;

public class ChangingLinks
{
    private readonly Desk _desk = new();

    [Fact]
    public async Task A_rejected_link_leaves_two_cases_stops_the_clock_and_is_remembered()
    {
        var (father, namesake) = await FatherAndNamesakeAsync();

        await DoneAsync(_desk.Pipeline.Links.RejectAsync(namesake.Id, namesake.Version, father.Id, "Vader en zoon.", "an"));

        var link = (await CaseAsync(namesake.Id)).PossibleLinks.ShouldHaveSingleItem();
        (link.Verdict, link.Judged).ShouldBe((LinkVerdict.Rejected, _desk.Time.GetUtcNow()));
        (await _desk.PossibleLinksAsync(father.Id)).ShouldBeEmpty();
        var (_, again) = await _desk.TakeInAsync(Report("PL-3", Namesake(), Elsbeth()));
        again.Id.ShouldBe(namesake.Id);
        again.PossibleLinks.ShouldHaveSingleItem().Verdict.ShouldBe(LinkVerdict.Rejected);
        again.RelatedCases.ShouldContain(related => related.CaseId == father.Id && related.Relation == Relation.RejectedBefore);
    }

    [Fact]
    public async Task A_link_can_be_rejected_from_the_case_that_it_points_at()
    {
        var (father, namesake) = await FatherAndNamesakeAsync();

        await DoneAsync(_desk.Pipeline.Links.RejectAsync(father.Id, father.Version, namesake.Id, "Vader en zoon.", "an"));

        (await CaseAsync(namesake.Id)).PossibleLinks[0].Verdict.ShouldBe(LinkVerdict.Rejected);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_confirmed_link_makes_one_case_of_two_from_whichever_side(bool fromTheNamesake)
    {
        var (father, namesake) = await FatherAndNamesakeAsync();
        var (seen, other) = fromTheNamesake ? (namesake, father) : (father, namesake);

        await DoneAsync(_desk.Pipeline.Links.ConfirmAsync(seen.Id, seen.Version, other.Id, "Geboortedatum verkeerd getypt.", "an"));

        var joined = await CaseAsync(father.Id);
        joined.Reports.Select(report => report.Id).ShouldBe([father.Reports[0].Id, namesake.Reports[0].Id]);
        joined.Persons.Count.ShouldBe(2);
        joined.PossibleLinks.ShouldHaveSingleItem().Verdict.ShouldBe(LinkVerdict.Confirmed);
        joined.Reports[1].FollowUp.ShouldBe(FollowUp.DuringAssessment);
        var left = await CaseAsync(namesake.Id);
        (left.Reports.Count, left.JoinedInto, left.Phase).ShouldBe((0, joined.Id, Phase.Closed));
        (await _desk.WorklistAsync(Phase.Assessment)).Select(entry => entry.CaseId).ShouldBe([joined.Id]);
        (await _desk.CaseOfAsync(namesake.Reports[0].Id)).Id.ShouldBe(joined.Id);
        await EveryCaseIsItsEventsAsync(father.Id, namesake.Id);
    }

    [Fact]
    public async Task A_confirmed_link_can_be_undone_again()
    {
        var (father, namesake) = await FatherAndNamesakeAsync();
        await DoneAsync(_desk.Pipeline.Links.ConfirmAsync(namesake.Id, namesake.Version, father.Id, "Zelfde.", "an"));
        var joined = await CaseAsync(father.Id);
        var report = namesake.Reports[0].Id;

        await DoneAsync(_desk.Pipeline.Links.SplitOffAsync(joined.Id, joined.Version, [report], "Toch vader en zoon.", "bo"));

        (await CaseAsync(father.Id)).Reports.Select(r => r.Id).ShouldBe([father.Reports[0].Id]);
        var own = await _desk.CaseOfAsync(report);
        own.Id.ShouldNotBe(father.Id, StringComparer.Ordinal);
        own.Id.ShouldNotBe(namesake.Id, StringComparer.Ordinal);
        own.Reports.Select(r => r.Id).ShouldBe([report]);
        own.PossibleLinks.ShouldHaveSingleItem().Verdict.ShouldBe(LinkVerdict.Rejected);
        own.IsApartFrom(await CaseAsync(father.Id)).ShouldBeTrue();
        own.Persons.Select(person => person.Id).ShouldBe([$"{report}-0", $"{report}-1"]);
        await EveryCaseIsItsEventsAsync(father.Id, namesake.Id, own.Id);
    }

    [Fact]
    public async Task A_report_that_opened_the_case_can_leave_it_and_the_rest_is_as_if_it_had_never_been_there()
    {
        var (first, _) = await _desk.TakeInAsync(SampleReport.Of("PL-1"));
        _desk.Time.Advance(TimeSpan.FromHours(1));
        var (second, @case) = await _desk.TakeInAsync(SampleReport.Of("PL-2"));
        @case.Report(second)!.FollowUp.ShouldBe(FollowUp.DuringAssessment);

        await DoneAsync(_desk.Pipeline.Links.SplitOffAsync(@case.Id, @case.Version, [first], "Ander gezin.", "an"));

        var rest = await CaseAsync(@case.Id);
        rest.Reports.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            report => report.Id.ShouldBe(second), report => report.FollowUp.ShouldBeNull(), report => report.SameIncidentAs.ShouldBeNull());
        (rest.Region, rest.Opened).ShouldBe((@case.Region, @case.Opened));
        var own = await _desk.CaseOfAsync(first);
        own.Id.ShouldNotBe(rest.Id, StringComparer.Ordinal);
        (await _desk.WorklistAsync(Phase.Assessment)).Select(entry => entry.CaseId).Order(StringComparer.Ordinal)
            .ShouldBe(new[] { rest.Id, own.Id }.Order(StringComparer.Ordinal));
        await EveryCaseIsItsEventsAsync(rest.Id, own.Id);
    }

    [Fact]
    public async Task What_happened_after_the_decision_goes_with_the_report()
    {
        var (first, _) = await _desk.TakeInAsync(SampleReport.Of("PL-1"));
        var (_, @case) = await _desk.TakeInAsync(SampleReport.Of("PL-2"));
        var decide = new TakeDecision(first, DecisionCode.VeiligThuisActs, Service.Investigation, null, "Onduidelijk.");
        await DoneAsync(_desk.Pipeline.Decide.RunAsync(@case.Id, @case.Version, decide, "an"));
        var clocks = new CaseClocks(CalendarHistory.Netherlands, _desk.Time.GetUtcNow());
        var person = @case.Persons[0].Id;
        ICaseCommand[] commands =
            [new StartService(first), new ExtendInformationTerm(person, "Het onderzoek loopt.", clocks), new InformPerson(person), new ClaimCase()];
        foreach (var command in commands)
            await DoneAsync(_desk.Pipeline.Progress.RunAsync(@case.Id, (await CaseAsync(@case.Id)).Version, command, "an"));

        await DoneAsync(_desk.Pipeline.Links.SplitOffAsync(@case.Id, (await CaseAsync(@case.Id)).Version, [first], "Ander gezin.", "an"));

        var (own, rest) = (await _desk.CaseOfAsync(first), await CaseAsync(@case.Id));
        own.Report(first)!.State.ShouldBe(ReportState.ServiceRunning);
        (own.Persons[0].Informed, own.Persons[0].Extensions.Count).ShouldBe((_desk.Time.GetUtcNow(), 1));
        rest.Persons.ShouldAllBe(stays => stays.Informed == null);
        // Who took the case in hand took that case.
        (own.Handler?.Name, rest.Handler?.Name).ShouldBe((null, "an"));
        await EveryCaseIsItsEventsAsync(own.Id, rest.Id);
    }

    [Fact]
    public async Task An_open_transfer_goes_with_its_report_and_its_receiver_answers_under_the_same_id()
    {
        await _desk.TakeInAsync(SampleReport.Of("PL-1"));
        var (second, _) = await _desk.TakeInAsync(SampleReport.Of("PL-2"));
        await _desk.FollowProposalAsync(second);
        var @case = await _desk.CaseOfAsync(second);
        var transfer = @case.Referrals.ShouldHaveSingleItem();
        transfer.Status.ShouldBe(ReferralStatus.Offered);

        await DoneAsync(_desk.Pipeline.Links.SplitOffAsync(@case.Id, @case.Version, [second], "Ander gezin.", "an"));
        await _desk.AnswerAsync(transfer.Id.CaseId, transfer.Id.Number, accepted: true);

        (await CaseAsync(@case.Id)).Referrals.ShouldBeEmpty();
        var own = await _desk.CaseOfAsync(second);
        own.Referrals.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            moved => moved.Id.ShouldBe(transfer.Id), moved => moved.Status.ShouldBe(ReferralStatus.Accepted), moved => moved.Offered.ShouldBe(transfer.Offered));
        (await _desk.Pipeline.Transfers.ReadAsync(Desk.LocalTeam).SingleAsync()).Status.ShouldBe(ReferralStatus.Accepted);
        own.Report(second)!.Feedback.ShouldBe(["VT-01-02", FeedbackDue.Transferred]);
        (await CaseAsync(@case.Id)).NextReferral.Number.ShouldBe(2);
    }

    [Fact]
    public async Task What_was_announced_and_not_carried_out_is_carried_out_where_the_report_went()
    {
        await _desk.TakeInAsync(SampleReport.Of("PL-1"));
        var (second, before) = await _desk.TakeInAsync(SampleReport.Of("PL-2"));
        var proposal = before.Report(second)!.Proposal!;
        var command = new TakeDecision(second, proposal.Decision, proposal.Service, proposal.Receiver, null);
        var decided = (await _desk.Pipeline.Decide.RunAsync(before.Id, before.Version, command, "an")).Case!;

        await DoneAsync(_desk.Pipeline.Links.SplitOffAsync(decided.Id, decided.Version, [second], "Ander gezin.", "an"));

        var own = await _desk.CaseOfAsync(second);
        own.Referrals.ShouldHaveSingleItem().Status.ShouldBe(ReferralStatus.Offered);
        own.Report(second)!.Feedback.ShouldBe(["VT-01-02"]);
        (await _desk.Pipeline.Cases.AnnouncementsAsync(decided.Id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_move_of_which_every_message_was_lost_is_finished_from_its_pending_row()
    {
        var (father, namesake) = await FatherAndNamesakeAsync();
        (await _desk.Pipeline.Links.ConfirmAsync(namesake.Id, namesake.Version, father.Id, "Zelfde.", "an")).Kind.ShouldBe(CommandOutcomeKind.Done);
        await _desk.LoseQueuesAsync();
        (await CaseAsync(father.Id)).Reports.Count.ShouldBe(1);

        await _desk.ResumeAfterAsync(ResumePendingWork.FirstWait);
        await _desk.WorkAsync();

        (await CaseAsync(father.Id)).Reports.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_new_report_that_belongs_to_both_halves_joins_one_and_shows_the_other()
    {
        var (first, _) = await _desk.TakeInAsync(SampleReport.Of("PL-1"));
        _desk.Time.Advance(TimeSpan.FromHours(1));
        var (second, @case) = await _desk.TakeInAsync(SampleReport.Of("PL-2"));
        await DoneAsync(_desk.Pipeline.Links.SplitOffAsync(@case.Id, @case.Version, [second], "Ander gezin.", "an"));

        var (_, joined) = await _desk.TakeInAsync(SampleReport.Of("PL-3"));

        joined.Id.ShouldBe(@case.Id);
        var own = await _desk.CaseOfAsync(second);
        own.Reports.ShouldHaveSingleItem();
        joined.Report(first).ShouldNotBeNull();
        joined.RelatedCases.ShouldContain(related => related.CaseId == own.Id);
    }

    [Fact]
    public async Task The_last_report_cannot_leave_a_case()
    {
        var (first, @case) = await _desk.TakeInAsync(SampleReport.Of("PL-1"));

        var outcome = await _desk.Pipeline.Links.SplitOffAsync(@case.Id, @case.Version, [first], "Ander gezin.", "an");

        outcome.Refusal!.Code.ShouldBe("geenMeldingOver");
    }

    [Fact]
    public async Task Cases_that_do_not_point_to_each_other_are_not_joined()
    {
        var (_, one) = await _desk.TakeInAsync(SampleReport.Of("PL-1", household: 1));
        var (_, other) = await _desk.TakeInAsync(SampleReport.Of("PL-2", household: 2));

        var outcome = await _desk.Pipeline.Links.ConfirmAsync(one.Id, one.Version, other.Id, "Zelfde.", "an");

        outcome.Refusal!.Code.ShouldBe("geenMogelijkeKoppeling");
    }

    [Fact]
    public async Task A_change_on_a_case_that_was_changed_meanwhile_is_refused()
    {
        var (father, namesake) = await FatherAndNamesakeAsync();

        (await _desk.Pipeline.Links.ConfirmAsync(namesake.Id, namesake.Version - 1, father.Id, "Zelfde.", "an")).Kind.ShouldBe(CommandOutcomeKind.Stale);
        (await _desk.Pipeline.Links.RejectAsync(father.Id, father.Version - 1, namesake.Id, "Ander.", "an")).Kind.ShouldBe(CommandOutcomeKind.Stale);
    }

    private async Task<(Case Father, Case Namesake)> FatherAndNamesakeAsync()
    {
        var (_, father) = await _desk.TakeInAsync(Report("PL-1", Father()));
        _desk.Time.Advance(TimeSpan.FromHours(1));
        var (_, namesake) = await _desk.TakeInAsync(Report("PL-2", Namesake(), Elsbeth()));
        return (father, namesake);
    }

    private async Task DoneAsync(Task<CommandOutcome> command)
    {
        (await command).Kind.ShouldBe(CommandOutcomeKind.Done);
        (await _desk.WorkAsync()).ShouldBe(0);
    }

    private async Task<Case> CaseAsync(string id) => (await _desk.Pipeline.Cases.LoadAsync(id))!.Case;

    private async Task EveryCaseIsItsEventsAsync(params string[] ids)
    {
        foreach (var id in ids)
        {
            var events = await _desk.Pipeline.Cases.EventsAsync(id);
            JsonSerializer.Serialize(Case.From(id, events)).ShouldBe(JsonSerializer.Serialize(await CaseAsync(id)));
        }
    }
}
