using SafeHome.Core.Cases;
using SafeHome.Pipeline.Cases;
using SafeHome.Storage;
using SafeHome.Testing;

namespace SafeHome.Pipeline.Tests.Deadlines;

/// <summary>The clock of the tests begins on Tuesday 3 March 2026; the local team has five working days, to the end of Tuesday 10 March.</summary>
public class LettingATransferLapse
{
    private static readonly TimeSpan Term = TimeSpan.FromDays(8);

    private readonly Desk _desk = new();

    [Fact]
    public async Task Silence_past_the_term_brings_the_case_back_on_the_worklist_with_its_history()
    {
        var (reportId, caseId) = await OfferedAsync();

        await _desk.EscalateAfterAsync(Term);

        (await _desk.WorklistAsync(Phase.Transfer)).ShouldBeEmpty();
        (await _desk.WorklistAsync(Phase.Assessment)).ShouldHaveSingleItem().IsLapsed.ShouldBeTrue();
        (await _desk.Pipeline.Transfers.ReadAsync(Desk.LocalTeam).SingleAsync()).Status.ShouldBe(ReferralStatus.Lapsed);
        var events = await _desk.Pipeline.Cases.EventsAsync(caseId);
        events[^2].ShouldBeOfType<ReferralLapsed>().By.ShouldBe(CaseEvent.System);
        events[^1].ShouldBeOfType<ProposalMade>().Proposal.Receiver.ShouldBeNull();
        await _desk.TransferAsync(reportId, Desk.LocalTeam);
        (await _desk.AnswerAsync(caseId, 2, accepted: true)).Kind.ShouldBe(CommandOutcomeKind.Done);
        (await _desk.CaseOfAsync(reportId)).Phase.ShouldBe(Phase.Closed);
    }

    [Fact]
    public async Task Within_the_term_nothing_happens_and_next_to_nothing_is_read()
    {
        var (reportId, _) = await OfferedAsync();
        await _desk.EscalateAfterAsync(TimeSpan.FromDays(6));
        _desk.Storage.Count.Reset();

        await _desk.EscalateAfterAsync(TimeSpan.FromHours(1));

        (await _desk.CaseOfAsync(reportId)).Phase.ShouldBe(Phase.Transfer);
        // Where to begin, yesterday, today, and where to begin next time; then the status of the report and its case, which the test reads.
        _desk.Storage.Count.Total.ShouldBe(6);
    }

    [Fact]
    public async Task Whoever_looks_seconds_too_early_finds_it_later()
    {
        var (reportId, @case) = await _desk.TakeInAsync(SampleReport.Of("PL-1").With("zorgelijkeSituatie/signalen/0", "verwurging"));
        _desk.Time.Advance(TimeSpan.FromSeconds(30));
        var decision = new TakeDecision(reportId, Core.Triage.DecisionCode.Transfer, null, Desk.LocalTeam, "Het team staat klaar.");
        await _desk.Pipeline.Decide.RunAsync(@case.Id, @case.Version, decision, "tester");
        await _desk.WorkAsync();

        await _desk.EscalateAfterAsync(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(10));
        (await _desk.CaseOfAsync(reportId)).Referrals[0].Status.ShouldBe(ReferralStatus.Offered);
        await _desk.EscalateAfterAsync(TimeSpan.FromSeconds(10));

        (await _desk.CaseOfAsync(reportId)).Referrals[0].Status.ShouldBe(ReferralStatus.Lapsed);
    }

    [Fact]
    public async Task What_was_answered_in_time_does_not_come_back()
    {
        var (reportId, caseId) = await OfferedAsync();
        await _desk.AnswerAsync(caseId, 1, accepted: true);
        var version = (await _desk.CaseOfAsync(reportId)).Version;

        await _desk.EscalateAfterAsync(Term);

        (await _desk.CaseOfAsync(reportId)).Version.ShouldBe(version);
    }

    [Fact]
    public async Task It_comes_back_however_long_nobody_looked()
    {
        var (reportId, _) = await OfferedAsync();
        await _desk.EscalateAfterAsync(TimeSpan.FromDays(1));

        await _desk.EscalateAfterAsync(TimeSpan.FromDays(200));

        (await _desk.CaseOfAsync(reportId)).Referrals[0].Status.ShouldBe(ReferralStatus.Lapsed);
    }

    [Fact]
    public async Task Two_who_look_at_once_bring_it_back_once()
    {
        var (_, caseId) = await OfferedAsync();

        _desk.Time.Advance(Term);
        await Task.WhenAll(_desk.Pipeline.Escalate.RunAsync(), _desk.Pipeline.Escalate.RunAsync());
        await _desk.Pipeline.Escalate.RunAsync();

        (await _desk.Pipeline.Cases.EventsAsync(caseId)).OfType<ReferralLapsed>().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_case_that_cannot_be_read_holds_up_no_other()
    {
        var (_, damaged) = await OfferedAsync();
        var (other, _) = await OfferedAsync(2);
        await _desk.Storage.DamageAsync("Cases", damaged, "case");

        await _desk.EscalateAfterAsync(Term);

        (await _desk.CaseOfAsync(other)).Referrals[0].Status.ShouldBe(ReferralStatus.Lapsed);
    }

    [Fact]
    public async Task Wherever_the_offering_breaks_off_the_clock_of_the_receiver_runs()
    {
        for (var operations = 0; operations < 15; operations++)
        {
            var desk = new Desk();
            var (reportId, _) = await desk.TakeInAsync(SampleReport.Of("PL-1"));
            await desk.DecideAsProposedAsync(reportId);
            await desk.BreakOffAsync(operations, desk.WorkAsync);

            await desk.ResumeAfterAsync(TimeSpan.FromMinutes(2));
            await desk.WorkAsync();
            await desk.EscalateAfterAsync(Term);

            (await desk.CaseOfAsync(reportId)).Referrals[0].Status.ShouldBe(ReferralStatus.Lapsed, $"after {operations} operations");
        }
    }

    private async Task<(string ReportId, string CaseId)> OfferedAsync(int household = 1)
    {
        var (reportId, @case) = await _desk.TakeInAsync(SampleReport.Of($"PL-{household}", household));
        await _desk.FollowProposalAsync(reportId);
        return (reportId, @case.Id);
    }
}
