using SafeHome.Core.Cases;
using SafeHome.Core.Triage;
using SafeHome.Testing;

namespace SafeHome.Pipeline.Tests.Triage;

public class KeepingTheWorklist
{
    private readonly Desk _desk = new();

    [Fact]
    public async Task An_older_state_never_replaces_a_newer_one()
    {
        var (reportId, before) = await _desk.TakeInAsync(SampleReport.Of("PL-1"));
        await _desk.FollowProposalAsync(reportId);

        await _desk.Pipeline.Worklist.PutAsync(before, CancellationToken.None);

        (await _desk.WorklistAsync(Phase.Assessment)).ShouldBeEmpty();
        (await _desk.WorklistAsync(Phase.Transfer)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_most_urgent_comes_first_then_what_is_due_first()
    {
        await _desk.TakeInAsync(SampleReport.Of("PL-1", household: 1));
        _desk.Time.Advance(TimeSpan.FromDays(1));
        await _desk.TakeInAsync(SampleReport.Of("PL-2", household: 2));
        await _desk.TakeInAsync(SampleReport.Of("PL-3", household: 3).With("zorgelijkeSituatie/signalen/0", "verwurging"));

        var list = await _desk.WorklistAsync(Phase.Assessment);

        list.Select(entry => entry.Urgency).ShouldBe([Urgency.Acute, Urgency.Regular, Urgency.Regular]);
        list[1].Due.ShouldBeLessThan(list[2].Due);
    }

    [Fact]
    public async Task A_case_is_on_the_list_once_however_many_reports_it_has()
    {
        await _desk.TakeInAsync(SampleReport.Of("PL-1"));
        await _desk.TakeInAsync(SampleReport.Of("PL-2").With("zorgelijkeSituatie/signalen/0", "verwurging"));

        var entry = (await _desk.WorklistAsync(Phase.Assessment)).ShouldHaveSingleItem();

        entry.Reports.ShouldBe(2);
        entry.Urgency.ShouldBe(Urgency.Acute);
        entry.Minors.ShouldBe(1);
    }
}
