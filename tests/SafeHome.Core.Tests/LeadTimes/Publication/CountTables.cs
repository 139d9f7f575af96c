using FsCheck;
using FsCheck.Fluent;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.LeadTimes.Publication;

namespace SafeHome.Core.Tests.LeadTimes.Publication;

/// <summary>Tables to publish.</summary>
internal static class CountTables
{
    /// <summary>Up to three regions of up to four municipalities, by up to four values, with many counts that are small.</summary>
    public static Arbitrary<CountTable> Any { get; } = Counts().Select(counts => new CountTable(counts)).ToArbitrary();

    /// <summary>Two half-years of the same area.</summary>
    public static Arbitrary<(CountTable First, CountTable Second, CountTable Year)> AnyYear { get; } =
        (from first in Counts()
         from second in Counts()
         select (new CountTable(first), new CountTable(second), new CountTable([.. first, .. second]))).ToArbitrary();

    /// <summary>The same reports by two things that have nothing to do with each other.</summary>
    public static Arbitrary<(CountTable First, CountTable Second)> AnyBreakdowns { get; } =
        (from counts in Counts()
         from others in Gen.Choose(0, 2).Two().ListOf(counts.Count)
         let divided = counts.Zip(others, (cell, other) => (cell, other))
         select (
             new CountTable(counts),
             new CountTable(divided.SelectMany(one => new[]
             {
                 (one.cell.Municipality, Value(one.other.Item1), one.cell.Count - (one.cell.Count / 3)),
                 (one.cell.Municipality, Value(one.other.Item2), one.cell.Count / 3),
             })))).ToArbitrary();

    /// <summary>A table of one region: a municipality a row, a value a column.</summary>
    public static CountTable Of(params int[][] rows) => new(
        from row in Enumerable.Range(0, rows.Length)
        from value in Enumerable.Range(0, rows[row].Length)
        select (Municipality(0, row), Value(value), rows[row][value]));

    public static Place Municipality(int region, int number) => Place.OfMunicipality($"VT{region}", $"GM{region}{number}");

    public static string Value(int number) => $"v{number}";

    /// <summary>What adds up: a count, and those that make it.</summary>
    public static IEnumerable<(TableCell Total, IReadOnlyList<TableCell> Parts)> Sums(CountTable table)
    {
        foreach (var place in table.Places)
        {
            yield return (new TableCell(place, null), [.. table.Values.Select(value => new TableCell(place, value))]);
            if (place.Municipality is not null) continue;
            foreach (var value in table.Values.Append(null))
                yield return (new TableCell(place, value), [.. table.Places.Where(part => part.Within == place).Select(part => new TableCell(part, value))]);
        }
    }

    private static Gen<List<(Place Municipality, string Value, int Count)>> Counts()
    {
        var count = Gen.OneOf(Gen.Constant(0), Gen.Choose(1, 9), Gen.Choose(10, 40), Gen.Choose(100, 500));
        var cell = from region in Gen.Choose(0, 2)
                   from number in Gen.Choose(0, 3)
                   from value in Gen.Choose(0, 3)
                   from counted in count
                   select (Municipality(region, number), Value(value), counted);
        return cell.ListOf().Select(cells => cells.ToList());
    }
}
