using SafeHome.Core.Reports;

namespace SafeHome.Core.Matching;

/// <summary>Keys under which reports of one incident find each other.</summary>
public static class IncidentKeys
{
    // The police number an incident by year and sequence (BVH): shorter ones, and those with letters, are a sender's own and say nothing to others.
    private const int FewestDigits = 8;

    /// <summary>The numbers of a report's incidents that may be numbers of the police, each once.</summary>
    public static IReadOnlyList<string> Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return
        [
            .. report.Incidents.Select(incident => incident.Id?.Trim()).OfType<string>()
                .Where(number => number.Length >= FewestDigits && number.All(char.IsAsciiDigit)).Distinct(StringComparer.Ordinal),
        ];
    }
}
