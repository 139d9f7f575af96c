using SafeHome.Core.LeadTimes.Reporting;

namespace SafeHome.Core.LeadTimes.Statements;

/// <summary>What exact and published statements have in common.</summary>
internal static class StatementParts
{
    /// <summary>The order of the lines of a statement.</summary>
    public static IEnumerable<StatementLine> InOrder(this IEnumerable<StatementLine> lines) => lines
        .OrderBy(line => line.Slice.Place.Region, StringComparer.Ordinal)
        .ThenBy(line => line.Slice.Place.Municipality, StringComparer.Ordinal)
        .ThenBy(line => line.Slice.By)
        .ThenBy(line => line.Slice.Value, StringComparer.Ordinal);

    /// <summary>The households of a slice that is a whole municipality or region; null for any other.</summary>
    public static HouseholdCount? Of(this Households households, Slice slice, int year) =>
        slice.By is Breakdown.None && (slice.Place.Municipality ?? slice.Place.Region) is { } area ? households.Of(area, year) : null;
}
