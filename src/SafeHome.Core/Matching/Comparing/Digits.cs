using System.Numerics;

namespace SafeHome.Core.Matching.Comparing;

/// <summary>At most fifteen digits in one machine word, so that two numbers are compared without going through them.</summary>
/// <remarks>Four bits a digit, the last one lowest. A mark before the first keeps leading zeros; no digits at all are 0, without a mark.</remarks>
internal readonly record struct Digits
{
    /// <summary>What is longer is no number of a person, and not known.</summary>
    public const int Most = 15;

    private const int BitsPerDigit = 4;
    private const ulong Mark = 0xF;
    private const ulong OfEachDigit = 0x1111_1111_1111_1111;

    private readonly ulong _bits;

    private Digits(ulong bits) => _bits = bits;

    /// <summary>Whether there are any.</summary>
    public bool AreKnown => _bits != 0;

    /// <summary>How many there are.</summary>
    public int Length => AreKnown ? BitOperations.Log2(_bits) / BitsPerDigit : 0;

    /// <summary>The digits of a text; none where it is null, empty, too long, or holds anything else.</summary>
    public static Digits Of(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > Most || text.ContainsAnyExceptInRange('0', '9')) return default;
        var bits = Mark;
        foreach (var digit in text) bits = bits << BitsPerDigit | (uint)(digit - '0');
        return new Digits(bits);
    }

    /// <summary>The number that some of the last digits are, with four bits for each.</summary>
    /// <param name="before">How many digits come after.</param>
    /// <param name="length">How many there are.</param>
    public uint Part(int before, int length) => (uint)(_bits >> before * BitsPerDigit) & ((1U << length * BitsPerDigit) - 1);

    /// <summary>In how many places two numbers of one length differ.</summary>
    public int PlacesApart(Digits other)
    {
        var differing = _bits ^ other._bits;
        differing |= differing >> 2;
        differing |= differing >> 1;
        return BitOperations.PopCount(differing & OfEachDigit);
    }

    /// <summary>Equal; one digit wrong, too many, too few, or in the place of its neighbour; or different.</summary>
    public ComparisonLevel Compare(Digits other)
    {
        var differing = _bits ^ other._bits;
        if (differing == 0) return ComparisonLevel.Exact;
        // What both end in says nothing; what is left of both ends in the digit that is wrong, if only one is.
        var end = BitOperations.TrailingZeroCount(differing) / BitsPerDigit * BitsPerDigit;
        return AreOneApart(_bits >> end, other._bits >> end) ? ComparisonLevel.OneDigit : ComparisonLevel.Different;
    }

    private static bool AreOneApart(ulong a, ulong b) =>
        a >> BitsPerDigit == b >> BitsPerDigit || a >> BitsPerDigit == b || a == b >> BitsPerDigit || AreSwapped(a, b);

    private static bool AreSwapped(ulong a, ulong b) =>
        a >> 2 * BitsPerDigit == b >> 2 * BitsPerDigit && (a & Mark) == (b >> BitsPerDigit & Mark) && (b & Mark) == (a >> BitsPerDigit & Mark);
}
