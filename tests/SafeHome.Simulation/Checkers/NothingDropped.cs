using SafeHome.Core.Cases;
using SafeHome.Pipeline.Operations;
using SafeHome.Simulation.Engine;

namespace SafeHome.Simulation.Checkers;

/// <summary>Promise 5: what cannot be read, or keeps failing, is parked; and nothing else is left lying.</summary>
internal static class NothingDropped
{
    public static async Task<IReadOnlyList<string>> CheckAsync(World world, IReadOnlyList<Case> cases)
    {
        var wrong = new List<string>();
        var parked = await world.Observer.ParkedItems.ReadAsync().ToListAsync();
        foreach (var reportId in world.Spoiled)
        {
            // A report that was linked before it was damaged goes on: no later step reads what was damaged.
            var isLinked = cases.Any(@case => @case.Report(reportId) is { Proposal: not null });
            var isParked = parked.Exists(work => work.Row.RowKey == Chain.OfReport(reportId));
            if (!isLinked && !isParked) wrong.Add($"promise 5: report {reportId} cannot be read and is not parked");
        }

        var pending = await world.PendingAsync();
        if (pending.Count > 0) wrong.Add($"promise 5: {pending.Count} chains never came to their end, such as {pending[0].Id}");
        if (!world.QueuesWereWiped && !parked.Exists(work => work.Reason == ParkedReason.Unreadable))
            wrong.Add("promise 5: a message that cannot be read was not parked");
        foreach (var @case in cases)
        {
            foreach (var work in await world.Observer.Cases.AnnouncementsAsync(@case.Id))
                wrong.Add($"promise 5: {work.Id} was announced and never carried out");
        }

        return wrong;
    }
}
