using SafeHome.Core.LeadTimes.Clocks;
using SafeHome.Pipeline.Operations;

namespace SafeHome.Pipeline.Deadlines;

/// <summary>Puts together what a team is to be told, and starts the telling.</summary>
public sealed class TellTeam(DigestStore digests, PendingWork pending, Announcer announcer, PipelineSettings settings, TimeProvider time)
{
    /// <summary>Has the team of a region told of steps, in one message; does nothing where that team takes no messages.</summary>
    public async Task RunAsync(string region, IReadOnlyList<Escalation> steps, CancellationToken cancellation)
    {
        if (settings.Teams?.EndpointOf(region) is null || steps.Count == 0) return;
        var digest = new Digest(digests.IdOf(region, steps), region, time.GetUtcNow(), [.. steps.OrderBy(step => step.Id, StringComparer.Ordinal)]);
        var chain = await pending.StartAsync(Chain.OfDigest(digest.Id), cancellation);
        await digests.PutAsync(digest, cancellation);
        await pending.ConfirmAsync(chain, cancellation);
        await announcer.AnnounceAsync([new DigestWork(digest.Id)], cancellation);
    }
}
