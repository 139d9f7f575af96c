using SafeHome.Core.Cases;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.Reports;
using SafeHome.Core.Routing;
using SafeHome.Pipeline.Audit;
using SafeHome.Pipeline.Intake;
using SafeHome.Pipeline.Matching;
using SafeHome.Pipeline.Routing;

namespace SafeHome.Pipeline.Cases;

/// <summary>Opens a case for a person to read. That is written down before anything is shown.</summary>
public sealed class ReadCase(
    CaseStore cases,
    ReportStore reports,
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
        if (await cases.LoadWithEventsAsync(id, cancellation) is not var (@case, events) || !viewer.Sees(@case)) return null;
        await audit.WriteAsync(id, viewer.Name, kind, cancellation: cancellation);
        // None of these needs another.
        var receivers = ReceiversAsync(@case, cancellation);
        var related = relatedCases.OfAsync(@case, cancellation);
        var sent = messages.OfAsync(@case, cancellation);
        var own = LoadAsync(@case.Reports.Select(report => report.Id), cancellation);
        var links = await possibleLinks.OfAsync(@case, cancellation);
        // Of a case that the viewer may not see, it is shown that it is alike, not who is in it.
        var alike = await LoadAsync(
            links.Where(link => viewer.Sees(link.Other)).SelectMany(link => link.Link.Persons.Select(pair => pair.OtherReport).Append(link.Link.ReportId))
                .Distinct(StringComparer.Ordinal).Where(report => @case.Report(report) is null),
            cancellation);
        var contents = (await own).Concat(alike).ToDictionary(StringComparer.Ordinal);
        var clocks = settings.Clocks(time.GetUtcNow());
        return new CaseFile(
            @case,
            contents,
            events,
            links,
            await related,
            [.. clocks.Of(@case), .. links.Where(link => !link.IsOwn).Select(link => clocks.Of(link.Link))],
            await receivers,
            await sent);
    }

    private async Task<IEnumerable<KeyValuePair<string, Report>>> LoadAsync(IEnumerable<string> ids, CancellationToken cancellation)
    {
        var loaded = await Task.WhenAll(ids.Select(async id => (Id: id, Report: (await reports.LoadAsync(id, cancellation))?.TryOpen())));
        return loaded.Where(pair => pair.Report is not null).Select(pair => KeyValuePair.Create(pair.Id, pair.Report!));
    }

    private async Task<IReadOnlyList<ReceiverChoice>> ReceiversAsync(Case @case, CancellationToken cancellation)
    {
        var receivers = settings.Receivers.On(DutchTime.DayOf(time.GetUtcNow()));
        var postcodeArea = @case.Reports.Select(report => report.Facts.PostcodeArea).LastOrDefault(area => area is not null);
        return await Task.WhenAll(Enum.GetValues<ReceiverKind>()
            .Select(kind => receivers.For(kind, @case.Municipality, postcodeArea)).OfType<Receiver>()
            .Select(async receiver => new ReceiverChoice(receiver, await places.OfAsync(receiver, cancellation))));
    }
}
