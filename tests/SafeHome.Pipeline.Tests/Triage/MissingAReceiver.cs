using SafeHome.Pipeline.Operations;
using SafeHome.Testing;

namespace SafeHome.Pipeline.Tests.Triage;

public class MissingAReceiver
{
    private readonly Desk _desk = new();

    [Fact]
    public async Task A_municipality_without_a_receiver_is_one_work_item_however_many_reports_it_concerns()
    {
        await InBaarnAsync(1);
        await InBaarnAsync(2);

        var item = (await _desk.ParkedAsync()).ShouldHaveSingleItem();
        (item.Reason, item.Detail).ShouldBe((ParkedReason.NoReceiver, "lokaalTeam GM0308"));
        (await _desk.Pipeline.ParkedItems.ResumeAsync(item.Id)).ShouldBe(ParkedOutcome.NotPossible);
    }

    [Fact]
    public async Task Once_closed_it_comes_back_when_it_turns_up_again()
    {
        await InBaarnAsync(1);
        await _desk.Pipeline.ParkedItems.CloseAsync((await _desk.ParkedAsync()).Single().Id, "Komt volgende week.", "beheer");
        (await _desk.ParkedAsync()).ShouldBeEmpty();

        await InBaarnAsync(2);

        (await _desk.ParkedAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Where_a_receiver_is_known_nothing_is_parked()
    {
        await _desk.TakeInAsync(SampleReport.Of("PL-1"));

        (await _desk.ParkedAsync()).ShouldBeEmpty();
    }

    private Task InBaarnAsync(int household)
    {
        var report = SampleReport.Of($"PL-{household}", household);
        for (var person = 0; person < 3; person++) report = report.With($"heeftBetrekkingOp/{person}/adres/gemeentecode", "GM0308");
        return _desk.TakeInAsync(report);
    }
}
