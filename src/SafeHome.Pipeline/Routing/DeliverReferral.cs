using SafeHome.Core.Cases;
using SafeHome.Core.Routing;
using SafeHome.Pipeline.Cases;
using SafeHome.Pipeline.Operations;

namespace SafeHome.Pipeline.Routing;

/// <summary>
/// The stage that puts a transfer before its receiver, who finds it by asking for its list, and whose own system is told where it has one.
/// From then on the receiver's clock runs.
/// </summary>
public sealed class DeliverReferral(CaseSteps steps, ReadModels readModels, Announcer announcer, PipelineSettings settings, TimeProvider time)
{
    /// <summary>Runs the step.</summary>
    public async Task RunAsync(ReferralWork work, CancellationToken cancellation)
    {
        var @case = await steps.HandleAsync(work.Case, work, before => Offer(before, work.Referral), cancellation);
        if (@case?.Referral(work.Referral) is not { } referral) return;
        await readModels.RefreshAsync(@case, @case.Report(referral.ReportId), cancellation);
        await announcer.AnnounceAsync(settings.Webhooks?.WorkFor(@case, work.Referral.ToString()) ?? [], cancellation);
    }

    // One that was withdrawn before it was offered is never offered; one that has left with its report is offered from where it went.
    private Change Offer(Case before, ReferralId id)
    {
        if (before.Referral(id) is not { Status: ReferralStatus.Decided } referral) return new Change([], []);
        var at = time.GetUtcNow();
        return new Change(
            [new ReferralOffered(at, CaseEvent.System, id, AnswerBefore(before, referral, at))],
            [],
            settings.Webhooks?.EndpointOf(referral.Receiver) is null ? null : Chain.OfOffer(id.ToString()));
    }

    // Who has left the list of receivers never answers: that transfer comes back at once.
    private DateTimeOffset AnswerBefore(Case @case, Referral referral, DateTimeOffset offered) =>
        settings.Receivers.Find(referral.Receiver) is { } receiver
            ? AnswerTerm.Before(receiver, @case.Report(referral.ReportId)?.Proposal?.Urgency, offered, settings.Calendar)
            : offered;
}
