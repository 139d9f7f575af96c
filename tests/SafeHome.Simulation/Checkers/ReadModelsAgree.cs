using SafeHome.Core.Cases;
using SafeHome.Pipeline.LeadTimes.Recount;
using SafeHome.Pipeline.Routing;
using SafeHome.Simulation.Actors;
using SafeHome.Simulation.Engine;

namespace SafeHome.Simulation.Checkers;

/// <summary>What is read beside the cases says the same as the cases: the worklist, the receivers' lists and the lead times.</summary>
internal static class ReadModelsAgree
{
    public static async Task<IReadOnlyList<string>> CheckAsync(World world, IReadOnlyList<Case> cases)
    {
        var wrong = new List<string>();
        var listed = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var phase in Enum.GetValues<Phase>())
        {
            await foreach (var entry in world.Observer.Worklist.ReadAsync("VT20", phase, 1000))
            {
                if (!listed.Add($"{entry.CaseId} {phase} {entry.Reports} {entry.Handler?.Name}")) wrong.Add("worklist: a case stands on it twice");
            }
        }

        var open = cases.Where(@case => @case.Phase is not Phase.Closed && @case.Reports.All(report => report.Proposal is not null))
            .Select(@case => $"{@case.Id} {@case.Phase} {@case.Reports.Count} {@case.Handler?.Name}");
        if (!listed.SetEquals(open) && cases.All(@case => @case.Reports.All(report => report.Proposal is not null)))
            wrong.Add("worklist: it does not show the open cases as they stand");

        await CheckTransfersAsync(world, cases, wrong);
        await CheckLeadTimesAsync(world, wrong);
        return wrong;
    }

    private static async Task CheckTransfersAsync(World world, IReadOnlyList<Case> cases, List<string> wrong)
    {
        var listed = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var receiver in Samples.Settings.Receivers.All)
        {
            await foreach (var transfer in world.Observer.Transfers.ReadAsync(receiver.Id)) listed.Add($"{transfer.Id} {transfer.Status}");
        }

        var expected = cases.SelectMany(@case => @case.Referrals.Where(referral => referral.Offered is not null)
            .Select(referral => $"{referral.Id} {referral.Status}"));
        var notices = cases.SelectMany(@case => @case.Notices.Where(notice => notice.Given is not null)
            .Select(notice => $"{notice.Id} {(notice.StandsIn(@case) ? ReferralStatus.Offered : ReferralStatus.Withdrawn)}"));
        if (!listed.SetEquals(expected.Concat(notices))) wrong.Add("transfers: the receivers' lists do not show the transfers as they stand");
    }

    // The app's own comparison, at a moment when nothing is on its way any more.
    private static async Task CheckLeadTimesAsync(World world, List<string> wrong)
    {
        world.Time.Advance(CompareLeadTimes.OnItsWay);
        foreach (var month in await world.Observer.Compare.RunAsync()) wrong.Add($"promise 10: the rows of lead times do not say what the events say: {month}");
    }
}
