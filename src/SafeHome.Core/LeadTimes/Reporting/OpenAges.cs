namespace SafeHome.Core.LeadTimes.Reporting;

/// <summary>The ages by which what is open is told apart.</summary>
internal static class OpenAges
{
    // The terms themselves (five days, four and ten weeks), two weeks, and half a year.
    private static readonly int[] LastDay = [5, 14, 28, 70, 182, int.MaxValue];

    // Of most terms of most slices.
    private static readonly IReadOnlyList<OpenAtAge> Nothing = Of(new int[LastDay.Length], new int[LastDay.Length]);

    /// <summary>How many there are.</summary>
    public static int Count => LastDay.Length;

    /// <summary>Into which something falls that began so many days ago.</summary>
    public static int AgeOf(int days) => Array.FindIndex(LastDay, last => days <= last);

    /// <summary>What is open of each age.</summary>
    /// <param name="open">How many.</param>
    /// <param name="overdue">How many of those should have ended.</param>
    public static IReadOnlyList<OpenAtAge> ToFigures(ReadOnlySpan<int> open, ReadOnlySpan<int> overdue) =>
        open.ContainsAnyExcept(0) ? Of(open, overdue) : Nothing;

    private static OpenAtAge[] Of(ReadOnlySpan<int> open, ReadOnlySpan<int> overdue)
    {
        var ages = new OpenAtAge[LastDay.Length];
        for (var age = 0; age < ages.Length; age++)
        {
            var (first, last) = (age == 0 ? 0 : LastDay[age - 1] + 1, LastDay[age]);
            ages[age] = new OpenAtAge(first, last == int.MaxValue ? null : last, open[age], overdue[age]);
        }

        return ages;
    }
}
