using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SafeHome.Core.Matching.Comparing;

/// <summary>Compares birth dates of eight digits (year, month, day), in which zeros stand for what is unknown.</summary>
internal static class BirthDateComparison
{
    private const int Length = 8;

    // A bit for each digit, the first one lowest.
    private const uint YearDigits = 0x0F;
    private const uint DayDigits = 0xF0;

    public static ComparisonLevel Compare(string? a, string? b)
    {
        if (a is not { Length: Length } || b is not { Length: Length }) return ComparisonLevel.Missing;
        return IsComplete(a) && IsComplete(b) ? CompareWhole(a, b) : ComparePartial(a, b);
    }

    private static ComparisonLevel CompareWhole(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var equal = EqualDigits(a, b);
        var differ = Length - BitOperations.PopCount(equal);
        if (differ == 0) return ComparisonLevel.Exact;
        if (differ <= 2 && EditDistance.UpToTwo(a, b) == 1) return ComparisonLevel.OneDigit;
        if ((equal & YearDigits) == YearDigits && Month(a).SequenceEqual(Day(b)) && Day(a).SequenceEqual(Month(b))) return ComparisonLevel.Swapped;
        if ((equal & DayDigits) == DayDigits) return ComparisonLevel.YearDiffers;
        return differ == 2 ? ComparisonLevel.Similar : ComparisonLevel.Different;
    }

    private static ComparisonLevel ComparePartial(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (!Year(a).SequenceEqual(Year(b))) return ComparisonLevel.Different;
        if (IsUnknown(Month(a)) || IsUnknown(Month(b))) return ComparisonLevel.Year;
        return Month(a).SequenceEqual(Month(b)) ? ComparisonLevel.YearAndMonth : ComparisonLevel.Different;
    }

    private static uint EqualDigits(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        Vector128.Equals(Digits(a), Digits(b)).ExtractMostSignificantBits();

    private static Vector128<ushort> Digits(ReadOnlySpan<char> date) => Vector128.Create(MemoryMarshal.Cast<char, ushort>(date));

    private static bool IsComplete(ReadOnlySpan<char> date) => date is not [.., '0', '0'];

    private static bool IsUnknown(ReadOnlySpan<char> part) => part is "00";

    private static ReadOnlySpan<char> Year(ReadOnlySpan<char> date) => date[..4];

    private static ReadOnlySpan<char> Month(ReadOnlySpan<char> date) => date[4..6];

    private static ReadOnlySpan<char> Day(ReadOnlySpan<char> date) => date[6..];
}
