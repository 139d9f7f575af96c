using SafeHome.LocalHost.Handlers;
using SafeHome.LocalHost.Tests.Support;
using SafeHome.Testing;

namespace SafeHome.LocalHost.Tests.Handlers;

public sealed class HandlerSupervisorTests : IAsyncDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);

    private readonly ManualTimeProvider _clock = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly ReadyGate _gate = new();
    private readonly RecordedLog _log = new();
    private readonly List<FakeProcess> _processes = [];
    private readonly Task _supervising;
    private volatile bool _answers;

    public HandlerSupervisorTests() =>
        _supervising = new HandlerSupervisor(Start, _ => Task.FromResult(_answers), _gate, _clock, _log.Log).RunAsync(_stop.Token);

    [Fact]
    public async Task The_gate_opens_when_the_app_answers()
    {
        IsOpen.ShouldBeFalse();

        _answers = true;

        await _clock.AdvanceUntilAsync(() => IsOpen, Step);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(137)]
    public async Task An_app_that_stops_is_started_again_whatever_its_exit_code(int exitCode)
    {
        await MakeReadyAsync();

        _processes[0].Exit(exitCode);

        await Eventually.IsTrueAsync(() => !IsOpen);
        await _clock.AdvanceUntilAsync(() => Started == 2 && IsOpen, Step);
        _log.Error.ShouldContain($"The app stopped with exit code {exitCode}.");
    }

    [Fact]
    public async Task It_is_not_given_up_after_three_crashes_but_the_pauses_grow()
    {
        var begun = _clock.GetUtcNow();
        var starts = new List<double>();
        for (var crash = 1; crash <= 7; crash++)
        {
            await _clock.AdvanceUntilAsync(() => Started == crash, Step);
            starts.Add((_clock.GetUtcNow() - begun).TotalSeconds);
            _processes[crash - 1].Exit(1);
        }

        var pauses = starts.Zip(starts.Skip(1), (one, next) => next - one).ToList();
        pauses.ShouldBe(pauses.Order());
        (pauses[^1] - pauses[0]).ShouldBeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public async Task An_app_that_does_not_answer_within_thirty_seconds_is_killed_and_started_again()
    {
        await _clock.AdvanceUntilAsync(() => Started == 2, Step);

        _processes[0].Killed.ShouldBeTrue();
        _log.Error.ShouldContain("did not answer within 30 s");
    }

    [Fact]
    public async Task An_app_that_refuses_its_settings_is_not_started_again()
    {
        _processes[0].Exit(78);

        await _clock.AdvanceUntilAsync(() => _supervising.IsCompleted, Step);
        (await Should.ThrowAsync<HostException>(_supervising)).Message.ShouldContain("refused its settings");
        Started.ShouldBe(1);
    }

    [Fact]
    public async Task When_the_host_stops_the_app_is_killed()
    {
        await MakeReadyAsync();

        await _stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(_supervising);
        _processes.ShouldHaveSingleItem().Killed.ShouldBeTrue();
        IsOpen.ShouldBeFalse();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _supervising.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private bool IsOpen => _gate.WaitAsync(CancellationToken.None).IsCompleted;

    private int Started
    {
        get { lock (_processes) return _processes.Count; }
    }

    private async Task MakeReadyAsync()
    {
        _answers = true;
        await _clock.AdvanceUntilAsync(() => IsOpen, Step);
    }

    private FakeProcess Start()
    {
        var process = new FakeProcess();
        lock (_processes) _processes.Add(process);
        return process;
    }

    private sealed class FakeProcess : IHandlerProcess
    {
        private readonly TaskCompletionSource<int> _exited = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool Killed { get; private set; }

        public Task<int> Exited => _exited.Task;

        public void Exit(int code) => _exited.TrySetResult(code);

        public void Kill() => Killed = _exited.TrySetResult(137) || Killed;

        public void Dispose()
        {
        }
    }
}
