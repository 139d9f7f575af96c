using System.Text.Json.Serialization;
using SafeHome.Core.LeadTimes;

namespace SafeHome.Functions.Endpoints;

/// <summary>The lead times of what was received in a period.</summary>
public sealed record LeadTimesView(
    [property: JsonPropertyName("periode")] string Period,
    [property: JsonPropertyName("peildatum")] DateTime AsOf,
    [property: JsonPropertyName("totaal")] IReadOnlyList<LeadTimeView> All,
    [property: JsonPropertyName("gemeenten")] IReadOnlyList<LeadTimeView> Municipalities)
{
    internal static LeadTimesView Of(LeadTimeReport report, string? municipality) => new(
        report.Period.Name,
        report.AsOf.UtcDateTime,
        [.. report.All.Select(LeadTimeView.Of)],
        [.. report.Municipalities.Where(figures => municipality is null || figures.Municipality == municipality).Select(LeadTimeView.Of)]);
}

/// <summary>The figures of one term. Times are calendar time in hours.</summary>
public sealed record LeadTimeView(
    [property: JsonPropertyName("gemeente")] string? Municipality,
    [property: JsonPropertyName("term")] string Term,
    [property: JsonPropertyName("begonnen")] int Started,
    [property: JsonPropertyName("afgerond")] int Finished,
    [property: JsonPropertyName("open")] int Open,
    [property: JsonPropertyName("mediaanUren")] double? MedianHours,
    [property: JsonPropertyName("percentiel90Uren")] double? Percentile90Hours)
{
    internal static LeadTimeView Of(LeadTimeFigures figures) => new(
        figures.Municipality,
        Terms.Of(figures.Term),
        figures.Started,
        figures.Finished,
        figures.Open,
        Hours(figures.Median),
        Hours(figures.Percentile90));

    private static double? Hours(TimeSpan? time) => time is null ? null : Math.Round(time.Value.TotalHours, 2);
}
