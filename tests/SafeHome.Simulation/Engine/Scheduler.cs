using SafeHome.Testing;

namespace SafeHome.Simulation.Engine;

/// <summary>Decides, by one seed, who runs next and when time passes. Everything runs on one thread, so a seed replays its history.</summary>
internal sealed class Scheduler(Random random, ManualTimeProvider time)
{
    private const int TurnsToAWakening = 6;
    // Long enough for a whole step of matching.
    private const int LongestBurst = 400;

    // In some histories one step after the other is taken as a whole, in others they mingle.
    private readonly int _turnsToABurst = random.Next(2) == 0 ? 60 : 10;
    private readonly List<(SimulatedProcess Process, TaskCompletionSource Turn)> _turns = [];
    private readonly List<(DateTimeOffset Wakes, SimulatedProcess Process, TaskCompletionSource Turn)> _sleepers = [];
    private SimulatedProcess? _ahead;
    private int _aheadFor;

    /// <summary>How many turns were given.</summary>
    public int Steps { get; private set; }

    /// <summary>Waits until it is this process's turn. The turn of a process that has died never comes.</summary>
    public Task TurnAsync(SimulatedProcess process)
    {
        var turn = new TaskCompletionSource();
        if (process.IsAlive) _turns.Add((process, turn));
        return turn.Task;
    }

    /// <summary>Waits until that much time has passed.</summary>
    public Task SleepAsync(SimulatedProcess process, TimeSpan duration)
    {
        var turn = new TaskCompletionSource();
        if (process.IsAlive) _sleepers.Add((time.GetUtcNow() + duration, process, turn));
        return turn.Task;
    }

    /// <summary>Ends a process at this very moment: whatever it was doing is not done.</summary>
    public void Kill(SimulatedProcess process)
    {
        _turns.RemoveAll(turn => turn.Process == process);
        _sleepers.RemoveAll(sleeper => sleeper.Process == process);
        process.Die();
    }

    /// <summary>Gives one turn; lets time pass where nobody is waiting for one. Answers false where nothing is left to happen.</summary>
    public bool Step(Func<SimulatedProcess, bool> mayCrash)
    {
        Steps++;
        // Time passes while others are in the middle of something: that is when processes meet.
        if (_turns.Count == 0 || random.Next(TurnsToAWakening) == 0) return WakeNext();
        var next = Next();
        var (process, turn) = _turns[next];
        _turns.RemoveAt(next);
        if (mayCrash(process)) Kill(process);
        else turn.SetResult();
        return true;
    }

    // Now and then one process runs on while all others stand still, as they do in a pause of their machines: that is where most races lie.
    private int Next()
    {
        if (_aheadFor-- <= 0)
        {
            var bursts = random.Next(_turnsToABurst) == 0;
            _ahead = bursts ? _turns[random.Next(_turns.Count)].Process : null;
            _aheadFor = bursts ? random.Next(LongestBurst) : 0;
        }

        var own = _ahead is null ? -1 : _turns.FindIndex(turn => turn.Process == _ahead);
        return own >= 0 ? own : random.Next(_turns.Count);
    }

    private bool WakeNext()
    {
        if (_sleepers.Count == 0) return false;
        var next = _sleepers.MinBy(sleeper => sleeper.Wakes);
        _sleepers.Remove(next);
        if (next.Wakes > time.GetUtcNow()) time.Set(next.Wakes);
        next.Turn.SetResult();
        return true;
    }
}
