using SafeHome.Pipeline.Operations;
using SafeHome.Testing;

namespace SafeHome.Pipeline.Tests.Operations;

public class ParkingWhatFails
{
    private readonly Desk _desk = new();

    [Fact]
    public async Task A_step_that_keeps_failing_is_parked_after_five_attempts()
    {
        var reportId = await DamagedReportAsync();

        for (var attempt = 1; attempt <= 4; attempt++) await FailOnceAsync();
        (await _desk.ParkedAsync()).ShouldBeEmpty();
        (await _desk.WorkAsync()).ShouldBe(0);

        var parked = (await _desk.ParkedAsync()).ShouldHaveSingleItem();
        parked.Queue.ShouldBe(WorkQueues.ReportsToMatch);
        parked.Reason.ShouldBe(ParkedReason.KeepsFailing);
        (await _desk.PendingAsync()).ShouldBeEmpty();
        (await _desk.Pipeline.Reports.StatusAsync(reportId))!.IsParked.ShouldBeTrue();
    }

    [Fact]
    public async Task Parked_work_goes_on_after_the_repair_when_it_is_resumed()
    {
        var reportId = await DamagedReportAsync();
        for (var attempt = 1; attempt <= 4; attempt++) await FailOnceAsync();
        await _desk.WorkAsync();
        await _desk.Storage.DamageAsync("Reports", reportId, "report");

        (await _desk.Pipeline.ParkedItems.ResumeAsync((await _desk.ParkedAsync())[0].Id)).ShouldBe(ParkedOutcome.Done);
        await _desk.ResumeAfterAsync(TimeSpan.FromMinutes(1));
        await _desk.WorkAsync();

        (await _desk.ParkedAsync()).ShouldBeEmpty();
        (await _desk.CaseOfAsync(reportId)).Report(reportId)!.Proposal.ShouldNotBeNull();
        (await _desk.Pipeline.Reports.StatusAsync(reportId))!.IsParked.ShouldBeFalse();
    }

    [Fact]
    public async Task A_parked_report_does_not_hold_up_the_next_of_its_household()
    {
        await DamagedReportAsync();
        for (var attempt = 1; attempt <= 4; attempt++) await FailOnceAsync();
        await _desk.WorkAsync();

        var (_, @case) = await _desk.TakeInAsync(SampleReport.Of("PL-2"));

        @case.Reports.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_message_that_was_left_over_does_not_put_a_parked_report_back_in_line()
    {
        var reportId = await DamagedReportAsync();
        for (var attempt = 1; attempt <= 4; attempt++) await FailOnceAsync();
        await _desk.WorkAsync();

        await _desk.Pipeline.Steps.HandleAsync(WorkQueues.ReportsToMatch, new MatchWork(reportId).ToBody());

        (await _desk.Pipeline.Reports.StatusAsync(reportId))!.IsParked.ShouldBeTrue();
        (await _desk.TakeInAsync(SampleReport.Of("PL-2"))).Case.Reports.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Storage_that_is_away_is_nobodys_failure()
    {
        var receipt = await _desk.SendAsync(SampleReport.Of("PL-1"));
        _desk.Storage.Outage.Tables = name => new SafeHome.Storage.StorageUnavailableException(name);
        for (var attempt = 0; attempt < 10; attempt++) await FailOnceAsync();
        _desk.Storage.Outage.Tables = null;

        (await _desk.PendingAsync()).ShouldHaveSingleItem().Failures.ShouldBe(0);
        await _desk.WorkAsync();
        (await _desk.CaseOfAsync(receipt.ReportId)).Reports.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_poison_message_counts_as_one_failed_attempt()
    {
        var receipt = await _desk.SendAsync(SampleReport.Of("PL-1"));

        await _desk.Pipeline.Steps.HandlePoisonAsync(WorkQueues.ReportsToMatch, new MatchWork(receipt.ReportId).ToBody());

        (await _desk.PendingAsync()).ShouldHaveSingleItem().Failures.ShouldBe(1);
        (await _desk.ParkedAsync()).ShouldBeEmpty();
    }

    private async Task<string> DamagedReportAsync()
    {
        var receipt = await _desk.SendAsync(SampleReport.Of("PL-1"));
        await _desk.Storage.DamageAsync("Reports", receipt.ReportId, "report");
        return receipt.ReportId;
    }

    private async Task FailOnceAsync()
    {
        (await _desk.WorkAsync()).ShouldBe(1);
        _desk.Time.Advance(TimeSpan.FromSeconds(30));
    }
}
