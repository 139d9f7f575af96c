using SafeHome.Core.Cases;
using SafeHome.Simulation.Engine;

namespace SafeHome.Simulation.Checkers;

/// <summary>Promise 7: one household at the same instant is one case, and two households are never one; but for what people moved themselves.</summary>
internal static class OneHousehold
{
    public static IReadOnlyList<string> Check(
        World world, IReadOnlyList<Case> cases, IReadOnlyDictionary<string, IReadOnlyList<CaseEvent>> histories)
    {
        var wrong = new List<string>();
        var moved = histories.Values.SelectMany(events => events).OfType<ReportsLeft>()
            .SelectMany(left => left.Reports.Select(report => HouseholdOf(world, report))).ToHashSet();
        var linked = (
            from @case in cases
            from report in @case.Reports
            select (@case.Id, Household: HouseholdOf(world, report.Id))).ToList();
        foreach (var household in linked.Where(pair => !moved.Contains(pair.Household)).GroupBy(pair => pair.Household))
        {
            if (household.Select(pair => pair.Id).Distinct(StringComparer.Ordinal).Count() > 1)
                wrong.Add($"promise 7: household {household.Key} has become several cases");
        }

        foreach (var @case in linked.GroupBy(pair => pair.Id, StringComparer.Ordinal))
        {
            var isJoined = histories[@case.Key].OfType<ReportsArrived>().Any();
            if (!isJoined && @case.Select(pair => pair.Household).Distinct().Count() > 1) wrong.Add("promise 7: two households have become one case");
        }

        return wrong;
    }

    private static int HouseholdOf(World world, string reportId) =>
        world.Script.Submissions.First(submission => World.IdOf(submission) == reportId).Household;
}
