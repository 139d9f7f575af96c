using SafeHome.Core.Cases;
using SafeHome.Pipeline.Operations;
using SafeHome.Simulation.Actors;
using SafeHome.Simulation.Engine;

namespace SafeHome.Simulation.Checkers;

/// <summary>No alarm rings unheard, no case was called out that did not wait, and nothing rings for a case that was taken.</summary>
/// <remarks>
/// How soon a call comes says nothing here, where one operation on storage may take minutes. But in half of the histories nobody looks at
/// what is acute before they are called: where the app calls nobody, such a history ends with the alarm still ringing.
/// </remarks>
internal static class AcuteCasesCalled
{
    public static async Task<IReadOnlyList<string>> CheckAsync(
        World world, IReadOnlyList<Case> cases, IReadOnlyDictionary<string, IReadOnlyList<CaseEvent>> histories)
    {
        var wrong = new List<string>();
        var calls = OtherSystems.Duty.RosterOf("VT20").SelectMany(world.Systems.TakenBy).ToList();
        var parked = await world.Observer.ParkedItems.ReadAsync().ToListAsync();
        foreach (var @case in cases)
        {
            if (AcuteAlarm.Of(@case) is { } alarm)
            {
                if (!world.Systems.WereCalled(@case, alarm)) wrong.Add($"alarm: {@case.Id} is acute and waits, and nobody was called");
            }
            else if (parked.Exists(work => work.Reason == ParkedReason.Acute && work.Detail == @case.Id))
            {
                wrong.Add($"alarm: {@case.Id} was taken, and its work item is still there");
            }

            var alarms = AlarmsOf(@case.Id, histories[@case.Id]);
            wrong.AddRange(calls.Where(id => id.StartsWith(Chain.AlarmsOf(@case.Id), StringComparison.Ordinal) && !alarms.Contains(id[..id.LastIndexOf('-')]))
                .Select(id => $"alarm: {id} was sent, and the case did not wait"));
        }

        return wrong;
    }

    /// <summary>Every alarm that rang in a case.</summary>
    private static HashSet<string> AlarmsOf(string caseId, IReadOnlyList<CaseEvent> events) =>
        Enumerable.Range(1, events.Count).Select(count => AcuteAlarm.Of(Case.From(caseId, events.Take(count))))
            .OfType<AcuteAlarm>().Select(alarm => Chain.OfAlarm(caseId, alarm.Since)).ToHashSet(StringComparer.Ordinal);
}
