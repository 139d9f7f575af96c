using SafeHome.Core.Cases;
using SafeHome.Pipeline.Operations;
using SafeHome.Simulation.Actors;
using SafeHome.Simulation.Engine;

namespace SafeHome.Simulation.Checkers;

/// <summary>
/// Each time that an acute case waited for long while all was calm, it was called out, or a person is to look why not; no case was that
/// did not wait; and nothing rings for a case that was taken.
/// </summary>
/// <remarks>While processes keep dying, endpoints are away and queues are wiped, nobody can say how long a call may take: only that it comes.</remarks>
internal static class AcuteCasesCalled
{
    private static readonly TimeSpan LongEnough = TimeSpan.FromMinutes(20);

    public static async Task<IReadOnlyList<string>> CheckAsync(
        World world, IReadOnlyList<Case> cases, IReadOnlyDictionary<string, IReadOnlyList<CaseEvent>> histories)
    {
        var wrong = new List<string>();
        var calls = OtherSystems.Duty.RosterOf("VT20").SelectMany(world.Systems.TakenBy).ToList();
        var parked = await world.Observer.Parking.ReadAsync().ToListAsync();
        var someoneIsAway = parked.Exists(work => work.Reason == ParkedReason.Unreachable && work.Row.RowKey.StartsWith("duty-", StringComparison.Ordinal));
        foreach (var @case in cases)
        {
            var waits = WaitsOf(world, @case.Id, histories[@case.Id]).ToList();
            wrong.AddRange(waits.Where(wait => wait.Lasted >= LongEnough && !someoneIsAway && !calls.Exists(id => IsOf(wait.Alarm, id))).DistinctBy(wait => wait.Alarm, StringComparer.Ordinal)
                .Select(wait => $"alarm: {wait.Alarm} rang for {wait.Lasted}, and nobody was called"));
            wrong.AddRange(calls.Where(id => id.StartsWith(Chain.AlarmsOf(@case.Id), StringComparison.Ordinal) && !waits.Exists(wait => IsOf(wait.Alarm, id)))
                .Select(id => $"alarm: {id} was sent, and the case did not wait"));
            if (AcuteAlarm.Of(@case) is null && parked.Exists(work => work.Reason == ParkedReason.Acute && work.Detail == @case.Id))
                wrong.Add($"alarm: {@case.Id} was taken, and its work item is still there");
        }

        return wrong;
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static bool IsOf(string alarm, string call) => call.StartsWith($"{alarm}-", StringComparison.Ordinal);

    /// <summary>The alarms that rang, each as often as something happened meanwhile, with how long it had rung by then while all was calm.</summary>
    private static IEnumerable<(string Alarm, TimeSpan Lasted)> WaitsOf(World world, string caseId, IReadOnlyList<CaseEvent> events)
    {
        // A case may wait for one report after another, of which the later one waited all along: its own alarm rings from when it is the first.
        var begun = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        for (var count = 1; count < events.Count; count++)
        {
            if (AcuteAlarm.Of(Case.From(caseId, events.Take(count))) is not { } alarm) continue;
            var name = Chain.OfAlarm(caseId, alarm.Since);
            begun.TryAdd(name, events[count - 1].At);
            yield return (name, events[count].At - Later(begun[name], world.CalmSince));
        }
    }
}
