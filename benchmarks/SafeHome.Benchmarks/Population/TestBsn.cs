using System.Globalization;

namespace SafeHome.Benchmarks.Population;

/// <summary>
/// Numbers that pass the eleven test and, as far as is publicly known, are nobody's. The test numbers of the RvIG begin with 9999 and are
/// too few for a population, so these begin with 9, a range in which no BSN is known to be issued. None was looked up.
/// </summary>
internal static class TestBsn
{
    /// <summary>How many there are.</summary>
    public const int Count = 9 * Middles;

    private const int Middles = 1_000_000;

    // Has no divisor in common with the count, so that each number comes once, and those of a family do not look alike.
    private const long Stride = 6_180_341;

    /// <summary>A number of its own for each from 0 to <see cref="Count"/>.</summary>
    public static string Number(int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        var (middle, nth) = int.DivRem((int)(index * Stride % Count), 9);
        var start = "9" + middle.ToString("000000", CultureInfo.InvariantCulture);
        // With the seventh digits given, at least nine of the ten eighth digits have a ninth that makes the sum a multiple of eleven.
        var sum = start.Select((digit, at) => (9 - at) * (digit - '0')).Sum();
        var eighth = Enumerable.Range(0, 10).Where(digit => (sum + 2 * digit) % 11 < 10).ElementAt(nth);
        return string.Create(CultureInfo.InvariantCulture, $"{start}{eighth}{(sum + 2 * eighth) % 11}");
    }
}
