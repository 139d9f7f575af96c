using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SafeHome.Core.Matching.Comparing;

/// <summary>
/// How many letters two words differ: insertions, deletions, substitutions, and neighbours that changed places (optimal string
/// alignment).
/// </summary>
/// <remarks>
/// Bit-parallel: a column of the table is a machine word (H. Hyyrö, "A Bit-Vector Algorithm for Computing Levenshtein and Damerau
/// Edit Distances", Nordic Journal of Computing 10, 2003). Where a letter occurs in the word is found sixteen letters at a time.
/// </remarks>
internal static class EditDistance
{
    /// <summary>The letters of a word that count; what comes after is passed over.</summary>
    public const int Longest = 64;

    private const int Lanes = 16;

    /// <summary>The distance of two words, of their first 64 letters. Words hold no null characters.</summary>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length > b.Length) return Between(b, a);
        a = Cut(a);
        b = Cut(b);
        if (a.IsEmpty) return b.Length;

        Span<ushort> letters = stackalloc ushort[Longest];
        MemoryMarshal.Cast<char, ushort>(a).CopyTo(letters);
        letters = letters[..((a.Length + Lanes - 1) / Lanes * Lanes)];

        var last = 1UL << (a.Length - 1);
        var (positive, negative, diagonal, previous) = (ulong.MaxValue, 0UL, 0UL, 0UL);
        var distance = a.Length;
        foreach (var letter in b)
        {
            var found = Find(letters, letter);
            var transposed = ((~diagonal & found) << 1) & previous;
            diagonal = (((found & positive) + positive) ^ positive) | found | negative | transposed;
            var up = negative | ~(diagonal | positive);
            var down = diagonal & positive;
            if ((up & last) != 0) distance++;
            if ((down & last) != 0) distance--;
            up = (up << 1) | 1;
            down <<= 1;
            positive = down | ~(diagonal | up);
            negative = up & diagonal;
            previous = found;
        }

        return distance;
    }

    /// <summary>The same distance where that is 0 or 1; 2 for whatever is more. Most words differ more, which this sees soonest.</summary>
    public static int UpToTwo(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length > b.Length) return UpToTwo(b, a);
        a = Cut(a);
        b = Cut(b);
        if (b.Length - a.Length > 1) return 2;
        var (begin, end) = (0, 0);
        while (begin < a.Length && a[begin] == b[begin]) begin++;
        while (end < a.Length - begin && a[a.Length - 1 - end] == b[b.Length - 1 - end]) end++;
        return (b.Length - begin - end) switch
        {
            0 => 0,
            1 => 1,
            2 when a.Length == b.Length && a[begin] == b[begin + 1] && a[begin + 1] == b[begin] => 1,
            _ => 2,
        };
    }

    /// <summary>The letters of a word that count.</summary>
    public static ReadOnlySpan<char> Cut(ReadOnlySpan<char> word) => word.Length > Longest ? word[..Longest] : word;

    // A bit for each place where the letter stands.
    private static ulong Find(ReadOnlySpan<ushort> letters, char letter)
    {
        var wanted = Vector256.Create((ushort)letter);
        ulong places = 0;
        for (var start = 0; start < letters.Length; start += Lanes)
            places |= (ulong)Vector256.Equals(Vector256.Create(letters[start..]), wanted).ExtractMostSignificantBits() << start;
        return places;
    }
}
