using System.Text;
using System.Text.Json;
using SafeHome.Core.Triage;
using SafeHome.Pipeline.Deadlines;
using SafeHome.Pipeline.Operations;
using SafeHome.Pipeline.Sending;
using SafeHome.Pipeline.Tests.Feedback;
using SafeHome.Testing;

namespace SafeHome.Pipeline.Tests.Deadlines;

/// <summary>
/// The clock of the tests begins on Tuesday 3 March 2026. A report is assessed by law before the end of Monday 9 March, and by the norm before that of
/// Tuesday; the persons are informed before the end of Tuesday 31 March.
/// </summary>
public class TellingATeam
{
    private static readonly Destination Team = new("team", new Uri("https://team.example/terms"), null, new SigningKey(new byte[24]));

    private readonly Desk _desk = new(settings => settings with
    {
        Teams = new TeamSettings(FeedbackTo.Own, new Dictionary<string, Destination>(StringComparer.Ordinal) { ["VT20"] = Team }),
    });

    private FakeCourier Courier => _desk.Storage.Courier;

    [Fact]
    public async Task Each_step_is_told_once()
    {
        var (_, @case) = await _desk.TakeInAsync(SampleReport.Of("PL-1"));

        for (var day = 0; day < 14; day++) await DayAsync();

        Told().ShouldBe(
        [
            "veiligheidsbeoordeling wettelijk bijnaVerlopen 2026-03-09",
            "veiligheidsbeoordeling norm bijnaVerlopen 2026-03-10",
            "veiligheidsbeoordeling wettelijk verlopen 2026-03-09",
            "veiligheidsbeoordeling norm verlopen 2026-03-10",
        ]);
        Ids().ShouldBeUnique(StringComparer.Ordinal);
        Data(Courier.Sent[0]).GetProperty("termijnen")[0].GetProperty("casus").GetString().ShouldBe(@case.Id);
    }

    [Fact]
    public async Task What_was_done_in_time_is_not_told()
    {
        var (reportId, _) = await _desk.TakeInAsync(SampleReport.Of("PL-1"));
        await _desk.DecideAsync(reportId, DecisionCode.NoFollowUp);

        for (var day = 0; day < 14; day++) await DayAsync();

        Told().ShouldBeEmpty();
    }

    [Fact]
    public async Task After_a_week_off_there_is_one_message_with_counts_and_cases_and_no_steps_that_are_over()
    {
        for (var household = 1; household <= 5; household++) await _desk.TakeInAsync(SampleReport.Of($"PL-{household}", household));
        await DayAsync();

        await DayAsync(10);

        var data = Data(Courier.Sent.ShouldHaveSingleItem());
        data.GetProperty("aantallen").EnumerateArray().Select(count => count.ToString()).ShouldBe(
        [
            """{"term":"veiligheidsbeoordeling","soort":"norm","stap":"verlopen","aantal":5}""",
            """{"term":"veiligheidsbeoordeling","soort":"wettelijk","stap":"verlopen","aantal":5}""",
        ]);
        data.GetProperty("termijnen").GetArrayLength().ShouldBe(10);
        foreach (var personal in SampleReport.PersonalData) Encoding.UTF8.GetString(Courier.Sent[0].Body.AsSpan()).ShouldNotContain(personal);
    }

    [Fact]
    public async Task A_transfer_without_an_answer_is_told_as_it_comes_back()
    {
        var (reportId, _) = await _desk.TakeInAsync(SampleReport.Of("PL-1"));
        await _desk.FollowProposalAsync(reportId);

        for (var day = 0; day < 9; day++) await DayAsync();

        Told().ShouldBe(["overdracht norm bijnaVerlopen 2026-03-10", "overdracht norm verlopen 2026-03-10"]);
    }

    [Fact]
    public async Task A_step_that_was_over_when_the_report_was_linked_is_told_all_the_same()
    {
        await _desk.SendAsync(SampleReport.Of("PL-1"));
        await _desk.LoseQueuesAsync();
        _desk.Time.Advance(TimeSpan.FromDays(10));
        await _desk.PassAsync(TimeSpan.FromMinutes(2));

        await DayAsync(0);

        Told().ShouldContain("veiligheidsbeoordeling norm verlopen 2026-03-10", StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_team_that_is_away_is_told_by_the_schedule_with_the_same_message()
    {
        Courier.Answer = (_, _) => Task.FromResult(Reply.None);
        await _desk.TakeInAsync(SampleReport.Of("PL-1"));
        await DayAsync(3);
        Courier.Answer = (_, _) => Task.FromResult(FakeCourier.Status(200));

        await _desk.PassAsync(TimeSpan.FromSeconds(11));

        Courier.Sent.Count.ShouldBe(2);
        Courier.Sent[1].Body.ShouldBe(Courier.Sent[0].Body);
        (await _desk.PendingAsync()).ShouldBeEmpty();
        (await _desk.Storage.Tables.Table("Digests").QueryAsync(Courier.Sent[0].Id, SafeHome.Storage.Tables.RowRange.All).ToListAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_team_that_stays_away_is_a_work_item_after_a_week()
    {
        Courier.Answer = (_, _) => Task.FromResult(Reply.None);
        await _desk.TakeInAsync(SampleReport.Of("PL-1"));
        await DayAsync(3);

        for (var hour = 0; hour < 8 * 24; hour++) await _desk.PassAsync(TimeSpan.FromHours(1));

        (await _desk.ParkedAsync()).ShouldContain(work => work.Queue == WorkQueues.NotificationsToSend && work.Reason == ParkedReason.Unreachable);
    }

    [Fact]
    public async Task Where_no_team_takes_messages_what_was_is_not_told_when_one_does()
    {
        var desk = new Desk();
        await desk.TakeInAsync(SampleReport.Of("PL-1"));
        await desk.EscalateAfterAsync(TimeSpan.FromDays(10));
        await desk.WorkAsync();

        desk.Storage.Courier.Sent.ShouldBeEmpty();
        (await desk.PendingAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Wherever_it_breaks_off_each_step_is_told_at_least_once_under_its_own_name()
    {
        for (var operations = 0; operations < 20; operations++)
        {
            var tests = new TellingATeam();
            await tests._desk.TakeInAsync(SampleReport.Of("PL-1"));
            tests._desk.Time.Advance(TimeSpan.FromDays(8));
            await tests._desk.BreakOffAsync(operations, () => Record.ExceptionAsync(() => tests._desk.Pipeline.Escalate.RunAsync()));

            await tests._desk.Pipeline.Escalate.RunAsync();
            for (var minute = 0; minute < 3; minute++) await tests._desk.PassAsync(TimeSpan.FromMinutes(1));

            tests.Ids().Distinct(StringComparer.Ordinal).Count().ShouldBe(2, $"after {operations} operations");
        }
    }

    private async Task DayAsync(int days = 1)
    {
        await _desk.EscalateAfterAsync(TimeSpan.FromDays(days));
        await _desk.WorkAsync();
    }

    private IEnumerable<string> Told() => Steps().Select(step =>
        $"{step.GetProperty("term")} {step.GetProperty("soort")} {step.GetProperty("stap")} {step.GetProperty("uiterlijk")}");

    private IEnumerable<string> Ids() => Steps().Select(step => step.GetProperty("id").GetString()!);

    private IEnumerable<JsonElement> Steps() => Courier.Sent.SelectMany(message => Data(message).GetProperty("termijnen").EnumerateArray());

    private static JsonElement Data(OutgoingMessage message) => JsonDocument.Parse(message.Body.AsMemory()).RootElement.GetProperty("data");
}
