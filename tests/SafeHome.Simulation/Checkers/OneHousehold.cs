using SafeHome.Core.Cases;
using SafeHome.Simulation.Engine;

namespace SafeHome.Simulation.Checkers;

/// <summary>Promise 7: one household at the same instant is one case; and two households are never one.</summary>
internal static class OneHousehold
{
    public static IReadOnlyList<string> Check(World world, IReadOnlyList<Case> cases)
    {
        var wrong = new List<string>();
        var linked = (
            from @case in cases
            from report in @case.Reports
            let submission = world.Script.Submissions.First(submission => World.IdOf(submission) == report.Id)
            select (@case.Id, submission.Household)).ToList();
        foreach (var household in linked.GroupBy(pair => pair.Household))
        {
            if (household.Select(pair => pair.Id).Distinct(StringComparer.Ordinal).Count() > 1)
                wrong.Add($"promise 7: household {household.Key} has become several cases");
        }

        foreach (var @case in linked.GroupBy(pair => pair.Id, StringComparer.Ordinal))
        {
            if (@case.Select(pair => pair.Household).Distinct().Count() > 1) wrong.Add("promise 7: two households have become one case");
        }

        return wrong;
    }
}
