using System.Collections.Frozen;
using System.Globalization;

namespace SafeHome.Core.Matching.Model;

/// <summary>
/// How much more, or less, it says that two records share a term than that they share any: "De Jong" says little,
/// a rare name much.
/// </summary>
public sealed class TermFrequencies
{
    /// <summary>The bounds of what the rarity of a term may add or take away, in bits.</summary>
    internal const double MostBits = 6;

    private readonly FrozenDictionary<string, float>.AlternateLookup<ReadOnlySpan<char>> _bits;
    private readonly float _rare;

    /// <param name="shares">The share of persons that each term has. The more they sum up to 1, the better.</param>
    /// <param name="rareShare">The share that a term is taken to have which is not among them.</param>
    public TermFrequencies(IReadOnlyDictionary<string, double> shares, double rareShare)
    {
        ArgumentNullException.ThrowIfNull(shares);
        // The chance that two persons share a term, whichever it is: what the level stands for on average.
        var any = shares.Values.Sum(share => share * share);
        _bits = shares.ToFrozenDictionary(term => term.Key, term => Bits(any, Math.Max(term.Value, rareShare)), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        _rare = any > 0 ? Bits(any, rareShare) : 0;
    }

    /// <summary>Says nothing of any term.</summary>
    public static TermFrequencies None { get; } = new(new Dictionary<string, double>(StringComparer.Ordinal), 1);

    /// <summary>What to add to the weight of the level against a stranger, in bits.</summary>
    public double BitsOf(ReadOnlySpan<char> term) => _bits.TryGetValue(term, out var bits) ? bits : _rare;

    /// <summary>Counts terms.</summary>
    public static TermFrequencies Of(IEnumerable<string> terms)
    {
        var counts = terms.CountBy(term => term, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var total = Math.Max(1, counts.Values.Sum());
        return new TermFrequencies(counts.ToDictionary(term => term.Key, term => (double)term.Value / total, StringComparer.Ordinal), 1.0 / total);
    }

    internal static TermFrequencies Embedded(string file, double rareShare) =>
        new(EmbeddedData.Rows(file).ToDictionary(row => row[0], row => double.Parse(row[1], CultureInfo.InvariantCulture) / 1e6, StringComparer.Ordinal), rareShare);

    private static float Bits(double any, double share) => (float)Math.Clamp(Math.Log2(any / share), -MostBits, MostBits);
}
