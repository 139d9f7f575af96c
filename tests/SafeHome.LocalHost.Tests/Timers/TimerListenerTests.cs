using System.Text.Json.Nodes;
using NCrontab;
using SafeHome.LocalHost.FunctionApps;
using SafeHome.LocalHost.Handlers;
using SafeHome.LocalHost.Invocations;
using SafeHome.LocalHost.Tests.Support;
using SafeHome.LocalHost.Timers;
using SafeHome.Testing;

namespace SafeHome.LocalHost.Tests.Timers;

public sealed class TimerListenerTests : IDisposable
{
    private const string EveryMinute = "0 * * * * *";
    private const string DailyAtFour = "0 0 4 * * *";

    private readonly ManualTimeProvider _clock = new();
    private readonly TemporaryFolder _folder = new();
    private readonly ReadyGate _gate = new();
    private readonly RecordedLog _log = new();

    public TimerListenerTests() => _gate.Open();

    [Fact]
    public async Task A_timer_runs_at_each_of_its_slots()
    {
        var app = new ScriptedInvoker(InvocationResult.Success);

        await ListenAsync(EveryMinute, app, async () =>
        {
            for (var slot = 1; slot <= 3; slot++)
            {
                _clock.Advance(TimeSpan.FromMinutes(1));
                await Eventually.IsTrueAsync(() => app.Invocations.Count == slot);
            }
        });

        app.Invocations.ShouldAllBe(envelope => !IsPastDue(envelope));
    }

    [Fact]
    public async Task A_timer_that_is_new_waits_for_its_first_slot()
    {
        var app = new ScriptedInvoker(InvocationResult.Success);

        await ListenAsync(DailyAtFour, app, async () =>
        {
            await _clock.AdvanceUntilAsync(() => _clock.GetUtcNow().Hour == 23, TimeSpan.FromMinutes(10));
            app.Invocations.ShouldBeEmpty();
        });
    }

    [Fact]
    public async Task Slots_that_were_missed_while_the_host_was_off_are_caught_up_with_one_run()
    {
        await ListenAsync(DailyAtFour, new ScriptedInvoker(InvocationResult.Success), () => Task.CompletedTask);
        _clock.Advance(TimeSpan.FromDays(3));
        var app = new ScriptedInvoker(InvocationResult.Success);

        await ListenAsync(DailyAtFour, app, () => Eventually.IsTrueAsync(() => Status().Last == _clock.GetUtcNow()));
        IsPastDue(app.Invocations.ShouldHaveSingleItem()).ShouldBeTrue();

        // The host starts once more before the next slot: nothing is left to catch up.
        await ListenAsync(DailyAtFour, app, () => Task.CompletedTask);
        app.Invocations.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_run_that_failed_is_not_repeated_before_the_next_slot()
    {
        var app = new ScriptedInvoker(InvocationResult.Failure("the app answered 500"));

        await ListenAsync(DailyAtFour, app, async () =>
        {
            await _clock.AdvanceUntilAsync(() => app.Invocations.Count == 1, TimeSpan.FromMinutes(10));
            await _clock.AdvanceUntilAsync(() => _clock.GetUtcNow().Hour == 23, TimeSpan.FromMinutes(10));
            app.Invocations.Count.ShouldBe(1);
        });

        _log.Error.ShouldContain("the app answered 500");
    }

    [Fact]
    public async Task A_timer_waits_for_an_app_that_is_starting_and_is_then_past_due()
    {
        var app = new ScriptedInvoker(InvocationResult.Success);
        _gate.Close();

        await ListenAsync(EveryMinute, app, async () =>
        {
            _clock.Advance(TimeSpan.FromSeconds(90));
            app.Invocations.ShouldBeEmpty();
            _gate.Open();
            await Eventually.IsTrueAsync(() => app.Invocations.Count == 1);
        });

        IsPastDue(app.Invocations.Single()).ShouldBeTrue();
    }

    [Fact]
    public async Task The_envelope_tells_the_last_and_the_next_run()
    {
        var app = new ScriptedInvoker(InvocationResult.Success);

        await ListenAsync(DailyAtFour, app, async () =>
        {
            for (var day = 4; day <= 5; day++)
            {
                _clock.Set(new DateTimeOffset(2026, 3, day, 4, 0, 0, TimeSpan.Zero));
                await Eventually.IsTrueAsync(() => app.Invocations.Count == day - 3);
            }
        });

        var timer = app.Invocations.Last()["Data"]!["timer"]!;
        timer["Schedule"]!["AdjustForDST"]!.GetValue<bool>().ShouldBeTrue();
        timer["ScheduleStatus"]!["Last"]!.GetValue<DateTimeOffset>().ShouldBe(new DateTimeOffset(2026, 3, 4, 4, 0, 0, TimeSpan.Zero));
        timer["ScheduleStatus"]!["Next"]!.GetValue<DateTimeOffset>().ShouldBe(new DateTimeOffset(2026, 3, 5, 4, 0, 0, TimeSpan.Zero));
        timer["ScheduleStatus"]!["LastUpdated"].ShouldNotBeNull();
    }

    [Fact]
    public void A_history_that_cannot_be_read_counts_as_none()
    {
        var path = _folder.Write("timers.json", "{ half");

        TimerHistory.Open(path).Find("Clock").ShouldBeNull();
    }

    public void Dispose() => _folder.Dispose();

    private static bool IsPastDue(JsonObject envelope) => envelope["Data"]!["timer"]!["IsPastDue"]!.GetValue<bool>();

    private TimerStatus Status() => TimerHistory.Open(HistoryFile).Find("Clock")!;

    private string HistoryFile => Path.Combine(_folder.Path, "timers.json");

    private async Task ListenAsync(string schedule, ScriptedInvoker app, Func<Task> meanwhile)
    {
        using var stop = new CancellationTokenSource();
        var parsed = CrontabSchedule.Parse(schedule, new CrontabSchedule.ParseOptions { IncludingSeconds = true });
        var function = new TimerFunction("Clock", "timer", parsed);
        var listening = new TimerListener(function, TimerHistory.Open(HistoryFile), app, _gate, _clock, _log.Log).RunAsync(stop.Token);
        await meanwhile();
        await stop.CancelAsync();
        await listening;
    }
}
