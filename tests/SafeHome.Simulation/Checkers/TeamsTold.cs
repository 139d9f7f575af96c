using SafeHome.Core.Cases;
using SafeHome.Core.LeadTimes.Clocks;
using SafeHome.Pipeline.Operations;
using SafeHome.Simulation.Actors;
using SafeHome.Simulation.Engine;

namespace SafeHome.Simulation.Checkers;

/// <summary>A team was told of every transfer that was left without an answer, at least once and under one name; or a person is to look why not.</summary>
internal static class TeamsTold
{
    public static async Task<IReadOnlyList<string>> CheckAsync(World world, IReadOnlyDictionary<string, IReadOnlyList<CaseEvent>> histories)
    {
        var told = world.Systems.TextsTakenBy(OtherSystems.Teams.Endpoints["VT20"]);
        var parked = await world.Observer.ParkedItems.ReadAsync().ToListAsync();
        // What was in it is not known any more than that it was not taken.
        if (parked.Exists(work => Chain.TryRead(work.Row.RowKey, out var chain) && chain is DigestChain)) return [];
        var wrong = new List<string>();
        foreach (var (caseId, events) in histories)
        {
            foreach (var lapsed in events.OfType<ReferralLapsed>())
            {
                var reportId = StandingEvents.Of(events.TakeWhile(e => e != lapsed)).OfType<DecisionTaken>().Last(e => e.Referral == lapsed.Referral).ReportId;
                var name = $"{caseId}-{ClockTerm.TransferAnswer}-{ClockKind.Norm}-{reportId}-";
                if (!told.Any(text => text.Contains(name, StringComparison.Ordinal) && text.Contains(EscalationStep.Overdue.Code(), StringComparison.Ordinal)))
                    wrong.Add($"terms: the team was not told that transfer {lapsed.Referral} was left without an answer");
            }
        }

        return wrong;
    }
}
