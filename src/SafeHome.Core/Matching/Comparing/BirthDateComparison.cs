namespace SafeHome.Core.Matching.Comparing;

/// <summary>Compares birth dates of eight digits (year, month, day), in which zeros stand for what is unknown.</summary>
internal static class BirthDateComparison
{
    private const int Length = 8;

    public static ComparisonLevel Compare(string? a, string? b)
    {
        if (a is not { Length: Length } || b is not { Length: Length }) return ComparisonLevel.Missing;
        return IsComplete(a) && IsComplete(b) ? CompareWhole(a, b) : ComparePartial(a, b);
    }

    private static ComparisonLevel CompareWhole(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.SequenceEqual(b)) return ComparisonLevel.Exact;
        var differ = Differences(a, b);
        if (differ == 1 || EditDistance.Between(a, b) == 1) return ComparisonLevel.OneDigit;
        if (Year(a).SequenceEqual(Year(b)) && Month(a).SequenceEqual(Day(b)) && Day(a).SequenceEqual(Month(b))) return ComparisonLevel.Swapped;
        if (a[4..].SequenceEqual(b[4..])) return ComparisonLevel.YearDiffers;
        return differ == 2 ? ComparisonLevel.Similar : ComparisonLevel.Different;
    }

    private static ComparisonLevel ComparePartial(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (!Year(a).SequenceEqual(Year(b))) return ComparisonLevel.Different;
        if (IsUnknown(Month(a)) || IsUnknown(Month(b))) return ComparisonLevel.Year;
        return Month(a).SequenceEqual(Month(b)) ? ComparisonLevel.YearAndMonth : ComparisonLevel.Different;
    }

    private static int Differences(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var differ = 0;
        for (var i = 0; i < Length; i++) differ += a[i] == b[i] ? 0 : 1;
        return differ;
    }

    private static bool IsComplete(ReadOnlySpan<char> date) => !IsUnknown(Day(date));

    private static bool IsUnknown(ReadOnlySpan<char> part) => part is "00";

    private static ReadOnlySpan<char> Year(ReadOnlySpan<char> date) => date[..4];

    private static ReadOnlySpan<char> Month(ReadOnlySpan<char> date) => date[4..6];

    private static ReadOnlySpan<char> Day(ReadOnlySpan<char> date) => date[6..];
}
