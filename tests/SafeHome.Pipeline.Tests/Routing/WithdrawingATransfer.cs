using SafeHome.Core.Cases;
using SafeHome.Pipeline.Cases;
using SafeHome.Pipeline.Routing;
using SafeHome.Testing;

namespace SafeHome.Pipeline.Tests.Routing;

public class WithdrawingATransfer
{
    private readonly Desk _desk = new();

    [Fact]
    public async Task The_case_comes_back_and_its_receiver_sees_that_it_was_withdrawn()
    {
        var (reportId, caseId) = await OfferedAsync();

        (await _desk.WithdrawAsync(caseId, 1)).Kind.ShouldBe(CommandOutcomeKind.Done);

        (await _desk.WorklistAsync(Phase.Assessment)).ShouldHaveSingleItem().IsRefused.ShouldBeFalse();
        (await _desk.Pipeline.Transfers.ReadAsync(Desk.LocalTeam).SingleAsync()).Status.ShouldBe(ReferralStatus.Withdrawn);
        (await _desk.AnswerAsync(caseId, 1, accepted: true)).Refusal!.Kind.ShouldBe(RefusalKind.Conflict);
        (await _desk.CaseOfAsync(reportId)).Reports[0].Feedback.ShouldBe(["VT-01-02"]);
    }

    [Fact]
    public async Task What_was_withdrawn_before_it_was_offered_is_never_offered()
    {
        var (reportId, @case) = await _desk.TakeInAsync(SampleReport.Of("PL-1"));
        var proposal = @case.Report(reportId)!.Proposal!;
        var decision = new TakeDecision(reportId, proposal.Decision, proposal.Service, proposal.Receiver, null);
        await _desk.Pipeline.Decide.RunAsync(@case.Id, @case.Version, decision, "tester");

        await _desk.WithdrawAsync(@case.Id, 1);

        (await _desk.CaseOfAsync(reportId)).Referrals[0].Status.ShouldBe(ReferralStatus.Withdrawn);
        (await _desk.Pipeline.Transfers.ReadAsync(Desk.LocalTeam).ToListAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_an_answer_and_a_withdrawal_at_the_same_time_one_counts()
    {
        var (reportId, caseId) = await OfferedAsync();
        var id = new ReferralId(caseId, 1);

        var (answer, withdrawal) = (_desk.Pipeline.Answer.RunAsync(id, true, null, "team"), _desk.Pipeline.Withdraw.RunAsync(id, "Verhuisd.", "an"));
        var outcomes = new[] { await answer, await withdrawal };

        outcomes.Count(outcome => outcome.Kind is CommandOutcomeKind.Done).ShouldBe(1);
        (await _desk.CaseOfAsync(reportId)).Referrals[0].IsOpen.ShouldBeFalse();
    }

    private async Task<(string ReportId, string CaseId)> OfferedAsync()
    {
        var (reportId, @case) = await _desk.TakeInAsync(SampleReport.Of("PL-1"));
        await _desk.FollowProposalAsync(reportId);
        return (reportId, @case.Id);
    }
}
