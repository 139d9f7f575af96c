using SafeHome.Core.Cases;
using SafeHome.Simulation.Engine;

namespace SafeHome.Simulation.Checkers;

/// <summary>Promise 6: reports are linked, never merged away. Every report is in one case, the one that people and matching left it in, and its transfers are with it.</summary>
internal static class LinksHold
{
    public static async Task<IReadOnlyList<string>> CheckAsync(
        World world, IReadOnlyList<Case> cases, IReadOnlyDictionary<string, IReadOnlyList<CaseEvent>> histories)
    {
        var wrong = new List<string>();
        foreach (var reportId in world.ReportIds)
        {
            if (await world.Observer.Reports.StatusAsync(reportId) is not { Case: { } caseId }) continue;
            var homes = cases.Where(@case => @case.Report(reportId) is not null).Select(@case => @case.Id).ToList();
            if (homes.Count > 1) wrong.Add($"promise 6: report {reportId} is in {homes.Count} cases");
            else if (homes.Count == 0 && !world.Spoiled.Contains(reportId)) wrong.Add($"promise 6: report {reportId} is in no case");
            else if (homes is [var home] && home != caseId) wrong.Add($"promise 6: report {reportId} is in another case than its status says");
            else if (homes is [var left] && left != WhereItWasLeft(reportId, histories)) wrong.Add($"promise 6: report {reportId} is not where it was left");
        }

        foreach (var referral in histories.Values.SelectMany(events => events).OfType<DecisionTaken>().Select(decided => decided.Referral).OfType<ReferralId>())
        {
            if (cases.Count(@case => @case.Referral(referral) is not null) != 1) wrong.Add($"promise 6: transfer {referral} is not in one case");
            else if ((await world.Observer.FindTransfer.CaseOfAsync(referral))?.Referral(referral) is null) wrong.Add($"promise 6: transfer {referral} cannot be found");
        }

        return wrong;
    }

    /// <summary>The case that matching chose, and from there wherever it was moved, in the order of the moves.</summary>
    private static string? WhereItWasLeft(string reportId, IReadOnlyDictionary<string, IReadOnlyList<CaseEvent>> histories)
    {
        var at = histories.FirstOrDefault(history => history.Value.OfType<ReportLinked>().Any(linked => linked.ReportId == reportId)).Key;
        var arrivals = histories.SelectMany(history => history.Value.OfType<ReportsArrived>().Select(arrived => (Into: history.Key, Event: arrived)))
            .Where(arrival => arrival.Event.Reports.Contains(reportId, StringComparer.Ordinal)).OrderBy(arrival => arrival.Event.At).ToList();
        while (arrivals.FindIndex(arrival => arrival.Event.From == at) is var next and >= 0)
        {
            at = arrivals[next].Into;
            arrivals.RemoveAt(next);
        }

        return arrivals.Count == 0 ? at : null;
    }
}
