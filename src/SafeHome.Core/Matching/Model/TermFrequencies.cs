using System.Collections.Frozen;
using System.Globalization;

namespace SafeHome.Core.Matching.Model;

/// <summary>
/// How much more, or less, it says that two records share a term than that they share any: "De Jong" says little,
/// a rare name much.
/// </summary>
public sealed class TermFrequencies
{
    // A common term takes away what it must. A rare one adds little: relatives share it, and so do those who come from one place.
    private const double MostTaken = 6;
    private const double MostAdded = 3;

    private readonly FrozenDictionary<string, float>.AlternateLookup<ReadOnlySpan<char>> _bits;

    /// <param name="shares">The share of persons that each term has. The more they sum up to 1, the better.</param>
    public TermFrequencies(IReadOnlyDictionary<string, double> shares)
    {
        ArgumentNullException.ThrowIfNull(shares);
        // The chance that two persons share a term, whichever it is: what the level stands for on average.
        var any = shares.Values.Sum(share => share * share);
        _bits = shares.ToFrozenDictionary(term => term.Key, term => Bits(any, term.Value), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>
    /// What to add to the weight of the level against a stranger, in bits. Nothing for a term that is not among them: it is not
    /// known to be rare, for there are many names that came to the country after the tables were made.
    /// </summary>
    public double BitsOf(ReadOnlySpan<char> term) => _bits.TryGetValue(term, out var bits) ? bits : 0;

    /// <summary>Counts terms.</summary>
    public static TermFrequencies Of(IEnumerable<string> terms)
    {
        var counts = terms.CountBy(term => term, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var total = Math.Max(1, counts.Values.Sum());
        return new TermFrequencies(counts.ToDictionary(term => term.Key, term => (double)term.Value / total, StringComparer.Ordinal));
    }

    internal static TermFrequencies Embedded(string file) =>
        new(EmbeddedData.Rows(file).ToDictionary(row => row[0], row => double.Parse(row[1], CultureInfo.InvariantCulture) / 1e6, StringComparer.Ordinal));

    private static float Bits(double any, double share) => (float)Math.Clamp(Math.Log2(any / share), -MostTaken, MostAdded);
}
