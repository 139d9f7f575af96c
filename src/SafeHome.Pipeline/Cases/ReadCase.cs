using SafeHome.Core.Cases;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.Routing;
using SafeHome.Pipeline.Audit;
using SafeHome.Pipeline.Matching;
using SafeHome.Pipeline.Routing;

namespace SafeHome.Pipeline.Cases;

/// <summary>Opens a case for a person to read. That is written down before anything is shown.</summary>
public sealed class ReadCase(
    CaseStore cases,
    ReportRows reportRows,
    FindPossibleLinks possibleLinks,
    FindRelatedCases relatedCases,
    ReceiverPlaces places,
    OfferMessages messages,
    AuditTrail audit,
    PipelineSettings settings,
    TimeProvider time)
{
    /// <summary>Everything that is shown of the case; null where there is none that the viewer may see.</summary>
    public async Task<CaseFile?> OpenAsync(string id, Viewer viewer, LookKind kind, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (await cases.OpenAsync(id, cancellation) is not { Case: var @case } opened || !viewer.Sees(@case)) return null;
        await audit.WriteAsync(id, viewer.Name, kind, cancellation: cancellation);
        // None of these needs another.
        var receivers = ReceiversAsync(@case, cancellation);
        var related = relatedCases.OfAsync(@case, cancellation);
        var sent = messages.OfAsync(@case, cancellation);
        var own = reportRows.ContentsAsync(opened, @case.Reports.Select(report => report.Id), cancellation);
        var links = await possibleLinks.OfAsync(opened, cancellation);
        // Of a case that the viewer may not see, it is shown that it is alike, not who is in it.
        var alike = await Task.WhenAll(links.Where(link => viewer.Sees(link.Other)).Select(link => reportRows.ContentsAsync(link.Opened, link.Compared, cancellation)));
        var contents = alike.SelectMany(others => others).Concat(await own).DistinctBy(one => one.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var clocks = settings.Clocks(time.GetUtcNow());
        return new CaseFile(
            @case,
            contents,
            opened.Events,
            links,
            await related,
            [.. clocks.Of(@case), .. links.Where(link => !link.IsOwn).Select(link => clocks.Of(link.Link))],
            await receivers,
            await sent);
    }

    private async Task<IReadOnlyList<ReceiverChoice>> ReceiversAsync(Case @case, CancellationToken cancellation)
    {
        var receivers = settings.Receivers.On(DutchTime.DayOf(time.GetUtcNow()));
        var postcodeArea = @case.Reports.Select(report => report.Facts.PostcodeArea).LastOrDefault(area => area is not null);
        return await Task.WhenAll(Enum.GetValues<ReceiverKind>()
            .Select(kind => receivers.For(kind, @case.Municipality, postcodeArea)).OfType<Receiver>().Where(receiver => !settings.IsOwn(receiver))
            .Select(async receiver => new ReceiverChoice(receiver, await places.OfAsync(receiver, cancellation))));
    }
}
