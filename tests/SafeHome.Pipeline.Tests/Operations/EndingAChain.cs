using SafeHome.Pipeline.Operations;
using SafeHome.Testing;

namespace SafeHome.Pipeline.Tests.Operations;

public class EndingAChain
{
    private readonly Desk _desk = new();

    [Fact]
    public async Task A_report_is_pending_until_it_is_on_the_worklist()
    {
        var receipt = await _desk.SendAsync(SampleReport.Of("PL-1"));
        (await _desk.PendingAsync()).ShouldHaveSingleItem().Id.ShouldBe(Chain.OfReport(receipt.ReportId));

        await _desk.WorkAsync();

        (await _desk.PendingAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_decision_is_pending_until_receiver_and_reporter_have_been_told()
    {
        var (reportId, _) = await _desk.TakeInAsync(SampleReport.Of("PL-1"));
        await _desk.FollowProposalAsync(reportId);
        (await _desk.PendingAsync()).ShouldHaveSingleItem();

        await _desk.ResumeAfterAsync(TimeSpan.FromMinutes(1));

        (await _desk.PendingAsync()).ShouldBeEmpty();
        (await _desk.CaseOfAsync(reportId)).Report(reportId)!.Feedback.ShouldBe(["VT-01-02"]);
    }

    [Fact]
    public async Task Losing_every_message_costs_time_and_nothing_else()
    {
        var (reportId, _) = await _desk.TakeInAsync(SampleReport.Of("PL-1"));
        var decided = await _desk.CaseOfAsync(reportId);
        var proposal = decided.Reports[0].Proposal!;
        await _desk.Pipeline.Decide.RunAsync(
            decided.Id, decided.Version, new(reportId, proposal.Decision, proposal.Service, proposal.Receiver, null), "tester");
        await _desk.LoseQueuesAsync();

        await _desk.ResumeAfterAsync(TimeSpan.FromMinutes(1));
        await _desk.WorkAsync();

        (await _desk.Pipeline.Transfers.ReadAsync(Desk.LocalTeam).ToListAsync()).ShouldHaveSingleItem();
        (await _desk.CaseOfAsync(reportId)).Reports[0].Feedback.ShouldBe(["VT-01-02"]);
    }

    [Fact]
    public async Task A_chain_that_never_started_is_cleared_away_after_ten_minutes()
    {
        await _desk.Pipeline.Pending.StartAsync(Chain.OfReport("0123456789abcdef0123456789abcdef"));

        await _desk.ResumeAfterAsync(PendingWork.NeverStartedAfter - TimeSpan.FromSeconds(1));
        (await _desk.PendingAsync()).ShouldHaveSingleItem();
        await _desk.ResumeAfterAsync(TimeSpan.FromHours(1));

        (await _desk.PendingAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_wait_between_two_announcements_doubles_up_to_an_hour()
    {
        await _desk.SendAsync(SampleReport.Of("PL-1"));
        var announced = new List<int>();
        for (var minute = 1; minute <= 300; minute++)
        {
            await _desk.LoseQueuesAsync();
            await _desk.ResumeAfterAsync(TimeSpan.FromMinutes(1));
            if (await _desk.Storage.Queues.Queue(WorkQueues.ReportsToMatch).CountAsync() > 0) announced.Add(minute);
        }

        announced.ShouldBe([1, 3, 7, 15, 31, 63, 123, 183, 243]);
    }

    [Fact]
    public async Task A_damaged_case_does_not_keep_other_work_from_being_resumed()
    {
        var (damaged, @case) = await _desk.TakeInAsync(SampleReport.Of("PL-1", household: 1));
        await _desk.FollowProposalAsync(damaged);
        await _desk.Storage.DamageAsync("Cases", @case.Id, "case");
        for (var household = 2; household < 8; household++) await _desk.SendAsync(SampleReport.Of($"PL-{household}", household));
        await _desk.LoseQueuesAsync();

        await _desk.ResumeAfterAsync(TimeSpan.FromMinutes(1));
        await _desk.WorkAsync();

        (await _desk.WorklistAsync(Core.Cases.Phase.Assessment)).Count.ShouldBe(6);
    }

    [Fact]
    public async Task A_chain_that_cannot_be_resumed_is_parked_in_the_end()
    {
        var (reportId, @case) = await _desk.TakeInAsync(SampleReport.Of("PL-1"));
        await _desk.FollowProposalAsync(reportId);
        await _desk.Storage.DamageAsync("Cases", @case.Id, "case");

        for (var minute = 0; minute < 5; minute++) await _desk.ResumeAfterAsync(TimeSpan.FromMinutes(1));

        (await _desk.PendingAsync()).ShouldBeEmpty();
        (await _desk.ParkedAsync()).ShouldHaveSingleItem().Reason.ShouldBe(ParkedReason.KeepsFailing);
    }
}
