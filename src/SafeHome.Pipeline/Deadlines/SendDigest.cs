using SafeHome.Pipeline.Operations;
using SafeHome.Pipeline.Sending;

namespace SafeHome.Pipeline.Deadlines;

/// <summary>The stage that tells a team which terms run out.</summary>
public sealed class SendDigest(DigestStore digests, ScheduledSending sending, PendingWork pending, PipelineSettings settings)
{
    /// <summary>Runs the step: sends the digest, if it is time.</summary>
    public async Task RunAsync(DigestWork work, CancellationToken cancellation)
    {
        if (await digests.ReadAsync(work.Digest, cancellation) is { } digest && settings.Teams is { } teams && teams.EndpointOf(digest.Region) is { } to &&
            !await sending.TryAsync(work, to, DigestEvent.Write(digest, teams.Own), Verdict.On, cancellation)) return;
        await digests.RemoveAsync(work.Digest, cancellation);
        await pending.FinishAsync(work.ChainId, cancellation);
    }
}
