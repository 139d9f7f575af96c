using SafeHome.Core.Cases;
using SafeHome.Pipeline.Operations;
using SafeHome.Pipeline.Sending;
using SafeHome.Pipeline.Tests.Feedback;
using SafeHome.Testing;

namespace SafeHome.Pipeline.Tests.Alarms;

/// <summary>What fails, is lost or stands still ends no alarm: someone is in danger.</summary>
public class RingingWhateverFails
{
    private readonly DutyDesk _duty = new();

    [Fact]
    public async Task However_often_an_attempt_fails_it_goes_on_and_a_person_is_told()
    {
        var isBroken = true;
        _duty.AnswerWith(_ => isBroken ? throw new InvalidOperationException() : FakeCourier.Status(202));
        var (_, caseId) = await FailingAsync();
        for (var minute = 0; minute < 60; minute++) await _duty.Desk.PassAsync(TimeSpan.FromMinutes(1));
        _duty.Calls.Select(call => DutyDesk.Step(call.Message)).Distinct().ShouldBe([1, 2, 3, 4, 5]);
        (await _duty.Desk.ParkedAsync()).Select(work => (work.Reason, work.Detail)).ShouldBe(
            [(ParkedReason.Acute, caseId), (ParkedReason.KeepsFailing, caseId)], ignoreOrder: true);

        isBroken = false;
        _duty.Calls.Clear();
        for (var minute = 0; minute < 30; minute++) await _duty.Desk.PassAsync(TimeSpan.FromMinutes(1));

        _duty.Calls.Select(call => DutyDesk.Step(call.Message)).ShouldBe([5, 6, 7]);
        (await _duty.AlarmsAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_alarm_that_keeps_failing_ends_when_someone_takes_the_case_and_its_failing_stays_for_a_person()
    {
        _duty.AnswerWith(_ => throw new InvalidOperationException());
        var (_, caseId) = await FailingAsync();
        for (var minute = 0; minute < 20; minute++) await _duty.Desk.PassAsync(TimeSpan.FromMinutes(1));

        await _duty.HandleAsync(caseId, new ClaimCase());

        (await _duty.AlarmsAsync()).ShouldBeEmpty();
        var failing = (await _duty.Desk.ParkedAsync()).ShouldHaveSingleItem();
        failing.Reason.ShouldBe(ParkedReason.KeepsFailing);
        (await _duty.Desk.Pipeline.ParkedItems.ResumeAsync(failing.Id)).ShouldBe(ParkedOutcome.NotPossible);
    }

    [Fact]
    public async Task After_an_hour_of_standing_still_one_is_called_and_not_four()
    {
        await _duty.AcuteAsync();
        await _duty.Desk.LoseQueuesAsync();

        await _duty.Desk.PassAsync(TimeSpan.FromHours(1));

        _duty.Calls.Select(call => DutyDesk.Step(call.Message)).ShouldBe([1, 5]);
    }

    [Fact]
    public async Task Wiping_the_queues_all_the_time_makes_it_neither_more_nor_fewer_calls()
    {
        await _duty.AcuteAsync();

        for (var minute = 0; minute < 62; minute++)
        {
            await _duty.Desk.LoseQueuesAsync();
            await _duty.Desk.PassAsync(TimeSpan.FromMinutes(1));
        }

        _duty.Calls.Select(call => DutyDesk.Step(call.Message)).ShouldBe([1, 2, 3, 4, 5]);
    }

    [Fact]
    public async Task However_often_its_messages_were_lost_it_rings_a_minute_after_the_last_time()
    {
        await _duty.AcuteAsync();
        for (var minute = 0; minute < 40; minute++)
        {
            await _duty.Desk.ResumeAfterAsync(TimeSpan.FromMinutes(1));
            await _duty.Desk.LoseQueuesAsync();
        }

        await _duty.Desk.PassAsync(TimeSpan.FromMinutes(1));

        _duty.Calls.Select(call => DutyDesk.Step(call.Message)).ShouldBe([1, 3]);
    }

    [Fact]
    public async Task Who_cannot_be_reached_is_tried_again_until_the_next_is_called_and_that_is_one_work_item()
    {
        _duty.AnswerWith(to => to.Name == "dienst-1" ? Reply.None : FakeCourier.Status(200));
        await _duty.AcuteAsync();
        await _duty.AcuteAsync(household: 2);

        for (var minute = 0; minute < 17; minute++) await _duty.Desk.PassAsync(TimeSpan.FromMinutes(1));

        _duty.Calls.Count(call => call.To == "dienst-1").ShouldBe(8);
        _duty.Calls.Count(call => call.To == "dienst-2").ShouldBe(2);
        var away = (await _duty.Desk.ParkedAsync()).Where(work => work.Reason == ParkedReason.Unreachable).ShouldHaveSingleItem();
        away.Detail.ShouldBe("VT20 dienst 1: geen antwoord");
        (await _duty.Desk.Pipeline.ParkedItems.ResumeAsync(away.Id)).ShouldBe(ParkedOutcome.NotPossible);
        (await _duty.AlarmsAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Who_refuses_is_not_asked_again_before_it_is_their_turn()
    {
        _duty.AnswerWith(FakeCourier.Status(410));
        await _duty.AcuteAsync();

        for (var minute = 0; minute < 31; minute++) await _duty.Desk.PassAsync(TimeSpan.FromMinutes(1));

        _duty.Calls.Select(call => call.To).ShouldBe(["dienst-1", "dienst-2", "dienst-1"]);
        (await _duty.Desk.ParkedAsync()).Select(work => work.Detail).ShouldContain("VT20 dienst 2: HTTP 410", StringComparer.Ordinal);
    }

    [Fact]
    public async Task Wherever_the_way_of_the_report_breaks_off_someone_is_called()
    {
        for (var operations = 0; operations < 30; operations++)
        {
            var duty = new DutyDesk();
            await duty.Desk.SendAsync(DutyDesk.Report(1));
            await duty.Desk.BreakOffAsync(operations, duty.Desk.WorkAsync);

            for (var minute = 0; minute < 5; minute++) await duty.Desk.PassAsync(TimeSpan.FromMinutes(1));

            duty.Calls.ShouldNotBeEmpty($"after {operations} operations");
            (await duty.AlarmsAsync()).ShouldHaveSingleItem($"after {operations} operations");
        }
    }

    /// <summary>An acute case of which the first calls fail.</summary>
    private async Task<(string ReportId, string CaseId)> FailingAsync()
    {
        var receipt = await _duty.Desk.SendAsync(DutyDesk.Report(1));
        await _duty.Desk.WorkAsync();
        return (receipt.ReportId, (await _duty.Desk.CaseOfAsync(receipt.ReportId)).Id);
    }
}
