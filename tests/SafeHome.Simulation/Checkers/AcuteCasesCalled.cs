using SafeHome.Core.Cases;
using SafeHome.Pipeline.Operations;
using SafeHome.Simulation.Actors;
using SafeHome.Simulation.Engine;

namespace SafeHome.Simulation.Checkers;

/// <summary>An acute case that waited was called out, or a person is to look why not; no case was that did not wait; and nothing rings for a case that was taken.</summary>
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
            var waits = WaitsOf(@case.Id, histories[@case.Id]).ToList();
            var own = calls.Where(id => id.StartsWith($"{@case.Id}-alarm-", StringComparison.Ordinal)).ToList();
            if (waits.Exists(wait => wait.Lasted >= LongEnough) && own.Count == 0 && !someoneIsAway)
                wrong.Add($"alarm: {@case.Id} was acute and waited, and nobody was called");
            wrong.AddRange(own.Where(id => !waits.Exists(wait => id.StartsWith($"{@case.Id}-alarm-{wait.Since.ToUnixTimeSeconds()}-", StringComparison.Ordinal)))
                .Select(id => $"alarm: {id} was sent, and the case did not wait"));
            if (AcuteAlarm.Of(@case) is null && parked.Exists(work => work.Reason == ParkedReason.Acute && work.Detail == @case.Id))
                wrong.Add($"alarm: {@case.Id} was taken, and its work item is still there");
        }

        return wrong;
    }

    private static IEnumerable<(DateTimeOffset Since, TimeSpan Lasted)> WaitsOf(string caseId, IReadOnlyList<CaseEvent> events)
    {
        // A report that came from another case may have waited there before: here, its alarm rings from when it came.
        var begun = new Dictionary<DateTimeOffset, DateTimeOffset>();
        for (var count = 1; count < events.Count; count++)
        {
            if (AcuteAlarm.Of(Case.From(caseId, events.Take(count))) is not { } alarm) continue;
            begun.TryAdd(alarm.Since, events[count - 1].At);
            yield return (alarm.Since, events[count].At - begun[alarm.Since]);
        }
    }
}
