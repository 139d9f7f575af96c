namespace SafeHome.Core.Matching.Comparing;

/// <summary>Compares birth dates of eight digits (year, month, day), in which zeros stand for what is unknown.</summary>
internal static class BirthDateComparison
{
    private const int Length = 8;

    public static ComparisonLevel Compare(Digits a, Digits b)
    {
        if (a.Length != Length || b.Length != Length) return ComparisonLevel.Missing;
        return Day(a) != 0 && Day(b) != 0 ? CompareWhole(a, b) : ComparePartial(a, b);
    }

    private static ComparisonLevel CompareWhole(Digits a, Digits b)
    {
        if (a.Compare(b) is var level and not ComparisonLevel.Different) return level;
        if (Year(a) == Year(b) && Month(a) == Day(b) && Day(a) == Month(b)) return ComparisonLevel.Swapped;
        if (Month(a) == Month(b) && Day(a) == Day(b)) return ComparisonLevel.YearDiffers;
        return a.PlacesApart(b) == 2 ? ComparisonLevel.Similar : ComparisonLevel.Different;
    }

    private static ComparisonLevel ComparePartial(Digits a, Digits b)
    {
        if (Year(a) != Year(b)) return ComparisonLevel.Different;
        if (Month(a) == 0 || Month(b) == 0) return ComparisonLevel.Year;
        return Month(a) == Month(b) ? ComparisonLevel.YearAndMonth : ComparisonLevel.Different;
    }

    private static uint Year(Digits date) => date.Part(before: 4, length: 4);

    private static uint Month(Digits date) => date.Part(before: 2, length: 2);

    private static uint Day(Digits date) => date.Part(before: 0, length: 2);
}
