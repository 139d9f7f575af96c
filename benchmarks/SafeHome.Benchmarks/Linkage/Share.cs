using System.Globalization;

namespace SafeHome.Benchmarks.Linkage;

/// <summary>A share with its confidence interval.</summary>
internal readonly record struct Share(int Part, int Whole)
{
    // Of 95 percent.
    private const double Z = 1.959964;

    public double Value => Whole == 0 ? 1 : (double)Part / Whole;

    /// <summary>The interval of Wilson (E. Wilson, "Probable Inference", JASA 22, 1927), which is right near 0 and 1 too.</summary>
    public (double Lower, double Upper) Interval
    {
        get
        {
            if (Whole == 0) return (0, 1);
            var middle = Value + Z * Z / (2 * Whole);
            var reach = Z * Math.Sqrt(Value * (1 - Value) / Whole + Z * Z / (4.0 * Whole * Whole));
            var scale = 1 + Z * Z / Whole;
            return ((middle - reach) / scale, (middle + reach) / scale);
        }
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Value:0.00000} ({Interval.Lower:0.00000}–{Interval.Upper:0.00000})");
}
