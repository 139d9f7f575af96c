using SafeHome.LocalHost.FunctionApps;
using SafeHome.LocalHost.Invocations;
using SafeHome.LocalHost.Queues;
using SafeHome.LocalHost.Tests.Support;
using SafeHome.Storage.Queues;
using SafeHome.Storage.Queues.Memory;
using SafeHome.Testing;

namespace SafeHome.LocalHost.Tests.Queues;

public sealed class MessageRunnerTests
{
    private const string Body = "the-message";

    private static readonly QueueOptions Options = new() { MessageEncoding = "none", VisibilityTimeout = TimeSpan.FromSeconds(30) };
    private static readonly InvocationResult Failure = InvocationResult.Failure("the app answered 500");

    private readonly ManualTimeProvider _clock = new();
    private readonly RecordedLog _log = new();
    private readonly CountingQueues _store;

    public MessageRunnerTests() => _store = new CountingQueues(new MemoryQueueStore(_clock));

    [Fact]
    public async Task Work_that_is_done_is_deleted()
    {
        var done = await RunAsync("work", InvocationResult.Success);

        done.ShouldBeTrue();
        (await _store.Queue("work").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task After_a_failure_the_message_shows_again_when_the_visibility_timeout_is_over()
    {
        (await RunAsync("work", Failure)).ShouldBeFalse();

        _clock.Advance(TimeSpan.FromSeconds(29));
        (await ReceiveAsync("work")).ShouldBeNull();
        _clock.Advance(TimeSpan.FromSeconds(1));
        (await ReceiveAsync("work")).ShouldNotBeNull().DequeueCount.ShouldBe(2);
    }

    [Fact]
    public async Task While_the_app_is_away_the_message_shows_again_soon_and_the_delivery_counts()
    {
        await RunAsync("work", ScriptedInvoker.Unreachable);

        _clock.Advance(TimeSpan.FromSeconds(1));
        (await ReceiveAsync("work")).ShouldNotBeNull().DequeueCount.ShouldBe(2);
    }

    [Fact]
    public async Task After_the_last_failure_the_message_is_copied_to_the_poison_queue_and_deleted()
    {
        await _store.Queue("work").SendAsync(Body);
        for (var delivery = 1; delivery <= Options.MaxDequeueCount; delivery++)
        {
            (await _store.Queue("work-poison").CountAsync()).ShouldBe(0);
            await RunReceivedAsync("work", Failure);
            _clock.Advance(Options.VisibilityTimeout);
        }

        (await _store.Queue("work").CountAsync()).ShouldBe(0);
        (await ReceiveAsync("work-poison")).ShouldNotBeNull().Body.ShouldBe(Body);
    }

    [Fact]
    public async Task A_message_that_was_taken_too_often_by_hosts_that_died_is_poisoned_without_a_run()
    {
        await _store.Queue("work").SendAsync(Body);
        for (var death = 0; death < Options.MaxDequeueCount; death++)
        {
            await ReceiveAsync("work");
            _clock.Advance(MessageLease.Length);
        }

        var app = await RunReceivedAsync("work", InvocationResult.Success);

        app.Invocations.ShouldBeEmpty();
        (await _store.Queue("work").CountAsync()).ShouldBe(0);
        (await _store.Queue("work-poison").CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task What_fails_on_a_poison_queue_stays_there()
    {
        await RunAsync("work-poison", Failure);

        (await _store.Queue("work-poison").CountAsync()).ShouldBe(1);
        _clock.Advance(MessageLease.Length);
        (await ReceiveAsync("work-poison")).ShouldNotBeNull();
    }

    [Fact]
    public async Task The_lease_is_renewed_for_as_long_as_the_function_runs()
    {
        var answer = new TaskCompletionSource<InvocationResult>();
        await _store.Queue("work").SendAsync(Body);
        var running = Runner("work", new ScriptedInvoker(_ => answer.Task)).RunAsync((await ReceiveAsync("work"))!, CancellationToken.None);

        for (var renewal = 1; renewal <= 8; renewal++)
        {
            _clock.Advance(MessageLease.Length / 2);
            await Eventually.IsTrueAsync(() => _store.Hidden == renewal);
            (await ReceiveAsync("work")).ShouldBeNull();
        }
        answer.SetResult(InvocationResult.Success);

        (await running).ShouldBeTrue();
        (await _store.Queue("work").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task When_the_host_stops_the_message_shows_again_at_once()
    {
        using var stop = new CancellationTokenSource();
        await _store.Queue("work").SendAsync(Body);
        var app = new ScriptedInvoker(async cancellation =>
        {
            await Task.Delay(Timeout.Infinite, cancellation);
            return InvocationResult.Success;
        });
        var running = Runner("work", app).RunAsync((await ReceiveAsync("work"))!, stop.Token);

        await stop.CancelAsync();

        (await running).ShouldBeFalse();
        (await ReceiveAsync("work")).ShouldNotBeNull();
    }

    [Fact]
    public async Task The_log_names_the_failure_and_never_the_body()
    {
        await RunAsync("work", Failure);

        _log.Error.ShouldContain("the app answered 500");
        _log.Error.ShouldContain("delivery 1 of 5");
        (_log.Output + _log.Error).ShouldNotContain(Body);
    }

    private MessageRunner Runner(string queue, ScriptedInvoker app) =>
        new(new QueueFunction("Work", "message", queue), _store, Options, app, _clock, _log.Log);

    private async Task<bool> RunAsync(string queue, InvocationResult answer)
    {
        await _store.Queue(queue).SendAsync(Body);
        return await Runner(queue, new ScriptedInvoker(answer)).RunAsync((await ReceiveAsync(queue))!, CancellationToken.None);
    }

    private async Task<ScriptedInvoker> RunReceivedAsync(string queue, InvocationResult answer)
    {
        var app = new ScriptedInvoker(answer);
        await Runner(queue, app).RunAsync((await ReceiveAsync(queue))!, CancellationToken.None);
        return app;
    }

    private async Task<QueueMessage?> ReceiveAsync(string queue) =>
        (await _store.Queue(queue).ReceiveAsync(1, MessageLease.Length)).SingleOrDefault();
}
