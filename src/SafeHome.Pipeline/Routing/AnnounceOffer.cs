using SafeHome.Core.Cases;
using SafeHome.Pipeline.Cases;
using SafeHome.Pipeline.Operations;
using SafeHome.Pipeline.Sending;
using SafeHome.Storage;

namespace SafeHome.Pipeline.Routing;

/// <summary>The stage that tells a receiver's own system that something stands in its list. Whoever has none asks for the list.</summary>
public sealed class AnnounceOffer(
    FindOffer offers, CaseSteps steps, ScheduledSending sending, PendingWork pending, PipelineSettings settings, TimeProvider time)
{
    /// <summary>Runs the step: sends the message, if it is time and there is still something to say.</summary>
    public async Task RunAsync(OfferWork work, CancellationToken cancellation)
    {
        var @case = await offers.CaseOfAsync(work.Offer, cancellation);
        var offer = @case is null ? null : Offer.Unannounced(@case, work.Offer);
        if (offer is not null && settings.Webhooks is { } webhooks && webhooks.EndpointOf(offer.Receiver) is { } to)
        {
            if (!await sending.TryAsync(work, to, OfferEvent.Write(offer, webhooks.Own), Verdict.On, cancellation)) return;
            await NoteTakenAsync(@case!.Id, offer, cancellation);
        }

        await pending.FinishAsync(work.ChainId, cancellation);
    }

    private Task NoteTakenAsync(string caseId, Offer offer, CancellationToken cancellation) => steps.HandleAsync(
        caseId,
        null,
        @case => IsIn(@case, offer)
            ? new Change(Offer.Unannounced(@case, offer.Id) is { } still ? [still.Announced(time.GetUtcNow())] : [], [])
            // One that has left by now is looked for again where it went, and sent again: nobody would know that it was.
            : throw new ConflictException("note that a message was taken"),
        cancellation);

    private static bool IsIn(Case @case, Offer offer) =>
        ReferralId.TryRead(offer.Id, out var referral) ? @case.Referral(referral) is not null
        : NoticeId.TryRead(offer.Id, out var notice) && @case.Report(notice.ReportId) is not null;
}
