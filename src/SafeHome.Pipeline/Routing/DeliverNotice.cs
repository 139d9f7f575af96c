using SafeHome.Core.Cases;
using SafeHome.Pipeline.Cases;
using SafeHome.Pipeline.Operations;

namespace SafeHome.Pipeline.Routing;

/// <summary>
/// The stage that informs an organisation, which finds the notice by asking for its list, and whose own system is told where it has one.
/// Nothing waits for an answer.
/// </summary>
public sealed class DeliverNotice(CaseSteps steps, ReadModels readModels, Announcer announcer, PipelineSettings settings, TimeProvider time)
{
    /// <summary>Runs the step.</summary>
    public async Task RunAsync(NoticeWork work, CancellationToken cancellation)
    {
        var @case = await steps.HandleAsync(work.Case, work, before => Give(before, work), cancellation);
        if (@case?.Report(work.Report) is not { } report) return;
        await readModels.RefreshAsync(@case, report, cancellation);
        await announcer.AnnounceAsync(settings.Webhooks?.WorkFor(@case, IdOf(work)) ?? [], cancellation);
    }

    // A decision that was taken back by now informs nobody.
    private Change Give(Case before, NoticeWork work)
    {
        if (before.Notice(work.Report, work.Notice) is not { Given: null } notice || !notice.StandsIn(before)) return new Change([], []);
        return new Change(
            [new NoticeGiven(time.GetUtcNow(), CaseEvent.System, work.Report, work.Notice)],
            [],
            settings.Webhooks?.EndpointOf(notice.Receiver) is null ? null : Chain.OfOffer(IdOf(work)));
    }

    private static string IdOf(NoticeWork work) => new NoticeId(work.Report, work.Notice).ToString();
}
