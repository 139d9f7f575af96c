using SafeHome.Core.Cases;
using SafeHome.Pipeline.Cases;
using SafeHome.Testing;

namespace SafeHome.Pipeline.Tests.Routing;

public class AnsweringATransfer
{
    private readonly Desk _desk = new();

    [Fact]
    public async Task Until_the_receiver_accepts_Veilig_Thuis_stays_responsible()
    {
        var (reportId, caseId) = await OfferedAsync();
        (await _desk.CaseOfAsync(reportId)).Phase.ShouldBe(Phase.Transfer);

        (await _desk.AnswerAsync(caseId, 1, accepted: true)).Kind.ShouldBe(CommandOutcomeKind.Done);

        var @case = await _desk.CaseOfAsync(reportId);
        @case.Phase.ShouldBe(Phase.Closed);
        @case.Reports[0].Feedback.ShouldBe(["VT-01-02", "VT-02"]);
        (await _desk.Pipeline.Transfers.ReadAsync(Desk.LocalTeam).SingleAsync()).Status.ShouldBe(ReferralStatus.Accepted);
    }

    [Fact]
    public async Task The_same_answer_again_changes_nothing_and_another_is_a_conflict()
    {
        var (reportId, caseId) = await OfferedAsync();
        await _desk.AnswerAsync(caseId, 1, accepted: true);
        var version = (await _desk.CaseOfAsync(reportId)).Version;

        (await _desk.AnswerAsync(caseId, 1, accepted: true)).Kind.ShouldBe(CommandOutcomeKind.Done);
        var other = await _desk.AnswerAsync(caseId, 1, accepted: false, "Toch niet.");

        other.Refusal!.Kind.ShouldBe(RefusalKind.Conflict);
        (await _desk.CaseOfAsync(reportId)).Version.ShouldBe(version);
    }

    [Fact]
    public async Task A_refusal_brings_the_case_back_on_the_worklist_to_be_decided_again()
    {
        var (reportId, caseId) = await OfferedAsync();

        await _desk.AnswerAsync(caseId, 1, accepted: false, "Gezin is verhuisd.");

        (await _desk.WorklistAsync(Phase.Transfer)).ShouldBeEmpty();
        (await _desk.WorklistAsync(Phase.Assessment)).ShouldHaveSingleItem().IsRefused.ShouldBeTrue();
        await _desk.TransferAsync(reportId, Desk.LocalTeam);
        (await _desk.AnswerAsync(caseId, 2, accepted: true)).Kind.ShouldBe(CommandOutcomeKind.Done);
        (await _desk.CaseOfAsync(reportId)).Phase.ShouldBe(Phase.Closed);
    }

    [Fact]
    public async Task After_a_refusal_there_is_a_new_proposal_not_to_the_same_receiver_and_the_old_one_stays_in_the_history()
    {
        var (reportId, caseId) = await OfferedAsync();

        await _desk.AnswerAsync(caseId, 1, accepted: false, "Gezin is verhuisd.");

        var proposals = (await _desk.Pipeline.Cases.EventsAsync(caseId)).OfType<ProposalMade>().Select(made => made.Proposal).ToList();
        proposals.Select(proposal => proposal.Receiver).ShouldBe([Desk.LocalTeam, null]);
        proposals[1].Reasons.ShouldContain(reason => reason.Rule == "kwamTerug");
        (await _desk.CaseOfAsync(reportId)).Reports[0].Proposal!.SaysTheSameAs(proposals[1]).ShouldBeTrue();
        (await _desk.FollowProposalAsync(reportId)).Case!.Phase.ShouldBe(Phase.Service);
    }

    [Fact]
    public async Task A_refusal_without_a_reason_is_no_answer()
    {
        var (_, caseId) = await OfferedAsync();

        (await _desk.AnswerAsync(caseId, 1, accepted: false, " ")).Refusal!.Field.ShouldBe("/reden");
    }

    [Fact]
    public async Task A_transfer_that_was_never_offered_cannot_be_answered()
    {
        var (_, caseId) = await OfferedAsync();

        (await _desk.AnswerAsync(caseId, 7, accepted: true)).Refusal!.Kind.ShouldBe(RefusalKind.Conflict);
        (await _desk.AnswerAsync("0123456789abcdef0123456789abcdef", 1, accepted: true)).Kind.ShouldBe(CommandOutcomeKind.NotFound);
    }

    [Fact]
    public async Task An_older_state_never_takes_back_an_answer_from_the_list()
    {
        var (reportId, caseId) = await OfferedAsync();
        var before = await _desk.CaseOfAsync(reportId);
        await _desk.AnswerAsync(caseId, 1, accepted: true);

        await _desk.Pipeline.Transfers.PutAsync(before, before.Reports[0], CancellationToken.None);

        (await _desk.Pipeline.Transfers.ReadAsync(Desk.LocalTeam).SingleAsync()).Status.ShouldBe(ReferralStatus.Accepted);
    }

    private async Task<(string ReportId, string CaseId)> OfferedAsync()
    {
        var (reportId, @case) = await _desk.TakeInAsync(SampleReport.Of("PL-1"));
        await _desk.FollowProposalAsync(reportId);
        return (reportId, @case.Id);
    }
}
