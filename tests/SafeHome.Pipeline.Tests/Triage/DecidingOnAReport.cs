using SafeHome.Core.Cases;
using SafeHome.Core.Triage;
using SafeHome.Pipeline.Cases;
using SafeHome.Testing;

namespace SafeHome.Pipeline.Tests.Triage;

public class DecidingOnAReport
{
    private readonly Desk _desk = new();

    [Fact]
    public async Task Triage_proposes_and_gives_its_reasons()
    {
        var (reportId, @case) = await _desk.TakeInAsync(SampleReport.Of("PL-1"));

        var proposal = @case.Report(reportId)!.Proposal!;

        proposal.Decision.ShouldBe(DecisionCode.Transfer);
        proposal.Receiver.ShouldBe(Desk.LocalTeam);
        proposal.Reasons.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Deciding_offers_the_transfer_to_its_receiver_and_tells_the_reporter()
    {
        var (reportId, _) = await _desk.TakeInAsync(SampleReport.Of("PL-1"));

        (await _desk.FollowProposalAsync(reportId)).Kind.ShouldBe(CommandOutcomeKind.Done);

        var @case = await _desk.CaseOfAsync(reportId);
        @case.Phase.ShouldBe(Phase.Transfer);
        @case.Referrals.ShouldHaveSingleItem().Status.ShouldBe(ReferralStatus.Offered);
        @case.Reports[0].Feedback.ShouldBe(["VT-01-02"]);
        (await _desk.WorklistAsync(Phase.Assessment)).ShouldBeEmpty();
        (await _desk.WorklistAsync(Phase.Transfer)).ShouldHaveSingleItem().CaseId.ShouldBe(@case.Id);
    }

    [Fact]
    public async Task A_decision_on_an_older_version_is_not_carried_out()
    {
        var (reportId, @case) = await _desk.TakeInAsync(SampleReport.Of("PL-1"));
        await _desk.TakeInAsync(SampleReport.Of("PL-2"));

        var outcome = await _desk.Pipeline.Decide.RunAsync(@case.Id, @case.Version, NoFollowUp(reportId, "Reden."), "tester");

        outcome.Kind.ShouldBe(CommandOutcomeKind.Stale);
        (await _desk.CaseOfAsync(reportId)).Report(reportId)!.Decision.ShouldBeNull();
    }

    [Fact]
    public async Task A_deviation_without_a_reason_is_refused()
    {
        var (reportId, @case) = await _desk.TakeInAsync(SampleReport.Of("PL-1"));

        var outcome = await _desk.Pipeline.Decide.RunAsync(@case.Id, @case.Version, NoFollowUp(reportId, " "), "tester");

        outcome.Kind.ShouldBe(CommandOutcomeKind.Refused);
        outcome.Refusal!.Field.ShouldBe("/motivering");
        (await _desk.PendingAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_case_that_is_closed_leaves_the_worklist()
    {
        var (reportId, @case) = await _desk.TakeInAsync(SampleReport.Of("PL-1"));

        await _desk.Pipeline.Decide.RunAsync(@case.Id, @case.Version, NoFollowUp(reportId, "Reden."), "tester");
        await _desk.WorkAsync();

        (await _desk.CaseOfAsync(reportId)).Phase.ShouldBe(Phase.Closed);
        foreach (var list in Enum.GetValues<Phase>()) (await _desk.WorklistAsync(list)).ShouldBeEmpty();
        (await _desk.CaseOfAsync(reportId)).Reports[0].Feedback.ShouldBe(["VT-01-03", "VT-03"]);
    }

    [Fact]
    public async Task There_is_nothing_to_decide_in_a_case_that_does_not_exist() =>
        (await _desk.Pipeline.Decide.RunAsync("0123456789abcdef0123456789abcdef", 1, NoFollowUp("x", "Reden."), "tester"))
            .Kind.ShouldBe(CommandOutcomeKind.NotFound);

    private static TakeDecision NoFollowUp(string reportId, string motivation) => new(reportId, DecisionCode.NoFollowUp, null, null, motivation);
}
