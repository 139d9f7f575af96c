using SafeHome.Core.Cases;
using SafeHome.Pipeline.Operations;
using SafeHome.Simulation.Actors;
using SafeHome.Simulation.Engine;

namespace SafeHome.Simulation.Checkers;

/// <summary>A reporter with an endpoint was sent every outcome, in order and at least once; or a person is to look why not.</summary>
internal static class ReportersTold
{
    public static async Task<IReadOnlyList<string>> CheckAsync(World world, IReadOnlyList<Case> cases)
    {
        var wrong = new List<string>();
        var parked = (await world.Observer.ParkedItems.ReadAsync().ToListAsync()).Select(work => work.Row.RowKey).ToHashSet(StringComparer.Ordinal);
        foreach (var report in cases.SelectMany(@case => @case.Reports))
        {
            var sender = (await world.Observer.Reports.StatusAsync(report.Id))!.Sender;
            var taken = world.Systems.TakenBy(OtherSystems.Feedback.Endpoints[0].Destination).Where(id => id.StartsWith(report.Id, StringComparison.Ordinal)).ToList();
            if (OtherSystems.Feedback.EndpointOf(sender) is null)
            {
                if (taken.Count > 0) wrong.Add($"feedback: a reporter without an endpoint was sent {taken[0]}");
                continue;
            }

            var given = Enumerable.Range(1, report.Feedback.Count).Select(number => $"{report.Id}-{number}").ToList();
            if (!taken.SequenceEqual(given.Take(taken.Count), StringComparer.Ordinal)) wrong.Add($"feedback: the reporter of {report.Id} heard {string.Join(", ", taken)}");
            if (report.FeedbackSent > taken.Count) wrong.Add($"feedback: {report.FeedbackSent} outcomes of {report.Id} count as sent, and {taken.Count} arrived");
            if (report.FeedbackSent < given.Count && !parked.Contains(Chain.OfFeedback(report.Id, given.Count)))
                wrong.Add($"feedback: an outcome of {report.Id} was not sent, and nobody knows");
        }

        return wrong;
    }
}
