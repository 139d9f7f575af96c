using System.Text.Json;
using SafeHome.Core.Cases;
using SafeHome.Core.Triage;
using SafeHome.Pipeline.Alarms;
using SafeHome.Pipeline.Operations;
using SafeHome.Pipeline.Sending;
using SafeHome.Pipeline.Tests.Feedback;
using SafeHome.Testing;

namespace SafeHome.Pipeline.Tests.Alarms;

/// <summary>Two are on duty for VT20, one after the other.</summary>
public class CallingWhoIsOnDuty
{
    private static readonly Destination First = new("dienst-1", new Uri("https://een.example/alarm"), null, new SigningKey(new byte[24]));
    private static readonly Destination Second = new("dienst-2", new Uri("https://twee.example/alarm"), null, new SigningKey(new byte[24]));

    private readonly Desk _desk;
    private readonly List<(string To, OutgoingMessage Message)> _calls = [];

    public CallingWhoIsOnDuty()
        : this(First, Second)
    {
    }

    private CallingWhoIsOnDuty(params Destination[] roster)
    {
        var rosters = new Dictionary<string, IReadOnlyList<Destination>>(StringComparer.Ordinal) { ["VT20"] = roster };
        _desk = new Desk(settings => settings with { Duty = new DutySettings(FeedbackTo.Own, rosters) });
        AnswerWith(FakeCourier.Status(202));
    }

    [Fact]
    public async Task An_acute_case_is_called_out_at_once_and_nobody_in_it_is_named()
    {
        var (_, caseId) = await AcuteAsync();

        var (to, message) = _calls.ShouldHaveSingleItem();
        to.ShouldBe("dienst-1");
        using var json = JsonDocument.Parse(message.Body.AsMemory());
        json.RootElement.GetProperty("subject").GetString().ShouldBe($"casus/{caseId}");
        json.RootElement.GetProperty("data").EnumerateObject().Select(member => $"{member.Name} {member.Value}")
            .ShouldBe([$"casus {caseId}", "regio VT20", "urgentie acuut", "sinds 2026-03-03T12:00:00Z", "stap 1"]);
    }

    [Fact]
    public async Task A_case_that_is_not_acute_calls_nobody_and_costs_nothing()
    {
        await _desk.TakeInAsync(SampleReport.Of("PL-1"));

        _calls.ShouldBeEmpty();
        (await _desk.ParkedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_quarter_of_an_hour_the_next_is_called_and_after_the_last_the_first_again()
    {
        await AcuteAsync();

        for (var minute = 0; minute < 46; minute++) await _desk.PassAsync(TimeSpan.FromMinutes(1));

        _calls.Select(call => call.To).ShouldBe(["dienst-1", "dienst-2", "dienst-1", "dienst-2"]);
        _calls.Select(call => call.Message.Id).ShouldBeUnique(StringComparer.Ordinal);
    }

    [Fact]
    public async Task It_ends_when_someone_takes_the_case()
    {
        var (reportId, caseId) = await AcuteAsync();
        (await _desk.ParkedAsync()).ShouldHaveSingleItem().Reason.ShouldBe(ParkedReason.Acute);

        await HandleAsync(caseId, new ClaimCase());

        (await _desk.ParkedAsync()).ShouldBeEmpty();
        (await AlarmsAsync()).ShouldBeEmpty();
        for (var minute = 0; minute < 40; minute++) await _desk.PassAsync(TimeSpan.FromMinutes(1));
        _calls.Count.ShouldBe(1);
        (await _desk.CaseOfAsync(reportId)).Urgency.ShouldBe(Urgency.Acute);
    }

    [Fact]
    public async Task It_ends_when_someone_decides()
    {
        var (reportId, _) = await AcuteAsync();

        await _desk.DecideAsync(reportId, DecisionCode.NoFollowUp);

        (await AlarmsAsync()).ShouldBeEmpty();
        (await _desk.ParkedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Given_back_it_rings_again_at_once()
    {
        var (_, caseId) = await AcuteAsync();
        await HandleAsync(caseId, new ClaimCase());

        await HandleAsync(caseId, new GiveBackCase(null));

        _calls.Count.ShouldBe(2);
        (await _desk.ParkedAsync()).ShouldHaveSingleItem().Reason.ShouldBe(ParkedReason.Acute);
    }

    [Fact]
    public async Task Given_back_it_rings_at_once_even_if_nobody_heard_that_it_was_taken()
    {
        var (_, caseId) = await AcuteAsync();
        await HandleAsync(caseId, new ClaimCase(), isHeard: false);
        _desk.Time.Advance(TimeSpan.FromMinutes(1));

        await HandleAsync(caseId, new GiveBackCase(null));

        _calls.Select(call => (call.To, Step(call.Message))).ShouldBe([("dienst-1", 1), ("dienst-1", 1)]);
        _calls.Select(call => call.Message.Id).ShouldBeUnique(StringComparer.Ordinal);
        (await AlarmsAsync()).ShouldHaveSingleItem();
        (await _desk.ParkedAsync()).ShouldHaveSingleItem().Reason.ShouldBe(ParkedReason.Acute);
    }

    [Fact]
    public async Task A_case_in_hand_that_another_acute_report_comes_to_is_called_out_again_until_its_handler_takes_notice()
    {
        var (_, caseId) = await AcuteAsync();
        await HandleAsync(caseId, new ClaimCase());
        _desk.Time.Advance(TimeSpan.FromMinutes(1));

        await _desk.TakeInAsync(Report(1, "PL-1b"));
        _calls.Count.ShouldBe(2);
        await HandleAsync(caseId, new ClaimCase());

        (await AlarmsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_acute_report_that_is_split_off_is_called_out_where_it_goes()
    {
        var (first, caseId) = await AcuteAsync();
        await _desk.TakeInAsync(Report(1, "PL-1b"));
        await HandleAsync(caseId, new ClaimCase());
        _desk.Time.Advance(TimeSpan.FromMinutes(1));

        var @case = await _desk.CaseOfAsync(first);
        await _desk.Pipeline.Links.SplitOffAsync(@case.Id, @case.Version, [first], "Ander gezin.", "an");
        await _desk.WorkAsync();

        var own = await _desk.CaseOfAsync(first);
        own.Id.ShouldNotBe(caseId, StringComparer.Ordinal);
        _calls.Select(call => call.Message.Id.Split('-')[1]).ShouldBe([caseId, own.Id]);
    }

    [Fact]
    public async Task Where_the_acute_report_has_left_the_work_item_goes_at_once()
    {
        var (first, caseId) = await AcuteAsync();
        await _desk.TakeInAsync(SampleReport.Of("PL-1b", 1));

        var @case = await _desk.CaseOfAsync(first);
        await _desk.Pipeline.Links.SplitOffAsync(@case.Id, @case.Version, [first], "Ander gezin.", "an");
        await _desk.WorkAsync();

        var own = await _desk.CaseOfAsync(first);
        own.Id.ShouldNotBe(caseId, StringComparer.Ordinal);
        (await _desk.ParkedAsync()).ShouldHaveSingleItem().Detail.ShouldBe(own.Id);
        (await AlarmsAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task However_often_an_attempt_fails_it_goes_on_and_a_person_is_told()
    {
        var isBroken = true;
        AnswerWith(_ => isBroken ? throw new InvalidOperationException() : FakeCourier.Status(202));
        var (_, caseId) = await FailingAsync();
        for (var minute = 0; minute < 60; minute++) await _desk.PassAsync(TimeSpan.FromMinutes(1));
        _calls.Select(call => Step(call.Message)).Distinct().ShouldBe([1, 2, 3, 4, 5]);
        (await _desk.ParkedAsync()).Select(work => (work.Reason, work.Detail)).ShouldBe(
            [(ParkedReason.Acute, caseId), (ParkedReason.KeepsFailing, caseId)], ignoreOrder: true);

        isBroken = false;
        _calls.Clear();
        for (var minute = 0; minute < 30; minute++) await _desk.PassAsync(TimeSpan.FromMinutes(1));

        _calls.Select(call => Step(call.Message)).ShouldBe([5, 6, 7]);
        (await AlarmsAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_alarm_that_keeps_failing_ends_when_someone_takes_the_case_and_its_failing_stays_for_a_person()
    {
        AnswerWith(_ => throw new InvalidOperationException());
        var (_, caseId) = await FailingAsync();
        for (var minute = 0; minute < 20; minute++) await _desk.PassAsync(TimeSpan.FromMinutes(1));

        await HandleAsync(caseId, new ClaimCase());

        (await AlarmsAsync()).ShouldBeEmpty();
        var failing = (await _desk.ParkedAsync()).ShouldHaveSingleItem();
        failing.Reason.ShouldBe(ParkedReason.KeepsFailing);
        (await _desk.Pipeline.ParkedItems.ResumeAsync(failing.Id)).ShouldBe(ParkedOutcome.NotPossible);
    }

    [Fact]
    public async Task After_an_hour_of_standing_still_one_is_called_and_not_four()
    {
        await AcuteAsync();
        await _desk.LoseQueuesAsync();

        await _desk.PassAsync(TimeSpan.FromHours(1));

        _calls.Select(call => Step(call.Message)).ShouldBe([1, 5]);
    }

    [Fact]
    public async Task Wiping_the_queues_all_the_time_makes_it_neither_more_nor_fewer_calls()
    {
        await AcuteAsync();

        for (var minute = 0; minute < 62; minute++)
        {
            await _desk.LoseQueuesAsync();
            await _desk.PassAsync(TimeSpan.FromMinutes(1));
        }

        _calls.Select(call => Step(call.Message)).ShouldBe([1, 2, 3, 4, 5]);
    }

    [Fact]
    public async Task However_often_its_messages_were_lost_it_rings_a_minute_after_the_last_time()
    {
        await AcuteAsync();
        for (var minute = 0; minute < 40; minute++)
        {
            await _desk.ResumeAfterAsync(TimeSpan.FromMinutes(1));
            await _desk.LoseQueuesAsync();
        }

        await _desk.PassAsync(TimeSpan.FromMinutes(1));

        _calls.Select(call => Step(call.Message)).ShouldBe([1, 3]);
    }

    [Fact]
    public async Task Who_cannot_be_reached_is_tried_again_until_the_next_is_called_and_that_is_one_work_item()
    {
        AnswerWith(to => to.Name == "dienst-1" ? Reply.None : FakeCourier.Status(200));
        await AcuteAsync();
        await AcuteAsync(household: 2);

        for (var minute = 0; minute < 17; minute++) await _desk.PassAsync(TimeSpan.FromMinutes(1));

        _calls.Count(call => call.To == "dienst-1").ShouldBe(8);
        _calls.Count(call => call.To == "dienst-2").ShouldBe(2);
        var away = (await _desk.ParkedAsync()).Where(work => work.Reason == ParkedReason.Unreachable).ShouldHaveSingleItem();
        away.Detail.ShouldBe("VT20 dienst 1: geen antwoord");
        (await _desk.Pipeline.ParkedItems.ResumeAsync(away.Id)).ShouldBe(ParkedOutcome.NotPossible);
        (await AlarmsAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Who_refuses_is_not_asked_again_before_it_is_their_turn()
    {
        AnswerWith(FakeCourier.Status(410));
        await AcuteAsync();

        for (var minute = 0; minute < 31; minute++) await _desk.PassAsync(TimeSpan.FromMinutes(1));

        _calls.Select(call => call.To).ShouldBe(["dienst-1", "dienst-2", "dienst-1"]);
        (await _desk.ParkedAsync()).Select(work => work.Detail).ShouldContain("VT20 dienst 2: HTTP 410", StringComparer.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_is_on_duty_there_is_the_work_item_until_someone_takes_the_case()
    {
        var tests = new CallingWhoIsOnDuty([]);
        var (_, caseId) = await tests.AcuteAsync();
        (await tests._desk.ParkedAsync()).ShouldHaveSingleItem().Detail.ShouldBe(caseId);

        await tests.HandleAsync(caseId, new ClaimCase());
        await tests._desk.LoseQueuesAsync();
        await tests._desk.PassAsync(TimeSpan.FromMinutes(17));

        (await tests._desk.ParkedAsync()).ShouldBeEmpty();
        (await tests.AlarmsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Taken_while_it_is_being_called_out_it_leaves_no_work_item()
    {
        _desk.Storage.Outage.Hold = async table =>
        {
            if (table != "Parked") return;
            _desk.Storage.Outage.Hold = null;
            var @case = (await _desk.WorklistAsync(Phase.Assessment)).Single().CaseId;
            await HandleAsync(@case, new ClaimCase());
        };

        await AcuteAsync();

        _desk.Storage.Outage.Hold.ShouldBeNull();
        (await _desk.ParkedAsync()).ShouldBeEmpty();
        (await AlarmsAsync()).ShouldBeEmpty();
        _calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Closing_the_work_item_silences_nothing()
    {
        await AcuteAsync();
        await _desk.Pipeline.ParkedItems.CloseAsync((await _desk.ParkedAsync())[0].Id, "Stil maar.", "tester");

        for (var minute = 0; minute < 16; minute++) await _desk.PassAsync(TimeSpan.FromMinutes(1));

        _calls.Count.ShouldBe(2);
        (await _desk.ParkedAsync()).ShouldHaveSingleItem().Reason.ShouldBe(ParkedReason.Acute);
    }

    [Fact]
    public async Task Wherever_the_way_of_the_report_breaks_off_someone_is_called()
    {
        for (var operations = 0; operations < 30; operations++)
        {
            var tests = new CallingWhoIsOnDuty();
            await tests.BreakOffAsync(operations);
        }
    }

    private async Task BreakOffAsync(int operations)
    {
        await _desk.SendAsync(Report(1));
        await _desk.BreakOffAsync(operations, _desk.WorkAsync);

        for (var minute = 0; minute < 5; minute++) await _desk.PassAsync(TimeSpan.FromMinutes(1));

        _calls.ShouldNotBeEmpty($"after {operations} operations");
        (await AlarmsAsync()).ShouldHaveSingleItem($"after {operations} operations");
    }

    private async Task<(string ReportId, string CaseId)> AcuteAsync(int household = 1)
    {
        var (reportId, @case) = await _desk.TakeInAsync(Report(household));
        @case.Urgency.ShouldBe(Urgency.Acute);
        return (reportId, @case.Id);
    }

    /// <summary>An acute case of which the first calls fail.</summary>
    private async Task<(string ReportId, string CaseId)> FailingAsync()
    {
        var receipt = await _desk.SendAsync(Report(1));
        await _desk.WorkAsync();
        return (receipt.ReportId, (await _desk.CaseOfAsync(receipt.ReportId)).Id);
    }

    private static System.Text.Json.Nodes.JsonObject Report(int household, string? reference = null) =>
        SampleReport.Of(reference ?? $"PL-{household}", household).With("zorgelijkeSituatie/signalen/0", "verwurging");

    private async Task HandleAsync(string caseId, ICaseCommand command, bool isHeard = true)
    {
        var version = (await _desk.Pipeline.Cases.LoadAsync(caseId))!.Case.Version;
        await _desk.Pipeline.Handle.RunAsync(caseId, version, command, "an");
        if (!isHeard) await _desk.LoseQueuesAsync();
        await _desk.WorkAsync();
    }

    private async Task<List<PendingChain>> AlarmsAsync() =>
        [.. (await _desk.PendingAsync()).Where(chain => chain.Id.StartsWith("alarm-", StringComparison.Ordinal))];

    private static int Step(OutgoingMessage message) =>
        JsonDocument.Parse(message.Body.AsMemory()).RootElement.GetProperty("data").GetProperty("stap").GetInt32();

    private void AnswerWith(Reply reply) => AnswerWith(_ => reply);

    private void AnswerWith(Func<Destination, Reply> reply) => _desk.Storage.Courier.Answer = (to, message) =>
    {
        _calls.Add((to.Name, message));
        return Task.FromResult(reply(to));
    };
}
