using SafeHome.Core.Routing;

namespace SafeHome.Core.Tests.Routing;

/// <summary>Held against counting days: every first and last day of a week of five, and none.</summary>
public sealed class HoldingOnDays
{
    private static readonly DateOnly[] Days = [.. Enumerable.Range(0, 5).Select(new DateOnly(2026, 1, 1).AddDays)];

    private static readonly DateOnly?[] Ends = [null, .. Days.Select(day => (DateOnly?)day)];

    private static readonly Validity[] Periods = [.. from first in Ends from last in Ends select new Validity(first, last)];

    [Fact]
    public void It_is_empty_exactly_where_no_day_is_in_it() =>
        Periods.ShouldAllBe(period => period.IsEmpty == !Days.Any(period.Contains));

    [Fact]
    public void Two_overlap_exactly_where_a_day_is_in_both()
    {
        var whole = Periods.Where(period => !period.IsEmpty).ToList();

        foreach (var one in whole)
            whole.ShouldAllBe(other => one.Overlaps(other) == Days.Any(day => one.Contains(day) && other.Contains(day)));
    }
}
