using System.Globalization;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.LeadTimes.Statements;
using SafeHome.Core.Routing;
using SafeHome.Pipeline;
using SafeHome.Pipeline.LeadTimes;
using SafeHome.Workbench.SignIn;

namespace SafeHome.Workbench.LeadTimes;

/// <summary>The lead times as a member of staff may see them: who sees the cases sees the exact figures of their own regions, who does not what may be seen outside.</summary>
internal sealed class StaffLeadTimes(Staff staff, SafeHomePipeline pipeline, PipelineSettings settings, DateOnly today)
{
    private const int MonthsBack = 12;

    private bool SeesExact => staff.Is(StaffRoles.Triage);

    /// <summary>The periods that can be chosen. Over a month nothing is published: only who sees the cases sees months.</summary>
    public IEnumerable<ReportPeriod> Periods
    {
        get
        {
            var months = Enumerable.Range(0, MonthsBack).Select(back => today.AddMonths(-back).ToString("yyyy-MM", CultureInfo.InvariantCulture));
            string[] longer = [$"{today.Year}-H2", $"{today.Year}-H1", $"{today.Year - 1}-H2", $"{today.Year}", $"{today.Year - 1}"];
            foreach (var name in SeesExact ? months.Concat(longer) : longer)
            {
                if (ReportPeriod.TryParse(name, out var period) && period.First <= today) yield return period;
            }
        }
    }

    /// <summary>The municipalities that can be chosen.</summary>
    public IEnumerable<Municipality> Municipalities => settings.Geography.Municipalities
        .Where(place => (SeesExact ? staff.Regions : settings.ServedRegions).Contains(place.RegionCode)).OrderBy(place => place.Name, StringComparer.Ordinal);

    /// <summary>The figures of a period, and of each of its months where these may be seen.</summary>
    /// <param name="name">The period; what is not one of <see cref="Periods"/> is the first of these.</param>
    /// <param name="municipality">The code of a municipality; null or empty for all.</param>
    /// <param name="cancellation">Cancels reading.</param>
    public async Task<(Statement Whole, IReadOnlyList<Statement> Months)> ReadAsync(string? name, string? municipality, CancellationToken cancellation)
    {
        var period = Periods.FirstOrDefault(choice => choice.Name == name) ?? Periods.First();
        IReadOnlyList<ReportPeriod> parts = SeesExact ? [.. period.Months.Select(ReportPeriod.OfMonth)] : period.HalfYears;
        var counted = await pipeline.LeadTimes.CountAsync([period, .. parts], cancellation);
        if (!SeesExact) return (pipeline.LeadTimes.Published(counted, period).Only(place => IsAskedFor(place, municipality)), []);
        IEnumerable<ReportPeriod> months = period.MonthCount == 1 ? [] : parts.Where(month => month.First <= today);
        return (Exact(period), [.. months.Select(Exact)]);

        Statement Exact(ReportPeriod of) => LeadTimeReports.Exact(counted, of)
            .Only(place => place.Region is { } region && staff.Regions.Contains(region) && IsAskedFor(place, municipality));
    }

    private static bool IsAskedFor(Place place, string? municipality) => string.IsNullOrEmpty(municipality) || place.Municipality == municipality;
}
