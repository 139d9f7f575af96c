using System.Text.Json;
using SafeHome.Core.Cases;
using SafeHome.Core.Triage;
using SafeHome.Pipeline.Operations;
using SafeHome.Testing;

namespace SafeHome.Pipeline.Tests.Alarms;

/// <summary>Two are on duty for VT20, one after the other.</summary>
public class CallingWhoIsOnDuty
{
    private readonly DutyDesk _duty = new();

    [Fact]
    public async Task An_acute_case_is_called_out_at_once_and_nobody_in_it_is_named()
    {
        var (_, caseId) = await _duty.AcuteAsync();

        var (to, message) = _duty.Calls.ShouldHaveSingleItem();
        to.ShouldBe("dienst-1");
        using var json = JsonDocument.Parse(message.Body.AsMemory());
        json.RootElement.GetProperty("subject").GetString().ShouldBe($"casus/{caseId}");
        json.RootElement.GetProperty("data").EnumerateObject().Select(member => $"{member.Name} {member.Value}")
            .ShouldBe([$"casus {caseId}", "regio VT20", "urgentie acuut", "sinds 2026-03-03T12:00:00Z", "stap 1"]);
    }

    [Fact]
    public async Task A_case_that_is_not_acute_calls_nobody_and_costs_nothing()
    {
        await _duty.Desk.TakeInAsync(SampleReport.Of("PL-1"));

        _duty.Calls.ShouldBeEmpty();
        (await _duty.Desk.ParkedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_quarter_of_an_hour_the_next_is_called_and_after_the_last_the_first_again()
    {
        await _duty.AcuteAsync();

        for (var minute = 0; minute < 46; minute++) await _duty.Desk.PassAsync(TimeSpan.FromMinutes(1));

        _duty.Calls.Select(call => call.To).ShouldBe(["dienst-1", "dienst-2", "dienst-1", "dienst-2"]);
        _duty.Calls.Select(call => call.Message.Id).ShouldBeUnique(StringComparer.Ordinal);
    }

    [Fact]
    public async Task It_ends_when_someone_takes_the_case()
    {
        var (reportId, caseId) = await _duty.AcuteAsync();
        (await _duty.Desk.ParkedAsync()).ShouldHaveSingleItem().Reason.ShouldBe(ParkedReason.Acute);

        await _duty.HandleAsync(caseId, new ClaimCase());

        (await _duty.Desk.ParkedAsync()).ShouldBeEmpty();
        (await _duty.AlarmsAsync()).ShouldBeEmpty();
        for (var minute = 0; minute < 40; minute++) await _duty.Desk.PassAsync(TimeSpan.FromMinutes(1));
        _duty.Calls.Count.ShouldBe(1);
        (await _duty.Desk.CaseOfAsync(reportId)).Urgency.ShouldBe(Urgency.Acute);
    }

    [Fact]
    public async Task It_ends_when_someone_decides()
    {
        var (reportId, _) = await _duty.AcuteAsync();

        await _duty.Desk.DecideAsync(reportId, DecisionCode.NoFollowUp);

        (await _duty.AlarmsAsync()).ShouldBeEmpty();
        (await _duty.Desk.ParkedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Given_back_it_rings_again_at_once()
    {
        var (_, caseId) = await _duty.AcuteAsync();
        await _duty.HandleAsync(caseId, new ClaimCase());

        await _duty.HandleAsync(caseId, new GiveBackCase(null));

        _duty.Calls.Count.ShouldBe(2);
        (await _duty.Desk.ParkedAsync()).ShouldHaveSingleItem().Reason.ShouldBe(ParkedReason.Acute);
    }

    [Fact]
    public async Task Given_back_it_rings_at_once_even_if_nobody_heard_that_it_was_taken()
    {
        var (_, caseId) = await _duty.AcuteAsync();
        await _duty.HandleAsync(caseId, new ClaimCase(), isHeard: false);
        _duty.Desk.Time.Advance(TimeSpan.FromMinutes(1));

        await _duty.HandleAsync(caseId, new GiveBackCase(null));

        _duty.Calls.Select(call => (call.To, DutyDesk.Step(call.Message))).ShouldBe([("dienst-1", 1), ("dienst-1", 1)]);
        _duty.Calls.Select(call => call.Message.Id).ShouldBeUnique(StringComparer.Ordinal);
        (await _duty.AlarmsAsync()).ShouldHaveSingleItem();
        (await _duty.Desk.ParkedAsync()).ShouldHaveSingleItem().Reason.ShouldBe(ParkedReason.Acute);
    }

    [Fact]
    public async Task A_case_in_hand_that_another_acute_report_comes_to_is_called_out_again_until_its_handler_takes_notice()
    {
        var (_, caseId) = await _duty.AcuteAsync();
        await _duty.HandleAsync(caseId, new ClaimCase());
        _duty.Desk.Time.Advance(TimeSpan.FromMinutes(1));

        await _duty.Desk.TakeInAsync(DutyDesk.Report(1, "PL-1b"));
        _duty.Calls.Count.ShouldBe(2);
        await _duty.HandleAsync(caseId, new ClaimCase());

        (await _duty.AlarmsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_acute_report_that_is_split_off_is_called_out_where_it_goes()
    {
        var (first, caseId) = await _duty.AcuteAsync();
        await _duty.Desk.TakeInAsync(DutyDesk.Report(1, "PL-1b"));
        await _duty.HandleAsync(caseId, new ClaimCase());
        _duty.Desk.Time.Advance(TimeSpan.FromMinutes(1));

        var @case = await _duty.Desk.CaseOfAsync(first);
        await _duty.Desk.Pipeline.Links.SplitOffAsync(@case.Id, @case.Version, [first], "Ander gezin.", "an");
        await _duty.Desk.WorkAsync();

        var own = await _duty.Desk.CaseOfAsync(first);
        own.Id.ShouldNotBe(caseId, StringComparer.Ordinal);
        _duty.Calls.Select(call => call.Message.Id.Split('-')[1]).ShouldBe([caseId, own.Id]);
    }

    [Fact]
    public async Task Where_the_acute_report_has_left_the_work_item_goes_at_once()
    {
        var (first, caseId) = await _duty.AcuteAsync();
        await _duty.Desk.TakeInAsync(SampleReport.Of("PL-1b", 1));

        var @case = await _duty.Desk.CaseOfAsync(first);
        await _duty.Desk.Pipeline.Links.SplitOffAsync(@case.Id, @case.Version, [first], "Ander gezin.", "an");
        await _duty.Desk.WorkAsync();

        var own = await _duty.Desk.CaseOfAsync(first);
        own.Id.ShouldNotBe(caseId, StringComparer.Ordinal);
        (await _duty.Desk.ParkedAsync()).ShouldHaveSingleItem().Detail.ShouldBe(own.Id);
        (await _duty.AlarmsAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Where_nobody_is_on_duty_there_is_the_work_item_until_someone_takes_the_case()
    {
        var duty = DutyDesk.WithNobody();
        var (_, caseId) = await duty.AcuteAsync();
        (await duty.Desk.ParkedAsync()).ShouldHaveSingleItem().Detail.ShouldBe(caseId);

        await duty.HandleAsync(caseId, new ClaimCase());
        await duty.Desk.LoseQueuesAsync();
        await duty.Desk.PassAsync(TimeSpan.FromMinutes(17));

        (await duty.Desk.ParkedAsync()).ShouldBeEmpty();
        (await duty.AlarmsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Taken_while_it_is_being_called_out_it_leaves_no_work_item()
    {
        _duty.Desk.Storage.Outage.Hold = async table =>
        {
            if (table != "Parked") return;
            _duty.Desk.Storage.Outage.Hold = null;
            var @case = (await _duty.Desk.WorklistAsync(Phase.Assessment)).Single().CaseId;
            await _duty.HandleAsync(@case, new ClaimCase());
        };

        await _duty.AcuteAsync();

        _duty.Desk.Storage.Outage.Hold.ShouldBeNull();
        (await _duty.Desk.ParkedAsync()).ShouldBeEmpty();
        (await _duty.AlarmsAsync()).ShouldBeEmpty();
        _duty.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Closing_the_work_item_silences_nothing()
    {
        await _duty.AcuteAsync();
        await _duty.Desk.Pipeline.ParkedItems.CloseAsync((await _duty.Desk.ParkedAsync())[0].Id, "Stil maar.", "tester");

        for (var minute = 0; minute < 16; minute++) await _duty.Desk.PassAsync(TimeSpan.FromMinutes(1));

        _duty.Calls.Count.ShouldBe(2);
        (await _duty.Desk.ParkedAsync()).ShouldHaveSingleItem().Reason.ShouldBe(ParkedReason.Acute);
    }
}
