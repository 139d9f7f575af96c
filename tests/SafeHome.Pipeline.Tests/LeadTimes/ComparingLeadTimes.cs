using SafeHome.Core.Cases;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.Triage;
using SafeHome.Pipeline.LeadTimes;
using SafeHome.Pipeline.LeadTimes.Recount;
using SafeHome.Pipeline.Operations;
using SafeHome.Testing;

namespace SafeHome.Pipeline.Tests.LeadTimes;

public class ComparingLeadTimes
{
    private readonly Desk _desk = new();
    private readonly LeadTimeRows _rows;

    public ComparingLeadTimes() => _rows = new LeadTimeRows(_desk.Storage.Tables);

    [Fact]
    public async Task Rows_that_the_pipeline_kept_up_agree_with_the_events()
    {
        await HandleAsync("PL-1", household: 1);
        await HandleAsync("PL-2", household: 2);

        (await CompareLaterAsync()).ShouldBeEmpty();

        (await _desk.ParkedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_row_that_says_something_else_is_a_work_item_of_its_month()
    {
        var kept = await KeptAsync(await HandleAsync("PL-1"));
        await WriteAsync(kept, kept.Row with { Urgency = Urgency.Acute, Clocks = [] });

        (await CompareLaterAsync()).ShouldBe([new MonthDifference(March, Missing: 0, Different: 1, Surplus: 0)]);

        var item = (await _desk.ParkedAsync()).ShouldHaveSingleItem();
        (item.Queue, item.Reason, item.Detail).ShouldBe((ParkedWork.LeadTimes, ParkedReason.WrongFigures, "2026-03: 0 ontbreken, 1 wijken af, 0 te veel"));
    }

    [Fact]
    public async Task A_row_that_is_not_there_is_missed()
    {
        await _rows.TryRemoveAsync(await KeptAsync(await HandleAsync("PL-1")));

        (await CompareLaterAsync()).ShouldBe([new MonthDifference(March, Missing: 1, Different: 0, Surplus: 0)]);
    }

    [Fact]
    public async Task A_row_of_a_report_that_no_case_has_is_too_much()
    {
        var kept = await KeptAsync(await HandleAsync("PL-1"));
        await _rows.TryWriteAsync(null, new string('0', 32), kept.Row, (await _desk.Pipeline.Cases.LoadAsync(kept.CaseId))!.Case);

        (await CompareLaterAsync()).ShouldBe([new MonthDifference(March, Missing: 0, Different: 0, Surplus: 1)]);
    }

    [Fact]
    public async Task What_may_still_be_on_its_way_to_the_rows_is_no_difference_yet()
    {
        await _rows.TryRemoveAsync(await KeptAsync(await HandleAsync("PL-1")));

        (await _desk.Pipeline.Compare.RunAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_report_that_went_to_another_case_is_counted_there()
    {
        await _desk.TakeInAsync(SampleReport.Of("PL-1"));
        var (second, before) = await _desk.TakeInAsync(SampleReport.Of("PL-2"));
        await _desk.Pipeline.Links.SplitOffAsync(before.Id, before.Version, [second], "Ander gezin.", "an");
        await _desk.WorkAsync();

        (await CompareLaterAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task It_is_one_work_item_for_as_long_as_it_is_open_and_another_when_it_comes_back()
    {
        await _rows.TryRemoveAsync(await KeptAsync(await HandleAsync("PL-1")));
        await CompareLaterAsync();
        await CompareLaterAsync();
        var item = (await _desk.ParkedAsync()).ShouldHaveSingleItem();
        (await _desk.Pipeline.ParkedItems.ResumeAsync(item.Id)).ShouldBe(ParkedOutcome.NotPossible);
        (await _desk.Pipeline.ParkedItems.CloseAsync(item.Id, "Opnieuw opgebouwd.", "bo")).ShouldBe(ParkedOutcome.Done);
        (await _desk.ParkedAsync()).ShouldBeEmpty();

        await CompareLaterAsync();

        (await _desk.ParkedAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Rebuilding_puts_right_what_differs_and_leaves_the_rest()
    {
        var other = await KeptAsync(await HandleAsync("PL-1", household: 1));
        var missing = await KeptAsync(await HandleAsync("PL-2", household: 2));
        var right = await KeptAsync(await HandleAsync("PL-3", household: 3));
        await WriteAsync(other, other.Row with { Clocks = [] });
        await _rows.TryRemoveAsync(missing);
        await _rows.TryWriteAsync(null, new string('0', 32), right.Row, (await _desk.Pipeline.Cases.LoadAsync(right.CaseId))!.Case);

        (await _desk.Pipeline.Rebuild.RunAsync()).ShouldBe(new RebuiltRows(Reports: 3, Written: 2, Removed: 1));

        (await CompareLaterAsync()).ShouldBeEmpty();
        (await KeptAsync(right.ReportId)).ETag.ShouldBe(right.ETag);
        (await _desk.Pipeline.Rebuild.RunAsync()).ShouldBe(new RebuiltRows(Reports: 3, Written: 0, Removed: 0));
    }

    private static ReportPeriod March => ReportPeriod.OfMonth(new DateOnly(2026, 3, 1));

    private async Task<string> HandleAsync(string reference, int household = 1)
    {
        var (reportId, @case) = await _desk.TakeInAsync(SampleReport.Of(reference, household));
        _desk.Time.Advance(TimeSpan.FromHours(5));
        await _desk.TransferAsync(reportId, Desk.LocalTeam);
        await _desk.AnswerAsync(@case.Id, 1, accepted: true);
        await _desk.PassAsync(TimeSpan.FromMinutes(1));
        return reportId;
    }

    private async Task<KeptRow> KeptAsync(string reportId) => (await _rows.FindAsync((await _desk.CaseOfAsync(reportId)).Report(reportId)!.Received, reportId))!;

    private async Task WriteAsync(KeptRow kept, SafeHome.Core.LeadTimes.Reporting.ReportRow row) =>
        (await _rows.TryWriteAsync(kept, kept.ReportId, row, (await _desk.Pipeline.Cases.LoadAsync(kept.CaseId))!.Case)).ShouldBeTrue();

    private async Task<IReadOnlyList<MonthDifference>> CompareLaterAsync()
    {
        _desk.Time.Advance(CompareLeadTimes.OnItsWay);
        return await _desk.Pipeline.Compare.RunAsync();
    }
}
