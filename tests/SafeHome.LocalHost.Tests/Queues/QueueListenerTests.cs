using SafeHome.LocalHost.FunctionApps;
using SafeHome.LocalHost.Handlers;
using SafeHome.LocalHost.Invocations;
using SafeHome.LocalHost.Queues;
using SafeHome.LocalHost.Tests.Support;
using SafeHome.Storage.Queues.Memory;
using SafeHome.Testing;

namespace SafeHome.LocalHost.Tests.Queues;

public sealed class QueueListenerTests : IAsyncDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);
    private static readonly QueueOptions Options = new() { BatchSize = 4, NewBatchThreshold = 2, MaxPollingInterval = TimeSpan.FromSeconds(2) };

    private readonly ManualTimeProvider _clock = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly ReadyGate _gate = new();
    private readonly WorkPulse _pulse = new();
    private readonly MemoryQueueStore _store;
    private Task _listening = Task.CompletedTask;

    public QueueListenerTests() => _store = new MemoryQueueStore(_clock);

    [Fact]
    public async Task Every_message_is_run()
    {
        await SendAsync(25);
        var app = new ScriptedInvoker(InvocationResult.Success);

        _gate.Open();
        Listen(app);

        await _clock.AdvanceUntilAsync(() => app.Invocations.Count == 25, Step);
        await Eventually.IsTrueAsync(() => _store.Queue("work").CountAsync().Result == 0);
    }

    [Fact]
    public async Task Nothing_is_taken_while_the_app_is_not_ready()
    {
        await SendAsync(1);
        var app = new ScriptedInvoker(InvocationResult.Success);
        Listen(app);

        _clock.Advance(TimeSpan.FromMinutes(1));
        (await _store.Queue("work").ReceiveAsync(1, TimeSpan.FromSeconds(1))).Single().DequeueCount.ShouldBe(1);

        _gate.Open();
        await _clock.AdvanceUntilAsync(() => app.Invocations.Count == 1, Step);
    }

    [Fact]
    public async Task No_more_run_at_once_than_a_batch_above_the_threshold()
    {
        var answer = new TaskCompletionSource<InvocationResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        await SendAsync(20);
        var app = new ScriptedInvoker(_ => answer.Task);
        _gate.Open();
        Listen(app);
        await _clock.AdvanceUntilAsync(() => app.Invocations.Count == 4, Step);

        for (var look = 0; look < 20; look++)
        {
            _clock.Advance(Step);
            await Task.Delay(2);
        }
        app.Invocations.Count.ShouldBe(4);

        answer.SetResult(InvocationResult.Success);
        await _clock.AdvanceUntilAsync(() => app.Invocations.Count == 20, Step);
    }

    [Fact]
    public async Task A_beat_wakes_an_idle_listener_before_its_pause_is_over()
    {
        var app = new ScriptedInvoker(InvocationResult.Success);
        _gate.Open();
        Listen(app, Options with { MaxPollingInterval = TimeSpan.FromDays(1) });
        // Twenty empty looks make the pause longer than all that follows.
        await _clock.AdvanceUntilAsync(() => _clock.GetUtcNow().Day > 5, TimeSpan.FromMinutes(20));
        await SendAsync(1);

        _pulse.Beat();

        await _clock.AdvanceUntilAsync(() => app.Invocations.Count == 1, TimeSpan.FromMilliseconds(1));
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _listening;
        _stop.Dispose();
    }

    private void Listen(ScriptedInvoker app, QueueOptions? options = null)
    {
        var log = new RecordedLog().Log;
        var runner = new MessageRunner(new QueueFunction("Work", "message", "work"), _store, options ?? Options, app, _clock, log);
        _listening = new QueueListener(_store.Queue("work"), runner, options ?? Options, _gate, _pulse, _clock, log).RunAsync(_stop.Token);
    }

    private async Task SendAsync(int messages)
    {
        for (var number = 0; number < messages; number++) await _store.Queue("work").SendAsync($"message {number}");
    }
}
