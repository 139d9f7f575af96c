using SafeHome.Core.LeadTimes;
using SafeHome.Core.LeadTimes.Reporting;
using SafeHome.Core.LeadTimes.Statements;

namespace SafeHome.Pipeline.LeadTimes;

/// <summary>Computes lead-time reports from the rows that the pipeline keeps.</summary>
public sealed class LeadTimeReports(LeadTimeRows rows, PipelineSettings settings, TimeProvider time)
{
    /// <summary>The exact figures of what was received in a period, as they stand now: for those who may see single cases.</summary>
    public async Task<Statement> ExactAsync(ReportPeriod period, CancellationToken cancellation = default) =>
        Exact(await CountAsync([period], cancellation), period);

    /// <summary>The figures of a period as they may be seen outside, as they stand now.</summary>
    public async Task<Statement> PublishedAsync(ReportPeriod period, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(period);
        return Published(await CountAsync([period, .. period.PublishedBeside], cancellation), period);
    }

    /// <summary>Counts some periods as they stand now.</summary>
    public Task<CountedPeriods> CountAsync(IReadOnlyCollection<ReportPeriod> periods, CancellationToken cancellation = default) =>
        CountedPeriods.OfAsync(rows, periods, time.GetUtcNow(), cancellation);

    /// <summary>The exact figures of a period that was counted.</summary>
    public static Statement Exact(CountedPeriods counted, ReportPeriod period)
    {
        ArgumentNullException.ThrowIfNull(counted);
        return ExactStatement.Of(counted.Of(period), Households.Netherlands);
    }

    /// <summary>The figures of a period as they may be seen outside. It was counted, and so was what it is <see cref="ReportPeriod.PublishedBeside"/>.</summary>
    public Statement Published(CountedPeriods counted, ReportPeriod period)
    {
        ArgumentNullException.ThrowIfNull(counted);
        ArgumentNullException.ThrowIfNull(period);
        var exact = counted.Of(period);
        var published = period.MonthCount switch
        {
            1 => Month(ReportPeriod.OfHalfYear(period.First)),
            6 => HalfYear(period),
            _ => PublishedOverview.OfYear(exact, [.. period.HalfYears.Select(HalfYear)]),
        };
        return PublishedStatement.Of(published, exact, Households.Netherlands);

        PublishedOverview Month(ReportPeriod half) => PublishedOverview.OfMonth(exact, HalfYear(half), MonthsSoFar(counted, half));

        PublishedOverview HalfYear(ReportPeriod half) => PublishedOverview.OfHalfYear(counted.Of(half), Municipalities());
    }

    private static List<LeadTimeOverview> MonthsSoFar(CountedPeriods counted, ReportPeriod halfYear) =>
    [
        .. halfYear.Months.Where(month => month <= DutchTime.DayOf(counted.AsOf)).Select(month => counted.Of(ReportPeriod.OfMonth(month))),
    ];

    // Those from which nothing came too: a place that is absent tells that.
    private List<Place> Municipalities() =>
    [
        .. settings.Geography.Municipalities.Where(municipality => settings.ServedRegions.Contains(municipality.RegionCode))
            .Select(municipality => Place.OfMunicipality(municipality.RegionCode, municipality.Code)),
    ];
}
