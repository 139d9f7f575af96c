using SafeHome.Core.Cases;
using SafeHome.Pipeline.Operations;
using SafeHome.Simulation.Actors;
using SafeHome.Simulation.Engine;

namespace SafeHome.Simulation.Checkers;

/// <summary>A receiver with a system of its own was told of what stands in its list, at least once; or a person is to look why not.</summary>
internal static class ReceiversTold
{
    public static async Task<IReadOnlyList<string>> CheckAsync(World world, IReadOnlyList<Case> cases)
    {
        var wrong = new List<string>();
        var parked = (await world.Observer.ParkedItems.ReadAsync().ToListAsync()).Select(work => work.Row.RowKey).ToHashSet(StringComparer.Ordinal);
        foreach (var (receiver, system) in OtherSystems.Webhooks.Endpoints)
        {
            var offers = cases.SelectMany(OffersIn).Where(offer => offer.Receiver == receiver).ToDictionary(offer => offer.Id, StringComparer.Ordinal);
            var taken = world.Systems.TakenBy(system).ToHashSet(StringComparer.Ordinal);
            wrong.AddRange(taken.Where(id => !offers.ContainsKey(id)).Select(id => $"webhook: {receiver} was told of {id}, which is not in its list"));
            foreach (var offer in offers.Values)
            {
                if (offer.IsNoted && !taken.Contains(offer.Id)) wrong.Add($"webhook: {offer.Id} counts as told to {receiver}, and never arrived");
                if (offer.Waits && !taken.Contains(offer.Id) && !parked.Contains(Chain.OfOffer(offer.Id)))
                    wrong.Add($"webhook: {receiver} was not told of {offer.Id}, and nobody knows");
            }
        }

        return wrong;
    }

    // A transfer that was answered or came back need not be told any more, nor a notice of a decision that was taken back.
    private static IEnumerable<(string Id, string Receiver, bool IsNoted, bool Waits)> OffersIn(Case @case) =>
    [
        .. @case.Referrals.Where(referral => referral.Offered is not null)
            .Select(referral => (referral.Id.ToString(), referral.Receiver, referral.Announced is not null, referral.Status is ReferralStatus.Offered)),
        .. @case.Notices.Where(notice => notice.Given is not null)
            .Select(notice => (notice.Id.ToString(), notice.Receiver, notice.Announced is not null, notice.StandsIn(@case))),
    ];
}
